import { expect, test } from 'vitest';
import { itemsOf, readText, warnedOf } from './framework-view';

const json = (data: unknown) => readText(JSON.stringify(data), 'x.json');

test('linked data may name its fields and kinds by whole addresses, without a context', () => {
  const skos = 'http://www.w3.org/2004/02/skos/core#';
  const said = (value: string, language = 'en') => ({ '@value': value, '@language': language });
  const framework = json([
    { '@id': 'http://example.org/s', '@type': [`${skos}ConceptScheme`], [`${skos}prefLabel`]: [said('Handwerk', 'de'), said('Craft')] },
    {
      '@id': 'http://example.org/a',
      '@type': [`${skos}Concept`],
      [`${skos}prefLabel`]: [said('Rope')],
      [`${skos}notation`]: [{ '@value': 'R' }],
    },
    {
      '@id': 'http://example.org/b',
      '@type': [`${skos}Concept`],
      [`${skos}prefLabel`]: [said('Splice')],
      [`${skos}definition`]: [said('Joins two ends.')],
      [`${skos}broader`]: [{ '@id': 'http://example.org/a' }],
    },
  ]);
  expect([framework.format, framework.title]).toEqual(['json-ld', 'Craft']);
  expect(itemsOf(framework)).toEqual(['area Rope < –', 'competency Splice < Rope']);
  expect(framework.competencies.map((one) => [one.code, one.statement])).toEqual([
    ['R', ''],
    ['', 'Joins two ends.'],
  ]);
});

test('a prefix of the file’s own, an envelope around the graph and a set of terms with codes are read', () => {
  const own = json({
    '@context': { dct: 'http://purl.org/dc/terms/' },
    '@graph': [
      { '@id': 'e/1', '@type': 'esco:KnowledgeSkillCompetence', 'ns1:prefLabel': { en: 'mend a net' }, 'dct:description': 'Closes holes.' },
    ],
  });
  expect(own.competencies.map((one) => [one.title, one.statement])).toEqual([['mend a net', 'Closes holes.']]);
  const graph = [
    { '@id': 'x/f', '@type': 'ceasn:CompetencyFramework', 'ceasn:name': { 'en-US': 'Mending' } },
    { '@id': 'x/1', '@type': 'ceasn:Competency', 'ceasn:competencyText': { 'en-US': 'Closes holes.' }, 'ceasn:isPartOf': 'x/f' },
  ];
  const envelope = json({ envelope_version: '1.0', decoded_resource: { '@context': 'https://example.org/c', '@graph': graph } });
  expect([envelope.title, ...itemsOf(envelope)]).toEqual(['Mending', 'competency Closes holes. < –']);
  const terms = json({
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    name: 'Knots',
    hasDefinedTerm: [{ '@type': 'DefinedTerm', '@id': 'k/1', termCode: 'K1', name: 'Bowline' }],
  });
  expect([terms.title, terms.competencies[0]?.title, terms.competencies[0]?.code]).toEqual(['Knots', 'Bowline', 'K1']);
});

test('an item of a CASE table that has a label and no statement is named by it, and holds what names it as its parent', () => {
  const framework = readText(
    [
      'identifier,humanCodingScheme,Label,fullstatement,Parent',
      '1,N.A,Numbers,,N',
      '2,N.A.1,Counting,"Order of words, and more",N.A',
      '3,N.A.2,,Flips a coin,N.A',
    ].join('\n'),
    'x.csv',
  );
  expect(itemsOf(framework)).toEqual(['area Numbers < –', 'competency Counting < Numbers', 'competency Flips a coin < Numbers']);
  expect(framework.competencies[1]?.statement).toBe('Order of words, and more');
  expect(warnedOf(framework)).toEqual([[2, 'parentUnknown']]);
});
