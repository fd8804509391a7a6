import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { type ReadChoices, readFramework, readPaste } from '../../lib/frameworks/read-framework';
import { workbook } from './make-workbook';

const names = { title: 'File', onlyLevel: 'Target' };
const readBytes = (bytes: Uint8Array, file: string, more: Partial<ReadChoices> = {}) =>
  readFramework(bytes, file, { ...names, ...more }).framework;
const read = (file: string) => readBytes(new Uint8Array(readFileSync(join(import.meta.dirname, 'files', file))), file);
const levels = (framework: ImportedFramework) => framework.levels.map((level) => level.label);
const items = ({ competencies }: ImportedFramework) =>
  competencies.map((one) => `${one.kind} ${one.title} < ${competencies.find((other) => other.id === one.parent)?.title ?? '–'}`);
const asks = ({ competencies, levels: all, expectations }: ImportedFramework) =>
  expectations.map((one) => [
    competencies.find((item) => item.id === one.competency)?.title,
    all.find((level) => level.id === one.level)?.label,
    one.text,
  ]);
const warned = (framework: ImportedFramework) => framework.warnings.map((one) => [one.row, one.code]);

describe('a table of roles as a government publishes it', () => {
  test('takes the finer of two columns of roles, and neither level, text nor role where it says NOT IN USE', () => {
    const framework = read('roles-not-in-use.csv');
    expect(levels(framework)).toEqual(['Working', 'Practitioner']);
    expect(items(framework)).toEqual(['competency Sounding < –', 'competency Charts, old and new < –', 'competency Harbour strategy < –']);
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
    expect(warned(framework)).toEqual([
      [5, 'levelNotInUse'],
      [6, 'levelNotInUse'],
    ]);
  });

  test('names a role whose level is not in use by the role itself', () => {
    const text =
      'Role,Role Level,Skill Name,Skill Level,Skill Level Description\nChief,NOT IN USE,Steering,Expert,NOT IN USE\nHand,Senior hand,Steering,Working,Holds the wheel in calm weather\n';
    const framework = readBytes(new TextEncoder().encode(text), 'x.csv');
    expect(framework.roles.map((role) => role.name)).toEqual(['Chief', 'Senior hand']);
    expect(asks(framework)).toEqual([['Steering', 'Working', 'Holds the wheel in calm weather']]);
  });

  test('does not take a family of jobs for an area of competencies', () => {
    const framework = read('roles-required.csv');
    expect(items(framework)).toEqual([
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
  const framework = read('levels-as-columns.csv');
  expect(levels(framework)).toEqual(['Level 1', 'Level 2', 'Level 3', 'Level 4']);
  expect(framework.competencies.map((one) => one.code)).toEqual(['', 'STEE', 'RECK', '', 'STOW']);
  expect(asks(framework)[0]).toEqual(['Steering', 'Level 2', 'Keeps the wheel steady.\nSays when it is not.']);
  expect(asks(framework).at(-1)).toEqual(['Stowing', 'Level 3', 'Plans a hold.']);
});

describe('CASE in its dialects', () => {
  test('1.0 links by plain addresses, orders by list and sequence, and keeps marks inside a line', () => {
    const framework = read('case-1.0-uri-strings.json');
    expect(items(framework)).toEqual([
      'area Cold work < –',
      'area Furnace < –',
      'competency Blows a bubble of H<sub>2</sub>O size < Furnace',
      'indicator Turns the pipe < Blows a bubble of H<sub>2</sub>O size',
      'competency Gathers glass evenly < Furnace',
    ]);
    expect(warned(framework)).toEqual([[null, 'linksLeftOut']]);
  });

  test('1.1 may wrap every single resource in its name, and its rubrics give the levels in their order', () => {
    const framework = read('case-1.1-singles.json');
    expect([framework.title, framework.about?.version]).toEqual(['Paper', '4']);
    expect(items(framework)).toEqual(['area Pulp < –', 'competency Beating < Pulp']);
    expect(asks(framework)).toEqual([
      ['Beating', 'Apprentice', 'Beats with help.'],
      ['Beating', 'Journeyman', 'Beats evenly.'],
    ]);
  });

  test('a table may name the parent by text and by code, and the code is what counts', () => {
    expect(items(read('case-parent-text.csv'))).toEqual([
      'area All that the hands do < –',
      'area Cuts what was marked < All that the hands do',
      'competency Cuts straight, with a rule < Cuts what was marked',
      'competency Cuts round by eye < Cuts what was marked',
      'competency Joins two pieces so that they hold < All that the hands do',
    ]);
  });

  test('a table without any parent has its tree in its codes', () => {
    expect(items(read('case-by-code-alone.csv'))).toEqual(['area Tools < –', 'competency Sharpening < Tools', 'competency Oiling < Tools']);
  });

  test('a workbook has its tree in the smart levels, though a spreadsheet made numbers of them', () => {
    const item = (id: string, text: string, level: string | number) => [id, text, '', level, '', '', 'en', ''];
    const head = [
      'identifier',
      'fullStatement',
      'humanCodingScheme',
      'smartLevel',
      'listEnumeration',
      'abbreviatedStatement',
      'language',
      'CFItemType',
    ];
    const framework = readBytes(
      workbook([
        {
          name: 'CF Doc',
          rows: [
            ['identifier', 'creator', 'title', 'version'],
            ['d1', 'Rope Guild', 'Rope walk', '2'],
          ],
        },
        {
          name: 'CF Item',
          rows: [
            head,
            item('a', 'Hemp', 1),
            item('b', 'Combs hemp', 1.1),
            item('c', 'Spins hemp', '1.10'),
            item('d', 'Tar', 2),
            item('e', 'Heats tar', 2.1),
          ],
        },
        {
          name: 'CF Association',
          rows: [
            ['identifier', 'originNodeIdentifier', 'destinationNodeIdentifier', 'associationType'],
            ['z', 'b', 'e', 'Is Related To'],
          ],
        },
      ]),
      'rope.xlsx',
    );
    expect([framework.format, framework.title, framework.about?.publisher]).toEqual(['case table', 'Rope walk', 'Rope Guild']);
    expect(items(framework)).toEqual([
      'area Hemp < –',
      'competency Combs hemp < Hemp',
      'competency Spins hemp < Hemp',
      'area Tar < –',
      'competency Heats tar < Tar',
    ]);
    expect(warned(framework)).toEqual([[null, 'linksLeftOut']]);
  });

  test('a workbook whose sheet of associations names the parents is read by those', () => {
    const framework = readBytes(
      workbook([
        {
          name: 'CF Item',
          rows: [
            ['identifier', 'fullStatement', 'smartLevel'],
            ['a', 'Sewing', null],
            ['b', 'Threads a needle', null],
            ['c', 'Hems an edge', null],
          ],
        },
        {
          name: 'CF Association',
          rows: [
            ['identifier', 'originNodeIdentifier', 'destinationNodeIdentifier', 'associationType', 'sequenceNumber'],
            ['1', 'b', 'a', 'Is Child Of', 2],
            ['2', 'c', 'a', 'Is Child Of', 1],
          ],
        },
      ]),
      'sewing.xlsx',
    );
    expect(items(framework)).toEqual(['area Sewing < –', 'competency Hems an edge < Sewing', 'competency Threads a needle < Sewing']);
  });
});

describe('Moodle', () => {
  test('in French names its kinds by depth and its scale by settings', () => {
    const framework = read('moodle-fr.csv');
    expect(framework.about?.description).toBe("Ce que l'on fait à l'atelier.");
    expect(framework.scale.map((one) => [one.label, one.proficient])).toEqual([
      ['Non acquis', false],
      ['En cours', false],
      ['Acquis', true],
      ['Expert', true],
    ]);
    expect(items(framework)).toEqual([
      'area Bois < –',
      'competency Travailler le bois dur < Bois',
      'indicator Choisit le fil < Travailler le bois dur',
      'competency Coller < Bois',
    ]);
    expect(framework.competencies[1]).toMatchObject({ id: 'bois,dur', statement: '• Scier\n• Raboter' });
  });

  test('in its older form, in Spanish, with one word for every depth, goes by leaves, and says which rows it drops', () => {
    const framework = read('moodle-es-older.csv');
    expect(items(framework)).toEqual(['area Medir < –', 'competency Medir largo < Medir']);
    expect(framework.competencies[0]?.statement).toBe('Mide dos veces.');
    expect(warned(framework)).toEqual([
      [5, 'itemWithoutId'],
      [6, 'itemWithoutText'],
    ]);
  });

  test('finds a parent whose comma is written as %2C', () => {
    const text = readFileSync(join(import.meta.dirname, 'files', 'moodle-fr.csv'), 'utf8').replace('"bois,dur",b1', 'bois%2Cdur,b1');
    expect(items(readBytes(new TextEncoder().encode(text), 'x.csv'))[2]).toBe('indicator Choisit le fil < Travailler le bois dur');
  });
});

test('rich skills of a collection keep their addresses as ids', () => {
  expect(read('rich-skills-collection.csv').competencies[0]).toMatchObject({
    id: 'https://skills.example.org/api/skills/4b1f',
    title: 'Knot Tying',
    statement: 'Tie a knot that holds and can be undone, for a rope under load.',
  });
});

describe('linked data', () => {
  test('with relative ids joins statements of one cell, and an outcome to its competence by its statement', () => {
    const framework = read('digital-graph.jsonld');
    expect(framework.about?.version).toBe('3.0');
    expect(items(framework)).toEqual([
      'area Finding < –',
      'competency Searching < Finding',
      'indicator Names three signs of narrowing < Searching',
      'competency Judging < Finding',
      'area Making < –',
      'competency Drawing < Making',
    ]);
    expect(framework.competencies[1]).toMatchObject({ id: 'competence/1.1', code: '1.1', statement: 'To look for what one needs.' });
    expect(asks(framework)).toEqual([
      ['Searching', 'Basic', 'Types a word and looks.\nOpens what was found.'],
      ['Searching', 'Advanced', 'Narrows a search down.'],
      ['Drawing', 'Advanced', 'Draws to scale.'],
    ]);
  });

  test('of a credential registry has its text in several languages and its tree in both directions', () => {
    const framework = read('ctdl-asn.json');
    expect(items(framework)).toEqual([
      'area Sets up the loom < –',
      'competency Warping < Sets up the loom',
      'competency Ties in a new warp < Sets up the loom',
      'competency Mends a torn edge < –',
    ]);
    expect(framework.competencies[1]?.statement).toBe('Winds the warp without a crossing');
  });
});

test('SmartEvidence’s listed form keeps elements below elements, and its HTML as a reader sees it', () => {
  const framework = read('listed-form.matrix');
  expect(items(framework)).toEqual([
    'area Keeping the fire < –',
    'competency Lights a fire that lasts < Keeping the fire',
    'competency Chooses coal < Lights a fire that lasts',
    'area Shaping iron < –',
    'competency Draws a point < Shaping iron',
  ]);
  expect(framework.competencies[1]?.statement).toBe('In rain too.\nWithout help.');
  expect(framework.scale.map((one) => [one.id, one.label, one.proficient])).toEqual([
    ['begun', 'Begun', false],
    ['incomplete', 'Not yet', false],
    ['partialcomplete', 'Partly', false],
    ['completed', 'Done', true],
  ]);
});

describe('a document', () => {
  test('of numbered levels is known by what its headings share, and its points by their places', () => {
    const framework = read('developer-ladder.md');
    expect(levels(framework)).toEqual(['K1 - Keeper 1', 'K2 - Keeper 2', 'K3 - Keeper 3']);
    expect(items(framework)).toEqual(['competency Learns / Shows < –', 'competency Cleans / Mends < –', 'competency Gate / Wall < –']);
    expect(asks(framework)[0]).toEqual(['Learns / Shows', 'K1 - Keeper 1', 'Learns: learns where the lamps hang']);
    expect(warned(framework)).toEqual([
      [38, 'textLeftOut'],
      [5, 'tableLeftOut'],
    ]);
  });

  test('with tables of HTML below its headings takes them for areas, and a blank cell for nothing', () => {
    const framework = read('html-tables-in-headings.md');
    expect([framework.title, levels(framework)]).toEqual(['Kitchen Ladder', ['Cook 1', 'Senior Cook', 'Staff Cook']]);
    expect(items(framework)).toEqual([
      'area Knowing < –',
      'competency Knives < Knowing',
      'competency Fire < Knowing',
      'area Serving < –',
      'competency Plates < Serving',
    ]);
    expect(asks(framework)[0]).toEqual(['Knives', 'Cook 1', '• Knows each knife & its use.\n• Keeps them sharp (a stone, a strap).']);
  });

  test('that is a page of one level takes its name from the numbered heading, and bold words above a list for headings', () => {
    const framework = read('one-level-page.html');
    expect([framework.title, levels(framework)]).toEqual(['Bell Works Career Framework', ['L2 Founder']]);
    expect(items(framework)).toEqual([
      'competency Scope < –',
      'area 🏆 Results < –',
      'competency Casting < 🏆 Results',
      'competency Owning < 🏆 Results',
      'area 🦉 Craft < –',
      'competency Tone tuning < 🦉 Craft',
    ]);
    expect(framework.competencies[0]?.statement).toBe('What I answer for');
    expect(framework.expectations[1]).toMatchObject({
      text: '- I pour without a break\n- I keep the mould dry & warm',
      indicators: ['I pour without a break', 'I keep the mould dry & warm'],
    });
  });

  test('with levels below its headings keeps what is said of each heading', () => {
    const framework = read('axes-with-levels.md');
    expect(framework.competencies.map((one) => [one.title, one.statement])).toEqual([
      ['Care', 'How patients are looked after.'],
      ['Teaching', ''],
    ]);
    expect(asks(framework)[0]).toEqual(['Care', 'Junior', '- Follows the plan of care\n- Asks when in doubt']);
  });

  test('with a paragraph a level, begun by its bold name, is read like a list', () => {
    expect(asks(read('term-paragraphs.md'))).toEqual([
      ['Technical skill', 'Junior', 'Solves small problems with help.'],
      ['Technical skill', 'Mid', 'Solves problems of a day\nwithout help.'],
      ['Technical skill', 'Senior', 'Sees problems before they come.'],
      ['Communication', 'Junior', 'Says what is done.'],
      ['Communication', 'Mid', 'Says what is late, and why.'],
      ['Communication', 'Senior', 'Says it to those outside.'],
    ]);
  });
});

test('a paste out of a document that wraps all of it in a bold tag is not bold as a whole', () => {
  const html =
    '<b style="font-weight:normal;" id="x"><h2>Junior</h2><ul><li><span>Planning: plans own tasks</span></li><li><span>Risk: reports risks</span></li></ul><h2>Senior</h2><ul><li><span>Planning: plans for others</span></li><li><span>Risk: names risks early</span></li></ul></b>';
  const { format, framework } = readPaste({ text: 'x', html }, names);
  expect([format, levels(framework)]).toEqual(['html', ['Junior', 'Senior']]);
  expect(asks(framework)).toEqual([
    ['Planning', 'Junior', 'plans own tasks'],
    ['Risk', 'Junior', 'reports risks'],
    ['Planning', 'Senior', 'plans for others'],
    ['Risk', 'Senior', 'names risks early'],
  ]);
});

describe('a ladder as data', () => {
  test('may be maps by key, each with its area', () => {
    const framework = read('keyed-maps.yaml');
    expect([framework.about?.version, framework.levels]).toEqual([
      '2.10',
      [
        { id: 'picker', label: 'Picker' },
        { id: 'grower', label: 'Grower' },
      ],
    ]);
    expect(items(framework)).toEqual(['area Trees < –', 'competency Pruning < Trees', 'competency Grafting < Trees']);
    expect(framework.expectations[1]).toMatchObject({
      text: 'Marks what is cut:\n- by age\n- by light',
      indicators: ['by age', 'by light'],
    });
  });

  test('of before keeps its examples as such', () => {
    expect(read('legacy-examples.yml').expectations[0]).toMatchObject({
      id: '1d3c0000-0000-4000-8000-000000000001',
      text: 'Speaks so that the back row hears\n- Read a notice aloud\n- Called: stop',
      examples: ['Read a notice aloud', 'Called: stop'],
    });
  });

  test('of tracks numbers the milestones that have no name, and takes points and titles for nothing', () => {
    const framework = read('snow-tracks.json');
    expect(levels(framework)).toEqual(['1', '2', '3']);
    expect(items(framework)).toEqual(['area A < –', 'competency Mobile < A', 'area D < –', 'competency Wellbeing < D']);
    expect(framework.expectations[0]).toMatchObject({
      text: 'Works within what is there\n- Delivers requested work\n- Asks before changing\n- Added a screen',
      signals: ['Delivers requested work', 'Asks before changing'],
      examples: ['Added a screen'],
    });
  });
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
    expect(items(framework)).toEqual(['area Delivery < –', 'competency Planning < Delivery', 'competency Risk < Delivery']);
    expect(asks(framework)).toEqual([
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
    expect([levels(framework), items(framework)]).toEqual([
      ['Junior', 'Senior'],
      ['competency Craft < –', 'competency Customers < –'],
    ]);
    expect(asks(framework)[1]).toEqual(['Craft', 'Senior', 'Teaches the trade to others.']);
  });
});

describe('text of other encodings', () => {
  test('of a spreadsheet in Western Europe, with semicolons and a first line that names them', () => {
    const text = 'sep=;\r\nKompetenz;Stufe 1;Stufe 2\r\nPünktlichkeit;"Kommt meist; sagt sonst ab.";Hält auch große Termine.\r\n';
    const bytes = Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
    expect(asks(readBytes(bytes, 'x.csv'))).toEqual([
      ['Pünktlichkeit', 'Stufe 1', 'Kommt meist; sagt sonst ab.'],
      ['Pünktlichkeit', 'Stufe 2', 'Hält auch große Termine.'],
    ]);
  });

  test.each([true, false])('of two bytes a letter, with tabs (with its mark: %s)', (mark) => {
    const text = `${mark ? '\ufeff' : ''}Skill\tJunior\tSenior\r\nPlanning\t"Plans, ""mostly"", days"\tPlans weeks ahead\r\n`;
    const bytes = Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
    expect(asks(readBytes(bytes, 'Unicode Text.txt'))[0]).toEqual(['Planning', 'Junior', 'Plans, "mostly", days']);
  });
});
