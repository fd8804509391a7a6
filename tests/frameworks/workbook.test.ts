import { describe, expect, test } from 'vitest';
import { countImport } from '../../lib/frameworks/imported/imported-framework';
import { readFramework } from '../../lib/frameworks/read-framework';
import { readWorkbook } from '../../lib/frameworks/xlsx/read-workbook';
import { workbook } from './make-workbook';

const names = { title: 'Book', onlyLevel: 'Target' };
const read = (bytes: Uint8Array, more = {}) => readFramework(bytes, 'book.xlsx', { ...names, ...more }).framework;
const ask = (about: string) => `${about} so that colleagues of other teams can rely on it`;

describe('the cells of a workbook', () => {
  test('are read as a person sees them: shared, rich, inline and stored results; never a formula', () => {
    const [sheet] = readWorkbook(
      workbook(
        [
          {
            name: 'Cells',
            rows: [
              [
                { xml: '<c t="s"><v>0</v></c>' },
                { xml: '<c t="s"><v>1</v></c>' },
                { xml: '<c t="str"><f>CONCAT("a","b")</f><v>ab</v></c>' },
                { xml: '<c t="b"><v>1</v></c>' },
                { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
                { xml: '<c><v>0.10000000000000001</v></c>' },
                { xml: '<c><f>HYPERLINK("https://evil.example")</f></c>' },
              ],
            ],
          },
        ],
        [
          '<t xml:space="preserve">  two&#10;lines &amp; more </t>',
          '<r><t>Ri</t></r><r><rPr><b/></rPr><t>ch_x0041_</t></r><rPh sb="0" eb="1"><t>no</t></rPh>',
        ],
      ),
    );
    expect(sheet?.rows[0]).toEqual(['  two\nlines & more ', 'RichA', 'ab', 'TRUE', '', '0.1']);
    expect(sheet?.formulasWithoutValue).toEqual([1, 1]);
  });

  test('that hold only a style cost nothing, and merged ones stand in every place', () => {
    const empty = Array.from({ length: 1_000 }, () => Array.from({ length: 30 }, () => null));
    const [sheet] = readWorkbook(
      workbook([
        {
          name: 'A',
          rows: [['Area', 'x', null], [null, 'y', null], ...empty],
          after: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B2:XFD1048576"/></mergeCells>',
        },
      ]),
    );
    expect(sheet?.rows).toEqual([
      ['Area', 'x'],
      ['Area', 'y'],
    ]);
  });
});

describe('a workbook', () => {
  test('of a sheet per competency gives levels from its columns, leaves scores, and takes the spoken name from elsewhere', () => {
    const sheet = (name: string) => ({
      name,
      rows: [
        ['Junior', { xml: '<c><f>SUM(B3)</f><v>0</v></c>' }, 'Senior', 0],
        [],
        [ask('Plans'), 2, ask('Decides'), 1],
        [ask('Asks'), 1, null, 0],
      ],
    });
    const imported = read(
      workbook([
        sheet('TeamWork'),
        sheet('Craft'),
        {
          name: 'Summary',
          rows: [
            [null, 'Weight'],
            ['Team work', 0.5],
            ['Craft', 0.5],
          ],
        },
      ]),
    );
    expect(imported.format).toBe('xlsx sheets');
    expect(countImport(imported)).toEqual({ areas: 0, competencies: 2, levels: 2, expectations: 4, leftOut: 1 });
    expect(imported.competencies.map((one) => [one.title, one.code])).toEqual([
      ['Team work', 'TeamWork'],
      ['Craft', ''],
    ]);
    expect(imported.expectations[0]).toMatchObject({ text: `${ask('Plans')}\n${ask('Asks')}`, indicators: [ask('Plans'), ask('Asks')] });
    expect(imported.warnings).toMatchObject([{ code: 'sheetLeftOut', values: { sheet: 'Summary' } }]);
  });

  test('of tables takes its sheets for areas, with merged areas and bullets as they stand', () => {
    const table = (skill: string) => [
      ['Competency', 'Level 1', 'Score', 'Level 2', 'Score'],
      [skill, ask('a'), 1, ask('b'), 2],
    ];
    const imported = read(
      workbook([
        { name: 'Delivery', rows: table('Planning') },
        { name: 'Craft', rows: table('Modelling') },
      ]),
    );
    expect(imported.format).toBe('xlsx wide');
    expect(imported.competencies.map((one) => `${one.kind} ${one.title} in ${one.parent}`)).toEqual([
      'area Delivery in null',
      'competency Planning in delivery',
      'area Craft in null',
      'competency Modelling in craft',
    ]);
  });

  test('with a sheet per level asks of the same competencies', () => {
    const rows = (text: string) => [
      ['Competency', 'Expectation'],
      ['Planning', ask(text)],
      ['Risk', ask(`${text} too`)],
    ];
    const imported = read(
      workbook([
        { name: 'Junior', rows: rows('a') },
        { name: 'Senior', rows: rows('b') },
      ]),
    );
    expect(countImport(imported)).toMatchObject({ areas: 0, competencies: 2, levels: 2, expectations: 4 });
  });

  test('with what each level asks on one sheet and what each role requires on another holds each competency once', () => {
    const imported = read(
      workbook([
        { name: 'How to use', rows: [['Fill in the white cells only.'], ['Ask your manager.']] },
        {
          name: 'Definitions',
          rows: [
            ['Career framework 2026', null, null, null],
            [null],
            ['Area', 'Competency', 'Basic', 'Expert'],
            ['Delivery', 'Planning', ask('a'), ask('b')],
            [null, 'Risk', ask('c'), ask('d')],
          ],
          after: '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A4:A5"/></mergeCells>',
        },
        {
          name: 'Roles',
          rows: [
            ['Competency', 'Clerk', 'Head'],
            ['Planning', 'Basic', 'Expert'],
            ['Risk', 'Basic', 'Basic'],
          ],
        },
      ]),
    );
    expect(countImport(imported)).toMatchObject({ areas: 1, competencies: 2, levels: 2, expectations: 4 });
    expect(imported.roles).toEqual([
      {
        name: 'Clerk',
        requires: [
          { competency: 'delivery/planning', level: 'basic' },
          { competency: 'delivery/risk', level: 'basic' },
        ],
      },
      {
        name: 'Head',
        requires: [
          { competency: 'delivery/planning', level: 'expert' },
          { competency: 'delivery/risk', level: 'basic' },
        ],
      },
    ]);
    expect(imported.warnings.map((one) => one.values.sheet)).toEqual(['How to use']);
  });

  test('leaves hidden sheets, rows and columns outside and says so; they can be asked for', () => {
    const rows = [
      ['Competency', 'Senior', 'Lead'],
      ['Planning', ask('a'), ask('b')],
      ['Secret', ask('c'), ask('d')],
    ];
    const bytes = workbook([
      { name: 'Ladder', rows, rowAttributes: { 2: 'hidden="1"' }, before: '<cols><col min="3" max="3" hidden="1"/></cols>' },
      { name: 'Scores', rows, state: 'veryHidden' },
    ]);
    const imported = read(bytes);
    expect(imported.competencies.map((one) => one.title)).toEqual(['Planning']);
    expect(imported.levels.map((one) => one.label)).toEqual(['Senior']);
    expect(imported.warnings).toMatchObject([
      { code: 'cellsHidden', sheet: 'Ladder', values: { rows: '3', columns: 'C' } },
      { code: 'sheetHidden', values: { sheet: 'Scores' } },
    ]);
    expect(countImport(read(bytes, { sheets: ['Scores'] })).competencies).toBe(2);
    expect(() => read(bytes, { sheets: ['Nowhere'] })).toThrow('sheetUnknown');
  });

  test('of CASE sheets is read by its associations, or by smart levels where there are none', () => {
    const doc = {
      name: 'CF Doc',
      rows: [
        ['identifier', 'creator', 'title'],
        ['d', 'Guild', 'Ropes'],
      ],
    };
    const item = (smart: string[]) => ({
      name: 'CF Item',
      rows: [
        ['identifier', 'fullStatement', 'humanCodingScheme', 'smartLevel', 'CFItemType'],
        ['i1', 'Rope', 'R', smart[0] ?? '', ''],
        ['i2', 'Splices', 'R.1', smart[1] ?? '', ''],
        ['i3', 'Coils', 'R.2', smart[2] ?? '', ''],
      ],
    });
    const links = {
      name: 'CF Association',
      rows: [
        ['identifier', 'originNodeIdentifier', 'associationType', 'destinationNodeIdentifier'],
        ['a', 'i2', 'Is Child Of', 'i1'],
        ['b', 'i3', 'Is Child Of', 'i1'],
        ['c', 'i1', 'Is Child Of', 'd'],
      ],
    };
    for (const book of [workbook([doc, item([]), links]), workbook([doc, item(['1', '1.1', '1.2'])])]) {
      const { format, framework } = readFramework(book, 'x.xlsx', names);
      expect(format).toBe('case table');
      expect(framework.title).toBe('Ropes');
      expect(framework.competencies.map((one) => [one.id, one.kind, one.code, one.parent])).toEqual([
        ['i1', 'area', 'R', null],
        ['i2', 'competency', 'R.1', 'i1'],
        ['i3', 'competency', 'R.2', 'i1'],
      ]);
    }
  });

  test('of one indented table, or of what each role requires, is read like the same table in a text file', () => {
    const indented = read(
      workbook([
        {
          name: 'All',
          rows: [
            ['domain', 'competency', 'skill', 'description'],
            ['Data', null, null, 'd'],
            [null, 'Models', null, 'm'],
            [null, null, 'Draws', 'x'],
            [null, null, 'Reads', 'y'],
          ],
        },
      ]),
    );
    expect([indented.format, countImport(indented).areas, countImport(indented).competencies]).toEqual(['xlsx indented', 1, 1]);
    const roles = read(
      workbook([
        {
          name: 'Roles',
          rows: [
            ['Competency', 'Clerk', 'Head'],
            ['Filing', 1, 3],
            ['Letters', 2, 4],
          ],
        },
      ]),
    );
    expect([roles.format, roles.roles.length, roles.levels.length]).toEqual(['xlsx roles', 2, 4]);
  });
});
