import { describe, expect, test } from 'vitest';
import { asksOf, itemsOf, levelsOf, readBytes, readFile, warnedOf } from './framework-view';
import { workbook } from './make-workbook';

describe('a table of roles as a government publishes it', () => {
  test('takes the finer of two columns of roles, and neither level, text nor role where it says NOT IN USE', () => {
    const framework = readFile('roles-not-in-use.csv');
    expect(levelsOf(framework)).toEqual(['Working', 'Practitioner']);
    expect(itemsOf(framework)).toEqual([
      'competency Sounding < –',
      'competency Charts, old and new < –',
      'competency Harbour strategy < –',
    ]);
    expect(framework.competencies[2]?.statement).toBe('You can:\n- set a course for years');
    expect(framework.expectations[0]).toEqual({
      competency: 'sounding',
      level: 'working',
      text: 'You can:\n- sound the harbour\n- write down what you found',
      indicators: ['sound the harbour', 'write down what you found'],
    });
    expect(framework.roles).toEqual([
      { name: 'Chart keeper', requires: [{ competency: 'sounding', level: 'working' }] },
      {
        name: 'Senior chart keeper',
        requires: [
          { competency: 'sounding', level: 'practitioner' },
          { competency: 'charts-old-and-new', level: 'working' },
        ],
      },
    ]);
    expect(warnedOf(framework)).toEqual([
      [5, 'levelNotInUse'],
      [6, 'levelNotInUse'],
    ]);
  });

  test('viewNames a role whose level is not in use by the role itself', () => {
    const text =
      'Role,Role Level,Skill Name,Skill Level,Skill Level Description\nChief,NOT IN USE,Steering,Expert,NOT IN USE\nHand,Senior hand,Steering,Working,Holds the wheel in calm weather\n';
    const framework = readBytes(new TextEncoder().encode(text), 'x.csv');
    expect(framework.roles.map((role) => role.name)).toEqual(['Chief', 'Senior hand']);
    expect(asksOf(framework)).toEqual([['Steering', 'Working', 'Holds the wheel in calm weather']]);
  });

  test('does not take a family of jobs for an area of competencies', () => {
    const framework = readFile('roles-required.csv');
    expect(itemsOf(framework)).toEqual([
      'area Dough < –',
      'competency Kneading < Dough',
      'competency Proving < Dough',
      'area Oven < –',
      'competency Stoking < Oven',
      'area Counter < –',
      'competency Serving < Counter',
    ]);
    expect(framework.roles.map((role) => [role.name, role.requires.length])).toEqual([
      ['Baker', 3],
      ['Master baker', 3],
      ['Seller', 1],
    ]);
  });
});

test('a wide table leaves cells empty where a skill has no such level', () => {
  const framework = readFile('levels-as-columns.csv');
  expect(levelsOf(framework)).toEqual(['Level 1', 'Level 2', 'Level 3', 'Level 4']);
  expect(framework.competencies.map((one) => one.code)).toEqual(['', 'STEE', 'RECK', '', 'STOW']);
  expect(asksOf(framework)[0]).toEqual(['Steering', 'Level 2', 'Keeps the wheel steady.\nSays when it is not.']);
  expect(asksOf(framework).at(-1)).toEqual(['Stowing', 'Level 3', 'Plans a hold.']);
});

describe('a sheet of HR', () => {
  test('with scores beside its texts, merged areas, hidden notes and stored results gives what a person sees', () => {
    const framework = readBytes(
      workbook([
        {
          name: 'Matrix',
          before: '<cols><col min="7" max="7" hidden="1"/></cols>',
          rows: [
            ['Area', 'Competency', 'Analyst', 'Score', 'Lead analyst', 'Score', 'Note'],
            [
              'Delivery',
              'Planning',
              'Plans own tasks for weeks.',
              2,
              { xml: '<c t="str"><f>CONCATENATE("Plans ","for others.")</f><v>Plans for others.</v></c>' },
              1,
              'secret',
            ],
            [null, 'Risk', 'Reports what may go wrong.', 1, 'Offers two ways out of it.', 0, null],
            [null, 'Old skill', 'Should not be seen by anybody.', 0, 'Nor should this one be.', 0, null],
          ],
          rowAttributes: { 3: 'hidden="1"' },
          after: '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>',
        },
        { name: 'About', rows: [['How to use this workbook'], ['Fill in the scores.']] },
      ]),
      'matrix.xlsx',
    );
    expect(itemsOf(framework)).toEqual(['area Delivery < –', 'competency Planning < Delivery', 'competency Risk < Delivery']);
    expect(asksOf(framework)).toEqual([
      ['Planning', 'Analyst', 'Plans own tasks for weeks.'],
      ['Planning', 'Lead analyst', 'Plans for others.'],
      ['Risk', 'Analyst', 'Reports what may go wrong.'],
      ['Risk', 'Lead analyst', 'Offers two ways out of it.'],
    ]);
    expect(framework.warnings.map((one) => one.code).sort()).toEqual(['cellsHidden', 'sheetLeftOut']);
  });

  test('whose rows are the levels is turned', () => {
    const framework = readBytes(
      workbook([
        {
          name: 'Ladder',
          rows: [
            ['Grade', 'Craft', 'Customers'],
            ['Junior', 'Learns the trade from others.', 'Answers what is asked.'],
            ['Senior', 'Teaches the trade to others.', 'Hears what is not asked.'],
          ],
        },
      ]),
      'ladder.xlsx',
    );
    expect([levelsOf(framework), itemsOf(framework)]).toEqual([
      ['Junior', 'Senior'],
      ['competency Craft < –', 'competency Customers < –'],
    ]);
    expect(asksOf(framework)[1]).toEqual(['Craft', 'Senior', 'Teaches the trade to others.']);
  });
});

describe('text of other encodings', () => {
  test('of a spreadsheet in Western Europe, with semicolons and a first line that viewNames them', () => {
    const text = 'sep=;\r\nKompetenz;Stufe 1;Stufe 2\r\nPünktlichkeit;"Kommt meist; sagt sonst ab.";Hält auch große Termine.\r\n';
    const bytes = Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
    expect(asksOf(readBytes(bytes, 'x.csv'))).toEqual([
      ['Pünktlichkeit', 'Stufe 1', 'Kommt meist; sagt sonst ab.'],
      ['Pünktlichkeit', 'Stufe 2', 'Hält auch große Termine.'],
    ]);
  });

  test.each([true, false])('of two bytes a letter, with tabs (with its mark: %s)', (mark) => {
    const text = `${mark ? '\ufeff' : ''}Skill\tJunior\tSenior\r\nPlanning\t"Plans, ""mostly"", days"\tPlans weeks ahead\r\n`;
    const bytes = Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
    expect(asksOf(readBytes(bytes, 'Unicode Text.txt'))[0]).toEqual(['Planning', 'Junior', 'Plans, "mostly", days']);
  });
});
