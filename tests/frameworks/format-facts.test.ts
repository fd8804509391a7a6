import { describe, expect, test } from 'vitest';
import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { type ReadChoices, readFramework } from '../../lib/frameworks/read-framework';
import { countsOf, readWhole, viewNames, warnedOf } from './framework-view';

const tree = ({ competencies }: ImportedFramework) => competencies.map((one) => `${one.kind} ${one.id} in ${one.parent}`);

describe('a table of roles', () => {
  test('says by row and column what is no level, keeps the roles of two families apart, and prefers a real description', () => {
    const { framework } = readWhole('roles-long.csv');
    expect(framework.warnings).toMatchObject([
      { row: 6, column: 'Skill Level', code: 'levelNotInUse' },
      { row: 9, column: 'Skill Level', code: 'levelUnknown', values: { level: 'Exprt', like: 'Expert' }, leftOut: true },
    ]);
    expect(framework.roles.map((role) => role.name)).toEqual(['Pilot', 'Senior pilot', 'Rigger: Lead', 'Painter']);
    expect(framework.competencies[2]?.statement).toBe('Talking without sound');
    expect(framework.levels.map((level) => level.label)).toEqual(['Awareness', 'Working', 'Expert']);
  });

  test('may hold a level for each role and no texts', () => {
    expect(readWhole('roles-matrix.csv').framework.roles[2]).toEqual({
      name: 'Head of desk',
      requires: [
        { competency: 'filing', level: 'expert' },
        { competency: 'letters', level: 'practitioner' },
      ],
    });
  });
});

describe('CASE', () => {
  test('has its tree in the associations, in their order, and its levels in the rubrics', () => {
    const { framework } = readWhole('case-1.1-wrapped.json');
    expect(framework.competencies.map((one) => [one.title, one.code, one.statement])).toEqual([
      ['Deck', '', 'Deck'],
      ['Mooring', 'D.1', 'Ties up within <sup>1/2</sup> a minute.'],
      ['Counts heads.\nTwice.', 'D.2', 'Counts heads.\nTwice.'],
    ]);
    expect(framework.expectations.map((one) => [one.level, one.text])).toEqual([
      ['hand', 'Ties up in calm.'],
      ['mate', 'Ties up in wind.'],
    ]);
    expect(framework.about).toMatchObject({ version: '2.0', publisher: 'Ferry Guild' });
  });

  test('as a table viewNames parents by code, and says which are not there', () => {
    const { framework } = readWhole('case-items.csv');
    expect(tree(framework)).toEqual([
      'area g-1 in null',
      'competency g-3 in g-1',
      'indicator g-4 in g-3',
      'competency g-2 in g-1',
      'competency g-5 in null',
    ]);
    expect(warnedOf(framework)).toEqual([[6, 'parentUnknown']]);
  });

  test('with an item below itself, one below two, and one that is twice, still gives every item once more than it is said', () => {
    const item = (identifier: string) => ({ identifier, fullStatement: `Item ${identifier}` });
    const child = (from: string, to: string) => ({
      associationType: 'isChildOf',
      originNodeURI: { identifier: from },
      destinationNodeURI: to,
    });
    const data = {
      CFDocument: { identifier: 'd' },
      CFItems: ['a', 'b', 'c', 'e', 'e'].map(item),
      CFAssociations: [child('a', 'b'), child('b', 'a'), child('c', 'a'), child('c', 'e'), child('e', 'x/d')],
    };
    const { framework } = readFramework(new TextEncoder().encode(JSON.stringify(data)), 'x.json', viewNames);
    expect(framework.competencies).toHaveLength(5);
    expect(new Set(warnedOf(framework).map(([, code]) => code))).toEqual(new Set(['severalParents', 'sameIdAgain', 'parentCircle']));
  });
});

test('Moodle viewNames kinds by depth, its scale by place, and its head in any language', () => {
  const { framework } = readWhole('moodle-de.csv');
  expect(framework.title).toBe('Werkstatt');
  expect(framework.about?.description).toBe('Was in der Werkstatt zählt.\nStand 2026');
  expect(framework.scale.map((one) => [one.label, one.proficient])).toEqual([
    ['Noch nicht', false],
    ['Mit Hilfe', false],
    ['Allein', true],
  ]);
  expect(tree(framework)).toEqual([
    'area holz in null',
    'competency hobeln in holz',
    'indicator hobeln-1 in hobeln',
    'competency leim,warm in holz',
    'area messen in null',
  ]);
  expect(warnedOf(framework)).toEqual([
    [7, 'itemWithoutId'],
    [8, 'parentUnknown'],
  ]);
});

test('a ladder of cells keeps the ids of its texts, the values that they want, and says which level is none', () => {
  const { framework } = readWhole('ladder-cells.yml');
  expect(framework.expectations[0]).toEqual({
    competency: 'light',
    level: 'k1',
    text: 'Trims the wick.\n- at dusk\n- at midnight',
    indicators: ['Trims the wick.', 'at dusk', 'at midnight'],
    examples: ['at dusk', 'at midnight'],
    id: '0f5d1a52-6d5e-4d1c-9e0a-0a1b2c3d4e01',
    required: 'awareness',
  });
  expect(framework.warnings).toMatchObject([{ row: 4, code: 'rowWithoutLevel', values: { level: 'k3', levels: 'k1, k2' }, leftOut: true }]);
  expect(readWhole('nested.yaml').framework.about?.version).toBe('1.10');
});

test('signals and examples keep their viewNames beside the bullets that they are', () => {
  const [sails] = readWhole('tracks.json').framework.expectations;
  expect(sails).toMatchObject({ indicators: ['Hauls in time', 'Set the jib'], signals: ['Hauls in time'], examples: ['Set the jib'] });
  expect(readWhole('tracks.json').framework.expectations[2]).not.toHaveProperty('signals');
});

describe('how long one typically stands on a level', () => {
  const times = (text: string, file: string) =>
    readFramework(new TextEncoder().encode(text), file, viewNames).framework.levels.map((level) => level.typicalTime);

  test('may stand in a row of its own, in a column, in a field, or in a table beside the ladder', () => {
    const rows =
      'Skill,Junior,Senior\nTypical time in level,1 - 2 years,4+ years\nPlanning,Plans the days of a week,Plans the weeks of a year\n';
    expect(times(rows, 'x.csv')).toEqual(['1 - 2 years', '4+ years']);
    expect(readFramework(new TextEncoder().encode(rows), 'x.csv', viewNames).framework.competencies.map((one) => one.title)).toEqual([
      'Planning',
    ]);
    const long =
      'Level,Skill,Expectation,Time in level\nL1,Planning,Plans the days of a week,a year\nL1,Risk,Says what may go wrong,a year\nL2,Planning,Plans the weeks of a year,\n';
    expect(times(long, 'x.csv')).toEqual(['a year', undefined]);
    const planning = [
      { name: 'L1', text: 'Plans', typicalTimeInLevel: '2 y' },
      { name: 'L2', text: 'Leads' },
    ];
    const data = { Planning: { levels: planning }, Risk: { levels: { L1: 'Sees', L2: 'Names' } } };
    expect(times(JSON.stringify(data), 'x.json')).toEqual(['2 y', undefined]);
    const page =
      '# L\n\n| Level | Typical time in level |\n|---|---|\n| L1 | 1.5 - 2 years |\n| L2 | 2+ years |\n\n## L1\n- **Craft**: knows it\n- **Team**: helps\n\n## L2\n- **Craft**: teaches it\n- **Team**: leads\n';
    expect(times(page, 'x.md')).toEqual(['1.5 - 2 years', '2+ years']);
  });
});

test('a document with two axes is read as the learner says, where the guess is another', () => {
  const text = '## Craft\n### Thrush\n- sings\n### Wren\n- builds\n## Team\n### Thrush\n- listens\n### Wren\n- helps\n';
  const asks = (headings?: ReadChoices['headings']) => {
    const { framework } = readFramework(new TextEncoder().encode(text), 'x.md', { ...viewNames, ...(headings ? { headings } : {}) });
    return [framework.levels.map((level) => level.label), framework.competencies.map((one) => one.title)];
  };
  expect(asks()).toEqual([
    ['Craft', 'Team'],
    ['Thrush', 'Wren'],
  ]);
  expect(asks('competencies')).toEqual([
    ['Thrush', 'Wren'],
    ['Craft', 'Team'],
  ]);
});

test('a table whose rows are the levels is turned, whatever its corner says', () => {
  const text =
    '| Level | Delivery | Craft |\n|---|---|---|\n| Junior | Finishes small tasks with help | Knows the tools of the trade |\n| Senior | Finishes projects without help | Teaches the tools<br>to others |\n';
  const { framework } = readFramework(new TextEncoder().encode(text), 'x.md', viewNames);
  expect(framework.levels.map((level) => level.label)).toEqual(['Junior', 'Senior']);
  expect(framework.expectations.map((one) => [one.competency, one.level]).slice(0, 2)).toEqual([
    ['delivery', 'junior'],
    ['delivery', 'senior'],
  ]);
  expect(framework.expectations[3]?.text).toBe('Teaches the tools\nto others');
});

test('several texts of one theme and level are the points of one expectation', () => {
  const cell = (summary: string, examples: string[]) => ({ id: summary, level: 'a', theme: 't', summary, examples });
  const data = {
    levels: [{ id: 'a', name: 'A' }],
    themes: [{ id: 't', name: 'T' }],
    competencies: [cell('One', ['two']), cell('Three', [])],
  };
  const { framework } = readFramework(new TextEncoder().encode(JSON.stringify(data)), 'x.json', viewNames);
  expect(framework.expectations).toMatchObject([{ text: 'One\n- two\nThree', indicators: ['One', 'two', 'Three'] }]);
});

test('tracks may stand in a list, and a competency’s words above its levels describe it', () => {
  const tracks = ['Sails', 'Galley'].map((displayName) => ({
    displayName,
    milestones: [
      { level: 1, summary: 'a', signals: ['x'] },
      { level: 2, summary: 'b', signals: [] },
    ],
  }));
  expect(countsOf(readFramework(new TextEncoder().encode(JSON.stringify(tracks)), 'x.json', viewNames).framework)).toEqual([
    0, 2, 0, 2, 4, 0, 0,
  ]);
  const text =
    '# L\n## Delivery\nGets things done.\n- Junior: small tasks\n- Senior: projects\n## Craft\n- Junior: knows\n- Senior: teaches\n';
  expect(readFramework(new TextEncoder().encode(text), 'x.md', viewNames).framework.competencies[0]?.statement).toBe('Gets things done.');
});

test('roles of a ladder name competencies and levels by id or by name, and what is neither is said', () => {
  const data = {
    competencies: [
      { id: 'p', name: 'Planning', levels: { L1: 'a', L2: 'b' } },
      { name: 'Risk', levels: { L1: 'c', L2: 'd' } },
    ],
    roles: [
      { name: 'Clerk', requires: { p: 'L1', risk: 'l2', luck: 'L1' } },
      { name: 'Head', competencies: [{ competency: 'Planning', level: 'L9' }] },
    ],
  };
  const { framework } = readFramework(new TextEncoder().encode(JSON.stringify(data)), 'x.json', viewNames);
  expect(framework.roles).toEqual([
    {
      name: 'Clerk',
      requires: [
        { competency: 'p', level: 'l1' },
        { competency: 'risk', level: 'l2' },
      ],
    },
    { name: 'Head', requires: [] },
  ]);
  expect(warnedOf(framework)).toEqual([
    [1, 'competencyUnknown'],
    [2, 'rowWithoutLevel'],
  ]);
});

test('a long table of 1,824 rows and more than 2 MB gives each competency, level and role once', () => {
  const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'];
  const tell = (about: string) => `"In this role, you will:\n${`- ${about}, so that others can rely on it\n`.repeat(9)}"`;
  const rows = Array.from({ length: 1_824 }, (_, n) => {
    const [role, skill] = [Math.floor(n / 9), n % 188];
    const level = levels[(n + role) % 4] as string;
    return [
      `Family ${role % 8}`,
      `Role ${Math.floor(role / 4)}`,
      tell(`do the work of role ${Math.floor(role / 4)}`),
      `Level ${role % 4} of role ${Math.floor(role / 4)}`,
      tell(`stand at ${role % 4}`),
      `Skill ${skill}`,
      `About ${skill}`,
      level,
      tell(`show skill ${skill} at ${level}`),
      'T',
    ].join(',');
  });
  const text = `Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type\n${rows.join('\n')}`;
  expect(text.length).toBeGreaterThan(2_000_000);
  const { framework } = readFramework(new TextEncoder().encode(text), 'roles.csv', viewNames);
  const [, competencies, , found, , roles] = countsOf(framework);
  expect([framework.format, competencies, found, roles]).toEqual(['csv long', 188, 4, Math.ceil(1_824 / 9)]);
});

test('a graph may hold its nodes inside one another, with texts in several languages', () => {
  const skill = (name: string, more = {}) => ({
    '@type': 'esco:Skill',
    prefLabel: [
      { '@language': 'de', '@value': `${name} (de)` },
      { '@language': 'en', '@value': name },
    ],
    ...more,
  });
  const data = {
    '@context': {},
    '@type': 'CompetencyFramework',
    name: { 'en-US': 'Boats', fr: 'Bateaux' },
    hasPart: [{ '@type': 'SkillGroup', name: 'Sails', hasPart: [skill('Reefing', { '@id': 'x:reef' }), skill('Trimming')] }],
  };
  const { format, framework } = readFramework(new TextEncoder().encode(JSON.stringify(data)), 'x', viewNames);
  expect([format, framework.title]).toEqual(['json-ld', 'Boats']);
  expect(tree(framework)).toEqual(['area sails in null', 'competency x:reef in sails', 'competency sails/trimming in sails']);
  expect(framework.competencies[1]?.title).toBe('Reefing');
});

test('Mahara’s elements keep their numbers, nested and in any order', () => {
  expect(tree(readWhole('editor-form.matrix').framework)).toEqual([
    'area W in null',
    'competency 1 in W',
    'competency 1.1 in 1',
    'area 2 in null',
    'competency 1-2 in 2',
  ]);
});
