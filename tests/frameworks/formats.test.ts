import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FormatName, formatNames } from '../../lib/frameworks/guess-format';
import { ImportError } from '../../lib/frameworks/imported/import-error';
import type { ImportedFramework, ImportFormat } from '../../lib/frameworks/imported/imported-framework';
import { type ReadChoices, readFramework, readPaste } from '../../lib/frameworks/read-framework';

const folder = join(import.meta.dirname, 'files');
const names = { title: 'File', onlyLevel: 'Target' };
const read = (file: string, more: Partial<ReadChoices> = {}) =>
  readFramework(new Uint8Array(readFileSync(join(folder, file))), file, { ...names, ...more });
const count = ({ competencies, levels, expectations, roles, scale }: ImportedFramework) => {
  const of = (kind: string) => competencies.filter((one) => one.kind === kind).length;
  return [of('area'), of('competency'), of('indicator'), levels.length, expectations.length, roles.length, scale.length];
};
const tree = ({ competencies }: ImportedFramework) => competencies.map((one) => `${one.kind} ${one.id} in ${one.parent}`);
const said = ({ warnings }: ImportedFramework) => warnings.map((one) => [one.row, one.code]);

/** File → the reader that is guessed, and areas, competencies, indicators, levels, expectations, roles, values of the scale. */
const files: [string, FormatName, ImportFormat, number[]][] = [
  ['roles-long.csv', 'csv', 'csv long', [0, 4, 0, 3, 7, 4, 0]],
  ['roles-matrix.csv', 'csv', 'csv roles', [0, 3, 0, 4, 0, 3, 0]],
  ['indented.tsv', 'csv', 'csv indented', [2, 3, 4, 0, 0, 0, 0]],
  ['case-items.csv', 'case table', 'case table', [1, 3, 1, 0, 0, 0, 0]],
  ['moodle-de.csv', 'moodle', 'moodle', [2, 2, 1, 0, 0, 0, 3]],
  ['rich-skills.csv', 'rich skills', 'rich skills', [0, 3, 0, 0, 0, 0, 0]],
  ['rich-skills-first-form.csv', 'rich skills', 'rich skills', [0, 2, 0, 0, 0, 0, 0]],
  ['graph.jsonld', 'json-ld', 'json-ld', [2, 3, 1, 3, 3, 0, 0]],
  ['levels-by-position.md', 'markdown', 'markdown', [0, 3, 0, 2, 6, 0, 0]],
  ['levels-by-term.md', 'markdown', 'markdown', [0, 2, 0, 2, 4, 0, 0]],
  ['competencies-with-levels.md', 'markdown', 'markdown', [0, 2, 0, 2, 4, 0, 0]],
  ['two-tables.html', 'html', 'html', [2, 3, 0, 2, 5, 0, 0]],
  ['tracks.json', 'json', 'json', [2, 2, 0, 2, 4, 0, 0]],
  ['nested.yaml', 'yaml', 'yaml', [2, 2, 0, 2, 4, 0, 0]],
  ['ladder-cells.yml', 'yaml', 'yaml', [0, 2, 0, 2, 3, 0, 2]],
  ['editor-form.matrix', 'mahara', 'mahara', [2, 3, 0, 0, 0, 0, 4]],
  ['case-1.1-wrapped.json', 'case', 'case', [1, 2, 0, 2, 2, 0, 0]],
  ['case-stored.json', 'case', 'case', [1, 2, 0, 0, 0, 0, 0]],
  ['roles-not-in-use.csv', 'csv', 'csv long', [0, 3, 0, 2, 3, 2, 0]],
  ['roles-required.csv', 'csv', 'csv long', [3, 4, 0, 4, 0, 3, 0]],
  ['levels-as-columns.csv', 'csv', 'csv wide', [2, 3, 0, 4, 7, 0, 0]],
  ['case-parent-text.csv', 'case table', 'case table', [2, 3, 0, 0, 0, 0, 0]],
  ['case-by-code-alone.csv', 'case table', 'case table', [1, 2, 0, 0, 0, 0, 0]],
  ['moodle-fr.csv', 'moodle', 'moodle', [1, 2, 1, 0, 0, 0, 4]],
  ['moodle-es-older.csv', 'moodle', 'moodle', [1, 1, 0, 0, 0, 0, 2]],
  ['rich-skills-collection.csv', 'rich skills', 'rich skills', [0, 2, 0, 0, 0, 0, 0]],
  ['digital-graph.jsonld', 'json-ld', 'json-ld', [2, 3, 1, 2, 3, 0, 0]],
  ['ctdl-asn.json', 'json-ld', 'json-ld', [1, 3, 0, 0, 0, 0, 0]],
  ['case-1.0-uri-strings.json', 'case', 'case', [2, 2, 1, 0, 0, 0, 0]],
  ['case-1.1-singles.json', 'case', 'case', [1, 1, 0, 2, 2, 0, 0]],
  ['listed-form.matrix', 'mahara', 'mahara', [2, 3, 0, 0, 0, 0, 4]],
  ['developer-ladder.md', 'markdown', 'markdown', [0, 3, 0, 3, 9, 0, 0]],
  ['html-tables-in-headings.md', 'markdown', 'markdown', [2, 3, 0, 3, 6, 0, 0]],
  ['one-level-page.html', 'html', 'html', [2, 4, 0, 1, 4, 0, 0]],
  ['axes-with-levels.md', 'markdown', 'markdown', [0, 2, 0, 2, 4, 0, 0]],
  ['term-paragraphs.md', 'markdown', 'markdown', [0, 2, 0, 3, 6, 0, 0]],
  ['keyed-maps.yaml', 'yaml', 'yaml', [1, 2, 0, 2, 4, 0, 0]],
  ['legacy-examples.yml', 'yaml', 'yaml', [0, 1, 0, 2, 2, 0, 0]],
  ['snow-tracks.json', 'json', 'json', [2, 2, 0, 3, 6, 0, 0]],
];

test('every file of the folder stands in the table of what it gives', () => {
  expect(readdirSync(folder).sort()).toEqual(files.map(([file]) => file).sort());
});

test.each(files)('%s is known as %s and comes out whole', (file, guessed, format, counts) => {
  const { format: found, framework } = read(file);
  expect([found, framework.format, count(framework)]).toEqual([guessed, format, counts]);
  const ids = framework.competencies.map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const one of framework.competencies) if (one.parent !== null) expect(ids).toContain(one.parent);
});

describe('a table of roles', () => {
  test('says by row and column what is no level, keeps the roles of two families apart, and prefers a real description', () => {
    const { framework } = read('roles-long.csv');
    expect(framework.warnings).toMatchObject([
      { row: 6, column: 'Skill Level', code: 'levelNotInUse' },
      { row: 9, column: 'Skill Level', code: 'levelUnknown', values: { level: 'Exprt', like: 'Expert' }, leftOut: true },
    ]);
    expect(framework.roles.map((role) => role.name)).toEqual(['Pilot', 'Senior pilot', 'Rigger: Lead', 'Painter']);
    expect(framework.competencies[2]?.statement).toBe('Talking without sound');
    expect(framework.levels.map((level) => level.label)).toEqual(['Awareness', 'Working', 'Expert']);
  });

  test('may hold a level for each role and no texts', () => {
    expect(read('roles-matrix.csv').framework.roles[2]).toEqual({
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
    const { framework } = read('case-1.1-wrapped.json');
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

  test('as a table names parents by code, and says which are not there', () => {
    const { framework } = read('case-items.csv');
    expect(tree(framework)).toEqual([
      'area g-1 in null',
      'competency g-3 in g-1',
      'indicator g-4 in g-3',
      'competency g-2 in g-1',
      'competency g-5 in null',
    ]);
    expect(said(framework)).toEqual([[6, 'parentUnknown']]);
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
    const { framework } = readFramework(new TextEncoder().encode(JSON.stringify(data)), 'x.json', names);
    expect(framework.competencies).toHaveLength(5);
    expect(new Set(said(framework).map(([, code]) => code))).toEqual(new Set(['severalParents', 'sameIdAgain', 'parentCircle']));
  });
});

test('Moodle names kinds by depth, its scale by place, and its head in any language', () => {
  const { framework } = read('moodle-de.csv');
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
  expect(said(framework)).toEqual([
    [7, 'itemWithoutId'],
    [8, 'parentUnknown'],
  ]);
});

test('a ladder of cells keeps the ids of its texts, the values that they want, and says which level is none', () => {
  const { framework } = read('ladder-cells.yml');
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
  expect(read('nested.yaml').framework.about?.version).toBe('1.10');
});

test('signals and examples keep their names beside the bullets that they are', () => {
  const [sails] = read('tracks.json').framework.expectations;
  expect(sails).toMatchObject({ indicators: ['Hauls in time', 'Set the jib'], signals: ['Hauls in time'], examples: ['Set the jib'] });
  expect(read('tracks.json').framework.expectations[2]).not.toHaveProperty('signals');
});

describe('how long one typically stands on a level', () => {
  const times = (text: string, file: string) =>
    readFramework(new TextEncoder().encode(text), file, names).framework.levels.map((level) => level.typicalTime);

  test('may stand in a row of its own, in a column, in a field, or in a table beside the ladder', () => {
    const rows =
      'Skill,Junior,Senior\nTypical time in level,1 - 2 years,4+ years\nPlanning,Plans the days of a week,Plans the weeks of a year\n';
    expect(times(rows, 'x.csv')).toEqual(['1 - 2 years', '4+ years']);
    expect(readFramework(new TextEncoder().encode(rows), 'x.csv', names).framework.competencies.map((one) => one.title)).toEqual([
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
    const { framework } = readFramework(new TextEncoder().encode(text), 'x.md', { ...names, ...(headings ? { headings } : {}) });
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
  const { framework } = readFramework(new TextEncoder().encode(text), 'x.md', names);
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
  const { framework } = readFramework(new TextEncoder().encode(JSON.stringify(data)), 'x.json', names);
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
  expect(count(readFramework(new TextEncoder().encode(JSON.stringify(tracks)), 'x.json', names).framework)).toEqual([0, 2, 0, 2, 4, 0, 0]);
  const text =
    '# L\n## Delivery\nGets things done.\n- Junior: small tasks\n- Senior: projects\n## Craft\n- Junior: knows\n- Senior: teaches\n';
  expect(readFramework(new TextEncoder().encode(text), 'x.md', names).framework.competencies[0]?.statement).toBe('Gets things done.');
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
  const { framework } = readFramework(new TextEncoder().encode(JSON.stringify(data)), 'x.json', names);
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
  expect(said(framework)).toEqual([
    [1, 'competencyUnknown'],
    [2, 'rowWithoutLevel'],
  ]);
});

test('a long table of 1,824 rows and more than 2 MB gives each competency, level and role once', () => {
  const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'];
  const said = (about: string) => `"In this role, you will:\n${`- ${about}, so that others can rely on it\n`.repeat(9)}"`;
  const rows = Array.from({ length: 1_824 }, (_, n) => {
    const [role, skill] = [Math.floor(n / 9), n % 188];
    const level = levels[(n + role) % 4] as string;
    return [
      `Family ${role % 8}`,
      `Role ${Math.floor(role / 4)}`,
      said(`do the work of role ${Math.floor(role / 4)}`),
      `Level ${role % 4} of role ${Math.floor(role / 4)}`,
      said(`stand at ${role % 4}`),
      `Skill ${skill}`,
      `About ${skill}`,
      level,
      said(`show skill ${skill} at ${level}`),
      'T',
    ].join(',');
  });
  const text = `Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type\n${rows.join('\n')}`;
  expect(text.length).toBeGreaterThan(2_000_000);
  const { framework } = readFramework(new TextEncoder().encode(text), 'roles.csv', names);
  const [, competencies, , found, , roles] = count(framework);
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
  const { format, framework } = readFramework(new TextEncoder().encode(JSON.stringify(data)), 'x', names);
  expect([format, framework.title]).toEqual(['json-ld', 'Boats']);
  expect(tree(framework)).toEqual(['area sails in null', 'competency x:reef in sails', 'competency sails/trimming in sails']);
  expect(framework.competencies[1]?.title).toBe('Reefing');
});

test('Mahara’s elements keep their numbers, nested and in any order', () => {
  expect(tree(read('editor-form.matrix').framework)).toEqual([
    'area W in null',
    'competency 1 in W',
    'competency 1.1 in 1',
    'area 2 in null',
    'competency 1-2 in 2',
  ]);
});

/** What came of a reading: that it was read, or the code of the refusal. */
function answerOf(work: () => unknown): string {
  try {
    work();
    return 'read';
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
}

describe('the format', () => {
  test('is guessed by the content where the name says nothing or lies', () => {
    const guess = (file: string, name: string) => readFramework(new Uint8Array(readFileSync(join(folder, file))), name, names).format;
    for (const [file, format] of files) if (format !== 'csv') expect([file, guess(file, 'download')]).toEqual([file, format]);
    expect(guess('two-tables.html', 'ladder.xls')).toBe('html');
    expect(guess('roles-long.csv', 'roles.txt')).toBe('csv');
  });

  test('can be overridden, and what cannot be read so is refused by name', () => {
    expect(read('moodle-de.csv', { format: 'csv' }).framework.format).toMatch(/^csv /);
    expect(read('competencies-with-levels.md', { format: 'text' }).framework.format).toBe('text');
    for (const format of formatNames)
      expect(
        answerOf(() => read('roles-long.csv', { format })),
        format,
      ).toMatch(/^(read|formatNotThis|notJson|notYaml|noFramework|noCompetencies|zipDamaged)$/);
  });

  test('of a paste is its HTML where that has structure, else its text', () => {
    const html = readFileSync(join(folder, 'two-tables.html'), 'utf8');
    expect(count(readPaste({ text: '', html }, names).framework)).toEqual([2, 3, 0, 2, 5, 0, 0]);
    expect(readPaste({ text: readFileSync(join(folder, 'levels-by-term.md'), 'utf8'), html: '<span>x</span>' }, names).format).toBe(
      'markdown',
    );
  });
});

test('text of Central Europe and of the West is told apart by its letters', () => {
  const encode = (text: string, table: Record<string, number>) =>
    Uint8Array.from([...text].map((sign) => table[sign] ?? sign.charCodeAt(0)));
  const east = {
    ś: 0x9c,
    ć: 0xe6,
    ł: 0xb3,
    ż: 0xbf,
    ę: 0xea,
    ą: 0xb9,
    ó: 0xf3,
    ř: 0xf8,
    ě: 0xec,
    č: 0xe8,
    ů: 0xf9,
    š: 0x9a,
    ž: 0x9e,
    ý: 0xfd,
    í: 0xed,
    á: 0xe1,
  };
  const title = (bytes: Uint8Array) => readFramework(bytes, 'x.csv', names).framework.competencies[0]?.title;
  expect(title(encode('Kompetencja;Poziom 1;Poziom 2\nUmiejętność współpracy;Słucha, że ktoś mówi;Prowadzi\n', east))).toBe(
    'Umiejętność współpracy',
  );
  expect(
    title(encode('Kompetence;Level 1;Level 2\nŘízení změn;Řeší běžné úkoly;Učí kolegy, řídí směr\n'.replace(/[ŘÚú]/g, 'r'), east)),
  ).toBe('rízení změn');
  expect(title(encode('Compétence;Niveau 1;Niveau 2\nÊtre à l’écoute;Écoute où ça coûte;Façonne\n'.replace('’', "'"), {}))).toBe(
    "Être à l'écoute",
  );
  expect(title(encode('Kompetence;Niveau 1;Niveau 2\nFølge op på mål;Følger op;Sætter mål\n', {}))).toBe('Følge op på mål');
});
