import { expect, test } from 'vitest';
import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { asksOf, itemsOf, levelsOf, readText, warnedOf } from './framework-view';

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

test('children may be held in an ordered list, a tongue may have a list of texts, and a collection has a name', () => {
  const competency = (id: string, more: object) => ({ '@id': id, '@type': 'ceasn:Competency', ...more });
  const framework = json({
    '@context': 'https://example.org/c',
    '@graph': [
      competency('x/2', { 'ceasn:competencyText': { 'en-US': ['Second'] } }),
      competency('x/3', { 'ceasn:competencyText': { fr: 'Trois', en: 'Third' } }),
      competency('x/1', { 'ceasn:competencyText': 'First', 'ceasn:hasChild': { '@list': ['x/3', { '@id': 'x/2' }] } }),
    ],
  });
  expect(itemsOf(framework)).toEqual(['area First < –', 'competency Third < First', 'competency Second < First']);
  const skill = { type: 'RichSkillDescriptor', id: 'https://example.org/s/1', skillName: 'Listening', skillStatement: 'Lets others end.' };
  const collection = json({ '@context': 'c', type: 'RichSkillDescriptorCollection', name: 'Ferry skills', skills: [skill] });
  expect([collection.title, ...itemsOf(collection)]).toEqual(['Ferry skills', 'competency Listening < –']);
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

const csv = (...lines: string[]) => readText(lines.join('\n'), 'x.csv');
const requiredOf = ({ roles, competencies }: ImportedFramework) =>
  roles.map(({ name, requires }) => [
    name,
    ...requires.map((one) => `${competencies.find((item) => item.id === one.competency)?.title} ${one.level}`),
  ]);

test('a level of the competency goes before the grade of a role, and roles of one name are told apart by their grades', () => {
  const framework = csv(
    'Role,Grade,Competency,Expected Level',
    'Analyst,Junior,Listening,Awareness',
    'Analyst,Junior,Planning,Working',
    'Analyst,Senior,Listening,Expert',
    'Analyst,Senior,Planning,Working',
    'Steward,Senior,Listening,Working',
    'Steward,Senior,Planning,Awareness',
  );
  expect(levelsOf(framework)).toEqual(['Awareness', 'Working', 'Expert']);
  expect(framework.expectations).toEqual([]);
  expect(requiredOf(framework)).toEqual([
    ['Analyst: Junior', 'Listening awareness', 'Planning working'],
    ['Analyst: Senior', 'Listening expert', 'Planning working'],
    ['Steward', 'Listening working', 'Planning awareness'],
  ]);
});

test('a position, a range behind the name of a column and a German head say which level a role requires', () => {
  const rows = ['Skipper;Ropes;4', 'Skipper;Steering;5', 'Mate;Ropes;3', 'Mate;Steering;4'];
  for (const head of [
    'Position;Competence;Required level (1-5)',
    'Rolle;Kompetenz;Soll-Niveau',
    'Poste;Compétence;Niveau requis',
    'Rola;Kompetencja;Wymagany poziom',
  ]) {
    const framework = csv(head, ...rows);
    expect(requiredOf(framework), head).toEqual([
      ['Skipper', 'Ropes 4', 'Steering 5'],
      ['Mate', 'Ropes 3', 'Steering 4'],
    ]);
  }
});

test('a level’s name beside its number is what the level is called', () => {
  const framework = csv(
    'Skill,Level,Level Name,Level Description',
    'Ropes,1,Basic,Ties one knot when it is shown how.',
    'Ropes,2,Mastery,Ties every knot that there is and shows others.',
    'Steering,1,Basic,Holds the wheel while somebody stands by.',
    'Steering,2,Mastery,Brings the ferry in at night and in fog.',
  );
  expect(levelsOf(framework)).toEqual(['Basic', 'Mastery']);
});

test('points in rows of their own are the bullets of the level’s description that stands beside them', () => {
  const rows = [
    'Ropes,Basic,Ties one knot when it is shown how.,Asks which knot is meant',
    'Ropes,Basic,Ties one knot when it is shown how.,Pulls it tight',
    'Ropes,Mastery,Ties every knot that there is and shows others.,Names each knot',
  ];
  for (const head of ['Skill,Level,Level Description,Behavioural Indicator', 'Skill,Level,Description,Indicator']) {
    const framework = csv(head, ...rows);
    expect(asksOf(framework), head).toEqual([
      ['Ropes', 'Basic', 'Ties one knot when it is shown how.'],
      ['Ropes', 'Mastery', 'Ties every knot that there is and shows others.'],
    ]);
    expect(framework.expectations.map((one) => one.indicators)).toEqual([
      ['Asks which knot is meant', 'Pulls it tight'],
      ['Names each knot'],
    ]);
    expect([framework.competencies[0]?.statement, framework.warnings]).toEqual(['', []]);
  }
});

test('behavioural statements are what a level asks, not what describes the competency', () => {
  const framework = csv(
    'Competency,Competency Definition,Level,Behavioural Statement',
    'Ropes,All about ropes and what holds them.,Basic,Ties one knot when it is shown how.',
    'Ropes,All about ropes and what holds them.,Mastery,Ties every knot that there is.',
  );
  expect(framework.competencies[0]?.statement).toBe('All about ropes and what holds them.');
  expect(asksOf(framework).map(([, , text]) => text)).toEqual(['Ties one knot when it is shown how.', 'Ties every knot that there is.']);
});

test('a row of totals is left out, and said', () => {
  const framework = csv(
    'Competency,Level,Behavioural indicators',
    'Ropes,Basic,Ties one knot when it is shown how.',
    'Ropes,Mastery,Ties every knot that there is.',
    'Total,2,',
    'Grand total:,,2',
  );
  expect([levelsOf(framework), itemsOf(framework)]).toEqual([['Basic', 'Mastery'], ['competency Ropes < –']]);
  expect(warnedOf(framework)).toEqual([
    [4, 'totalsRow'],
    [5, 'totalsRow'],
  ]);
});
