import { expect, test } from 'vitest';
import { itemsOf, levelsOf, readText } from './framework-view';

const json = (data: unknown) => readText(JSON.stringify(data), 'x.json');
const context = 'https://example.org/context';

test('a list of nodes is a graph, a relation between two says which stands below, and an id may end with its version', () => {
  const id = (name: string) => `https://example.org/data/Competency/${name}`;
  const framework = json([
    {
      '@context': context,
      '@type': 'Framework',
      '@id': 'https://example.org/f/1',
      name: { '@language': 'en', '@value': 'Ferry' },
      competency: [id('a'), id('b')],
    },
    { '@context': context, '@type': 'Competency', '@id': `${id('a')}/1500`, name: 'River', description: 'All of it' },
    { '@context': context, '@type': 'Competency', '@id': `${id('b')}/1501`, name: 'Steering', description: 'By wheel' },
    { '@context': context, '@type': 'Competency', '@id': `${id('c')}/1502`, name: 'Ropes', description: '' },
    {
      '@context': context,
      '@type': 'Relation',
      '@id': 'https://example.org/r/1',
      source: id('b'),
      target: id('a'),
      relationType: 'narrows',
    },
    {
      '@context': context,
      '@type': 'Relation',
      '@id': 'https://example.org/r/2',
      source: id('a'),
      target: id('c'),
      relationType: 'broadens',
    },
    {
      '@context': context,
      '@type': 'Relation',
      '@id': 'https://example.org/r/3',
      source: id('c'),
      target: id('b'),
      relationType: 'requires',
    },
  ]);
  expect([framework.format, framework.title]).toEqual(['json-ld', 'Ferry']);
  expect(itemsOf(framework)).toEqual(['area River < –', 'competency Steering < River', 'competency Ropes < River']);
  expect(framework.competencies[1]?.id).toBe(`${id('b')}/1501`);
});

test('siblings stand in the order of their list ids, or of the list of children', () => {
  const node = (name: string, more: Record<string, unknown>) => ({
    '@id': `https://example.org/${name}`,
    '@type': 'ceasn:Competency',
    ...more,
  });
  const text = (words: string) => ({ 'ceasn:competencyText': { 'en-us': words } });
  const framework = json({
    '@context': context,
    '@graph': [
      node('c', { ...text('Third'), 'ceasn:isChildOf': ['https://example.org/a'], 'ceasn:listID': '10' }),
      node('a', { ...text('First'), 'ceasn:listID': '1', 'ceasn:hasChild': ['https://example.org/b', 'https://example.org/c'] }),
      node('b', { ...text('Second'), 'ceasn:isChildOf': ['https://example.org/a'], 'ceasn:listID': '9' }),
      node('d', { ...text('Fourth'), 'ceasn:listID': '20', 'ceasn:hasChild': ['https://example.org/f', 'https://example.org/e'] }),
      node('e', text('Sixth')),
      node('f', text('Fifth')),
    ],
  });
  expect(framework.competencies.map((one) => one.title)).toEqual(['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']);
});

test('rich skills as linked data are competencies with their statements', () => {
  const framework = json([
    {
      '@context': context,
      type: 'RichSkillDescriptor',
      id: 'https://example.org/s/1',
      skillName: 'Listening',
      skillStatement: 'Lets others end.',
      categories: ['Talk'],
    },
    {
      '@context': context,
      type: 'RichSkillDescriptor',
      id: 'https://example.org/s/2',
      skillName: 'Brevity',
      skillStatement: 'Says it in one line.',
      categories: [],
    },
  ]);
  expect(levelsOf(framework)).toEqual([]);
  expect(framework.competencies.map((one) => [one.id, one.title, one.statement])).toEqual([
    ['https://example.org/s/1', 'Listening', 'Lets others end.'],
    ['https://example.org/s/2', 'Brevity', 'Says it in one line.'],
  ]);
});

test('a list with one text in a record is that text, and several are bullets', () => {
  const framework = json([
    { skill: 'Listening', area: ['Talk'], expectations: ['Lets others end each sentence'] },
    { skill: 'Brevity', area: ['Talk'], expectations: ['Says it in one line only', 'Stops there'] },
  ]);
  expect(itemsOf(framework)).toEqual(['area Talk < –', 'competency Listening < Talk', 'competency Brevity < Talk']);
  expect(framework.expectations.map((one) => one.text)).toEqual([
    'Lets others end each sentence',
    '- Says it in one line only\n- Stops there',
  ]);
});
