import { describe, expect, test } from 'vitest';
import { asksOf, itemsOf, levelsOf, readText, warnedOf } from './framework-view';

const json = (data: unknown) => readText(JSON.stringify(data), 'x.json');

describe('names of fields', () => {
  test('stay as they are written, but for words that were joined for a program', () => {
    const framework = json({
      JavaScript: { Junior: 'Reads the notes of others', Senior: 'Writes the score for others' },
      'Front-end': { Junior: 'Builds a small stage', Senior: 'Builds every stage' },
      iOS: { Junior: 'Carries the lamps', Senior: 'Hangs the lamps' },
      stage_craft: { Junior: 'Sweeps the boards', Senior: 'Lays the boards' },
      stageCraft: { Junior: 'Holds the rope', Senior: 'Ties the rope' },
    });
    expect(framework.competencies.map((one) => one.title)).toEqual(['JavaScript', 'Front-end', 'iOS', 'stage craft', 'stage Craft']);
  });

  test('that only hold a list of entries are no entries themselves', () => {
    const framework = json({
      guilds: [
        {
          name: 'Bakers',
          workshops: [
            {
              name: 'Oven',
              crafts: [{ name: 'Firing', difficulty: 'Hard', levels: { junior: ['Lights a fire'], senior: ['Keeps a fire'] } }],
            },
          ],
        },
      ],
    });
    expect(itemsOf(framework)).toEqual(['area Bakers < –', 'area Oven < Bakers', 'competency Firing < Oven']);
    expect(asksOf(framework)).toEqual([
      ['Firing', 'junior', '- Lights a fire'],
      ['Firing', 'senior', '- Keeps a fire'],
    ]);
  });

  test('of several lists beside each other name their areas', () => {
    const framework = json({
      handwork: [{ name: 'Sewing', description: 'All that a needle does in a day' }],
      books: [{ name: 'Binding', description: 'Keeps the pages of a year together' }],
    });
    expect(itemsOf(framework)).toEqual([
      'area handwork < –',
      'competency Sewing < handwork',
      'area books < –',
      'competency Binding < books',
    ]);
  });

  test('that name the entries beside them describe those', () => {
    const framework = json({
      About: { all: 'What a ferry asks of its crew', Steering: 'Holding a course over the river', Ropes: 'All that is tied and untied' },
      Steering: { Deckhand: ['Holds the wheel'], 'Senior deckhand': ['Sets the course'] },
      Ropes: { Deckhand: ['Coils a rope'], 'Senior deckhand': ['Splices a rope'] },
    });
    expect(framework.competencies.map((one) => [one.title, one.statement])).toEqual([
      ['Steering', 'Holding a course over the river'],
      ['Ropes', 'All that is tied and untied'],
    ]);
    expect(warnedOf(framework)).toEqual([[null, 'textLeftOut']]);
  });
});

describe('an entry without a name', () => {
  test('with a sentence under each of its keys is an area', () => {
    const framework = json({ Hands: { knots: 'Ties three knots in the dark', oars: 'Rows a mile against the tide' } });
    expect(itemsOf(framework)).toEqual(['area Hands < –', 'competency knots < Hands', 'competency oars < Hands']);
    expect(asksOf(framework)[0]).toEqual(['knots', 'Target', 'Ties three knots in the dark']);
  });

  test('is called by its text', () => {
    const framework = json({
      forms: [
        {
          title: 'Feeding of bees',
          parts: [
            {
              name: 'Knowledge',
              items: [
                { no: 1, text: 'Says when bees are fed' },
                { no: 2, text: 'Says with what' },
              ],
            },
          ],
        },
      ],
    });
    expect(itemsOf(framework)).toEqual([
      'area Feeding of bees < –',
      'area Knowledge < Feeding of bees',
      'competency Says when bees are fed < Knowledge',
      'competency Says with what < Knowledge',
    ]);
  });
});

test('levels under numbers have the names that stand there, and wrappers without a name are looked into', () => {
  const framework = json([
    {
      crew: {
        ferry: [
          {
            name: 'Steering',
            levels: { 1: { name: 'Learning', description: ['Holds the wheel'] }, 2: { name: 'Leading', description: ['Sets the course'] } },
          },
        ],
      },
    },
  ]);
  expect(asksOf(framework)).toEqual([
    ['Steering', 'Learning', '- Holds the wheel'],
    ['Steering', 'Leading', '- Sets the course'],
  ]);
});

test('a title for people goes before a name for programs where both say the same', () => {
  const framework = json({
    topics: [
      { name: 'craft', title: '🛠 Craft', levels: { junior: 'Sharpens', senior: 'Grinds' } },
      { name: 'Ann Bee', title: 'Smith', levels: { junior: 'Looks on', senior: 'Teaches' } },
    ],
  });
  expect(framework.competencies.map((one) => one.title)).toEqual(['🛠 Craft', 'Ann Bee']);
});

describe('one competency in a file of its own', () => {
  test('has its levels as fields, and every text of a level is kept', () => {
    const framework = json({
      name: 'Listening',
      taken_from: 'A book on hearing',
      L1: { summary: 'Lets others end', detail: 'Waits for a breath before answering.' },
      L2: { summary: 'Hears what is not said', detail: 'Asks once more.' },
      L3: { summary: 'As L2', detail: '' },
    });
    expect(itemsOf(framework)).toEqual(['competency Listening < –']);
    expect(asksOf(framework)).toEqual([
      ['Listening', 'L1', 'Lets others end\nWaits for a breath before answering.'],
      ['Listening', 'L2', 'Hears what is not said\nAsks once more.'],
      ['Listening', 'L3', 'As L2'],
    ]);
  });
});

describe('levels that hold their competencies', () => {
  test('may be a list under any name, with texts and lists by competency', () => {
    const framework = json({
      Progression: [
        { title: 'Weaver I', Expectations: ['Ties a knot', 'Asks when it breaks'], 'Track record': 'Has ended one small cloth.' },
        {
          title: 'Senior Weaver',
          Expectations: ['Sets up a loom'],
          'Senior Weaver II': { 'Track record': 'Has led the weaving of a sail.' },
        },
      ],
    });
    expect(levelsOf(framework)).toEqual(['Weaver I', 'Senior Weaver', 'Senior Weaver II']);
    expect(itemsOf(framework)).toEqual(['competency Expectations < –', 'competency Track record < –']);
    expect(asksOf(framework)).toEqual([
      ['Expectations', 'Weaver I', '- Ties a knot\n- Asks when it breaks'],
      ['Track record', 'Weaver I', 'Has ended one small cloth.'],
      ['Expectations', 'Senior Weaver', '- Sets up a loom'],
      ['Track record', 'Senior Weaver II', 'Has led the weaving of a sail.'],
    ]);
  });

  test('may be the list of levels itself, with maps or named entries inside', () => {
    const yaml = `title: Ferry
levels:
  - id: f1
    name: Deckhand
    description: The first two years.
    expectations:
      steering: Holds the wheel
      ropes:
        - Coils a rope
        - Finds the end
  - id: f2
    name: Mate
    competencies:
      - name: steering
        text: Sets the course
      - name: ropes
        criteria: [Splices a rope]
`;
    const framework = readText(yaml, 'x.yml');
    expect(framework.levels).toEqual([
      { id: 'f1', label: 'Deckhand' },
      { id: 'f2', label: 'Mate' },
    ]);
    expect(asksOf(framework)).toEqual([
      ['steering', 'Deckhand', 'Holds the wheel'],
      ['ropes', 'Deckhand', '- Coils a rope\n- Finds the end'],
      ['steering', 'Mate', 'Sets the course'],
      ['ropes', 'Mate', '- Splices a rope'],
    ]);
    expect(warnedOf(framework)).toEqual([[null, 'textLeftOut']]);
  });

  test('ask something of the whole where they only have a text each', () => {
    const framework = json({
      name: 'Ferry',
      levels: [
        { name: 'Deckhand', description: 'Learns the ropes of the ship' },
        { name: 'Mate', description: 'Knows them all' },
      ],
    });
    expect(asksOf(framework)).toEqual([
      ['Ferry', 'Deckhand', 'Learns the ropes of the ship'],
      ['Ferry', 'Mate', 'Knows them all'],
    ]);
  });
});

test('points that have examples are kept with them, whatever their list is called', () => {
  const framework = readText(
    `topics:
  - name: craft
    title:
    content:
      - level: 1
        criteria: [Sharpens a blade]
        worked:
          - criteria: Chooses a stone
            examples: [Takes the fine one for a razor]
      - level: 2
        criteria: [Grinds a new edge]
`,
    'x.yml',
  );
  expect(itemsOf(framework)).toEqual(['competency craft < –']);
  expect(framework.expectations[0]).toMatchObject({
    level: '1',
    text: '- Sharpens a blade\n- Chooses a stone\n- Takes the fine one for a razor',
    indicators: ['Sharpens a blade', 'Chooses a stone', 'Takes the fine one for a razor'],
    examples: ['Takes the fine one for a razor'],
  });
});

test('what stands below a competency with levels is a part of it', () => {
  const framework = json({
    competencies: [
      { name: 'Scales', levels: { junior: 'Plays one', senior: 'Plays all' }, skills: [{ name: 'Major' }, { name: 'Minor' }] },
    ],
  });
  expect(itemsOf(framework)).toEqual(['competency Scales < –', 'indicator Major < Scales', 'indicator Minor < Scales']);
});

describe('data that is no ladder', () => {
  test.each([
    ['the settings of a program', { compilerOptions: { strict: true, target: 'es2022', types: ['node'] }, include: ['src/**/*'] }],
    ['the list of what a program needs', { name: 'boat', scripts: { build: 'make all' }, dependencies: { oar: '^1.2.0', sail: '~2.0.1' } }],
    ['addresses of other files', { 'Harbour guide': { sheetId: 'a1b2', sheetUrl: 'https://example.org/a1b2', startIndex: 1 } }],
  ])('is refused: %s', (_, data) => {
    expect(() => json(data)).toThrow(expect.objectContaining({ code: 'noFramework' }));
  });
});
