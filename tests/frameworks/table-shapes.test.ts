import { describe, expect, test } from 'vitest';
import { readFramework } from '../../lib/frameworks/read-framework';
import { asksOf, itemsOf, levelsOf, readText, warnedOf } from './framework-view';
import { workbook } from './make-workbook';

const csv = (text: string) => readText(text, 'x.csv');

test('an id of a competency is its code, and its name is its name', () => {
  const framework = csv(
    'competency_id,name,description,organization_id\n1,Steering,Holds a course over the whole river,2\n2,Ropes,Ties and unties all that holds,2\n',
  );
  expect(framework.competencies.map((one) => [one.code, one.title])).toEqual([
    ['1', 'Steering'],
    ['2', 'Ropes'],
  ]);
});

test('sentences beside a level are what is asked, by the section that they stand in, each a point', () => {
  const framework = readText(
    JSON.stringify([
      { section: 'Steering', level: 'Beginner', competency: 'You hold the wheel where others set the course.' },
      { section: 'Steering', level: 'Beginner', competency: 'You say when you cannot see the bank.' },
      { section: 'Steering', level: 'Expert', competency: 'You bring the ferry home in the fog of autumn.' },
      { section: 'Ropes', level: 'Beginner', competency: 'You coil what others have used for the day.' },
      { section: 'Ropes', level: 'Expert', competency: 'You splice a rope that holds the whole ferry.' },
    ]),
    'x.json',
  );
  expect(itemsOf(framework)).toEqual(['competency Steering < –', 'competency Ropes < –']);
  expect(framework.expectations[0]).toEqual({
    competency: 'steering',
    level: 'beginner',
    text: 'You hold the wheel where others set the course.\nYou say when you cannot see the bank.',
    indicators: ['You hold the wheel where others set the course.', 'You say when you cannot see the bank.'],
  });
  expect(warnedOf(framework)).toEqual([[3, 'textsJoined']]);
});

test('records that name a skill by its reference and a level by its number', () => {
  const framework = readText(
    '- descriptor: Holds the wheel in calm water.\n  level_number: 1\n  skill_ref: steering\n  courses:\n    - ferry-one\n- descriptor: Brings the ferry home.\n  level_number: 2\n  skill_ref: steering\n  courses:\n    - ferry-two\n- descriptor: Ties what holds.\n  level_number: 2\n  skill_ref: ropes\n',
    'x.yml',
  );
  expect(asksOf(framework)).toEqual([
    ['steering', '1', 'Holds the wheel in calm water.'],
    ['steering', '2', 'Brings the ferry home.'],
    ['ropes', '2', 'Ties what holds.'],
  ]);
});

describe('a table whose rows are the levels', () => {
  test('may say so beside another word, and number them', () => {
    const framework = readText(
      '<table><tr><th>Level/Skill</th><th>Scope</th><th>Skills development</th><th>On-call</th></tr><tr><td>1</td><td>Holds the wheel where others set the course</td><td>Learns the river</td><td></td></tr><tr><td>2</td><td>Sets the course for a day on the river</td><td>Learns the sea</td><td>Sleeps on board</td></tr></table>',
      'x.html',
    );
    expect(levelsOf(framework)).toEqual(['1', '2']);
    expect(itemsOf(framework)).toEqual(['competency Scope < –', 'competency Skills development < –', 'competency On-call < –']);
    expect(asksOf(framework).at(-1)).toEqual(['On-call', '2', 'Sleeps on board']);
  });

  test('may name a level once for several rows, and tell of it across all columns', () => {
    const framework = readText(
      '<table><thead><tr><th>Level</th><th>Steering</th><th>Ropes</th><th>Notes and more</th></tr></thead><tbody><tr><th rowspan="3">F1</th></tr><tr><td colspan="3">Learns what a ferry is.</td></tr><tr><td>Holds the wheel in calm water</td><td>Coils a rope</td><td>Is new to it all</td></tr><tr><th rowspan="3">F2</th></tr><tr><td colspan="3">Knows what a ferry is.</td></tr><tr><td>Sets the course</td><td>Splices a rope</td><td>Is not new</td></tr></tbody></table>',
      'x.html',
    );
    expect(levelsOf(framework)).toEqual(['F1', 'F2']);
    expect(asksOf(framework)).toEqual([
      ['Steering', 'F1', 'Holds the wheel in calm water'],
      ['Steering', 'F2', 'Sets the course'],
      ['Ropes', 'F1', 'Coils a rope'],
      ['Ropes', 'F2', 'Splices a rope'],
      ['Notes and more', 'F1', 'Is new to it all'],
      ['Notes and more', 'F2', 'Is not new'],
    ]);
    expect(warnedOf(framework)).toEqual([
      [3, 'textLeftOut'],
      [6, 'textLeftOut'],
    ]);
  });
});

test('merged rows are areas though they leave the last column free, and the first may stand above the head', () => {
  const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const head = row(['&nbsp;', 'Level 1', 'Level 2', 'Level 3', 'Comments']);
  const framework = readText(
    `<table><tr><th colspan="4">River</th></tr>${head}${row(['Steering', 'Holds the wheel', 'Sets the course', 'Teaches it', '&nbsp;'])}<tr><th colspan="4">Hands</th></tr>${head}${row(['Ropes', 'Coils', 'Splices', 'Makes them', 'Hard to find'])}</table>`,
    'x.html',
  );
  expect(itemsOf(framework)).toEqual(['area River < –', 'competency Steering < River', 'area Hands < –', 'competency Ropes < Hands']);
});

describe('a head without a word of the field', () => {
  test('is known by the numbers below it', () => {
    const framework = csv('Title,Icon,Row,Column,Area\nSteering,wheel.png,1,4,River\nRopes,rope.png,2,3,Hands\nKnots,knot.png,2,4,Hands\n');
    expect(itemsOf(framework)).toEqual([
      'area River < –',
      'competency Steering < River',
      'area Hands < –',
      'competency Ropes < Hands',
      'competency Knots < Hands',
    ]);
    expect(framework.roles).toEqual([]);
  });

  test('is known by positions that share a word, above a single row', () => {
    const framework = readText(
      '<table><tr><td>Hands</td><td>Rigger 1</td><td>Rigger 2</td><td>Senior Rigger 1</td></tr><tr><td>Ropes</td><td>Coils a rope</td><td>Finds its end</td><td>Splices a rope</td></tr></table>',
      'x.html',
    );
    expect(asksOf(framework)).toEqual([
      ['Ropes', 'Rigger 1', 'Coils a rope'],
      ['Ropes', 'Rigger 2', 'Finds its end'],
      ['Ropes', 'Senior Rigger 1', 'Splices a rope'],
    ]);
  });
});

test('colons separate cells where the head has nothing else', () => {
  const framework = csv(
    'Area:Competency:Criterion\nRiver:Steering:Holds a course, by day and by night, over the river\nHands:Ropes:Ties, and unties, all that holds the ferry\n',
  );
  expect(itemsOf(framework)).toEqual(['area River < –', 'competency Steering < River', 'area Hands < –', 'competency Ropes < Hands']);
  expect(asksOf(framework)[0]?.[2]).toBe('Holds a course, by day and by night, over the river');
});

describe('that a file may be no criteria is said', () => {
  const doubts = (text: string, file: string) => readText(text, file).warnings.filter((one) => one.code === 'notSurelyCriteria').length;

  test.each([
    ['a price list', 'SKU,Product,Note on it,Price\nA-1,Hose,"Ten metres, green",19.90\nA-2,Rake,"Wooden, light",12.50\n', 'x.csv'],
    [
      'a page of something else',
      '# Boat\n\n## Build it\n\n- Cut the wood\n- Nail the wood\n\n## Paint it\n\n- Mix the paint\n- Wait a day\n',
      'x.md',
    ],
  ])('of %s', (_, text, file) => {
    expect(doubts(text, file)).toBe(1);
  });

  test.each([
    ['of a list of skills', 'Skill,What it is\nHose,Waters all that grows in a garden\nRake,Gathers all that fell in a garden\n', 'x.csv'],
    [
      'where levels are named',
      '# Boat\n\n## Build it\n\n- Junior: cuts\n- Senior: nails\n\n## Paint it\n\n- Junior: mixes\n- Senior: paints\n',
      'x.md',
    ],
  ])('and not %s', (_, text, file) => {
    expect(doubts(text, file)).toBe(0);
  });
});

describe('heads as public vocabularies and other languages write them', () => {
  test('a level’s number with “description” behind it is that level', () => {
    const framework = csv(
      '1,2,Code,Skill,Category,Overall description,Level 1 description,Level 2 description\n1,2,STEE,Steering,River,Holding a course over it,Holds the wheel for an hour,Sets the course for a day\n1,,ROPE,Ropes,Hands,All that is tied by hand,Coils what others have used,\n',
    );
    expect(levelsOf(framework)).toEqual(['Level 1', 'Level 2']);
    expect(framework.competencies.map((one) => [one.kind, one.title, one.statement])).toEqual([
      ['area', 'River', ''],
      ['competency', 'Steering', 'Holding a course over it'],
      ['area', 'Hands', ''],
      ['competency', 'Ropes', 'All that is tied by hand'],
    ]);
    expect(framework.expectations).toHaveLength(3);
  });

  test('the description of a skill and that of its proficiency are two', () => {
    const framework = csv(
      'TSC Title,TSC Description,Proficiency Level,Proficiency Description\nSteering,Hold a course over a river,3,Hold it in calm water by day\nSteering,Hold a course over a river,4,Hold it in fog and by night\n',
    );
    expect(framework.competencies[0]?.statement).toBe('Hold a course over a river');
    expect(asksOf(framework)).toEqual([
      ['Steering', '3', 'Hold it in calm water by day'],
      ['Steering', '4', 'Hold it in fog and by night'],
    ]);
  });

  test('a preferred label names a concept, and its address is its id', () => {
    const framework = csv(
      'conceptType,conceptUri,skillType,preferredLabel,altLabels,inScheme,description\nSkill,https://example.org/s/1,skill,steer ferries,"guide ferries\nlead ferries",https://example.org/s,Hold the course of a ferry over a river.\nSkill,https://example.org/s/2,skill,tie ropes,fasten ropes,https://example.org/s,Tie all that holds a ferry at the bank.\n',
    );
    expect(framework.competencies.map((one) => [one.id, one.title])).toEqual([
      ['https://example.org/s/1', 'steer ferries'],
      ['https://example.org/s/2', 'tie ropes'],
    ]);
  });

  test.each([
    ['Área;Competência;Descrição;Júnior;Pleno;Sênior', 'Portuguese'],
    ['Ámbito;Habilidad;Descripción;Básico;Intermedio;Avanzado', 'Spanish'],
    ['Bereich;Kompetenz;Beschreibung;Einsteiger;Fortgeschritten;Experte', 'German'],
    ['Domaine;Compétence;Description;Débutant;Confirmé;Avancé', 'French'],
  ])('%s', (head) => {
    const framework = csv(
      `${head}\nRiver;Steering;On the water;Holds the wheel for an hour;Sets a course for a day;Teaches both to others\n`,
    );
    expect(levelsOf(framework)).toEqual(head.split(';').slice(3));
    expect(framework.competencies.map((one) => [one.kind, one.title, one.statement])).toEqual([
      ['area', 'River', ''],
      ['competency', 'Steering', 'On the water'],
    ]);
  });
});

describe('rows that name their parent by its id', () => {
  const tree = ['area River < –', 'area Steering < River', 'competency Holds a course < Steering', 'competency Finds a course < Steering'];

  test('are a tree, though only a description names them', () => {
    const framework = csv(
      'Description,Short Code,ID,Parent ID\nRiver,Part 1,1,\nSteering,L1,1.1,1\nHolds a course,L1.1,1.1.1,1.1\nFinds a course,L1.2,1.1.2,1.1\n',
    );
    expect(itemsOf(framework)).toEqual(tree);
    expect(framework.competencies.map((one) => [one.id, one.code])).toEqual([
      ['1', 'Part 1'],
      ['1.1', 'L1'],
      ['1.1.1', 'L1.1'],
      ['1.1.2', 'L1.2'],
    ]);
  });

  test('are a tree as records too, and a parent that is not there is said', () => {
    const framework = readText(
      JSON.stringify([
        { skillId: 's1', name: 'River', parentId: null, description: 'All of it' },
        { skillId: 's2', name: 'Steering', parentId: 's1', description: 'By wheel' },
        { skillId: 's3', name: 'Holds a course', parentId: 's2', description: '' },
        { skillId: 's4', name: 'Finds a course', parentId: 's2', description: '' },
        { skillId: 's5', name: 'Ropes', parentId: 's9', description: '' },
      ]),
      'x.json',
    );
    expect(itemsOf(framework)).toEqual([...tree, 'competency Ropes < –']);
    expect(framework.competencies[0]?.statement).toBe('All of it');
    expect(warnedOf(framework)).toEqual([[6, 'parentUnknown']]);
  });
});

test('levels that are expected at several times are required, whatever notes stand beside them', () => {
  const framework = csv(
    'Skill,Category,Proficiency expected (day 1),Proficiency expected (day 90),Training,Notes\nSteering,River,Awareness,Proficient,A day on the bridge with somebody who knows it,Ask the mate\nRopes,Hands,Basic,Proficient,A week on deck with somebody who knows them,Ask the deckhand\n',
  );
  expect(levelsOf(framework)).toEqual(['Awareness', 'Basic', 'Proficient']);
  expect(framework.expectations).toEqual([]);
  expect(framework.roles.map((role) => [role.name, role.requires.map((one) => one.level)])).toEqual([
    ['Proficiency expected (day 1)', ['awareness', 'basic']],
    ['Proficiency expected (day 90)', ['proficient', 'proficient']],
  ]);
});

test('a list of skills that has only its head holds no framework', () => {
  expect(() => csv('"RSD Name","Authors","Skill Statement","Category","Keywords","Standards","O*NET Job Codes"\n')).toThrow(
    expect.objectContaining({ code: 'noFramework' }),
  );
});

test('a sheet whose form is known is taken from among others', () => {
  const bytes = workbook([
    { name: 'Read me', rows: [['How to use this'], ['Ask the mate']] },
    {
      name: 'Tree',
      rows: [
        ['ID', 'Parent ID', 'Title'],
        ['r', '', 'River'],
        ['s', 'r', 'Steering a ferry'],
        ['t', 'r', 'Tying a ferry'],
      ],
    },
  ]);
  const { framework } = readFramework(bytes, 'x.xlsx', { title: 'File', onlyLevel: 'Target' });
  expect(itemsOf(framework)).toEqual(['area River < –', 'competency Steering a ferry < River', 'competency Tying a ferry < River']);
  expect(framework.warnings.map((one) => one.code)).toContain('sheetLeftOut');
});
