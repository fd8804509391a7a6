import { describe, expect, test } from 'vitest';
import { columnLetter } from '../../lib/frameworks/heads/column-letter';
import { countImport, onlyRole } from '../../lib/frameworks/imported/imported-framework';
import { depthOfIndent } from '../../lib/frameworks/readers/indented';
import { readTableText } from '../../lib/frameworks/tables/read-table';
import { frameworkFromTable } from '../../lib/frameworks/tables/table-framework';
import { guessColumns, guessReading, type TableReading } from '../../lib/frameworks/tables/table-reading';

const names = { title: 'Ladder 2026', onlyLevel: 'Target level' };
const read = (text: string, change: Partial<TableReading> = {}) => {
  const { rows } = readTableText(text);
  const reading = { ...guessReading(rows), ...change };
  return { reading, imported: frameworkFromTable(rows, reading, names) };
};
const asks = (imported: ReturnType<typeof read>['imported']) => imported.expectations.map((one) => [one.competency, one.level, one.text]);
const long = (about: string) => `${about} so well that colleagues of other teams rely on it`;

describe('a table with a column per level', () => {
  const wide = `Area\tCompetency\tAnalyst\tSenior Analyst\nDelivery\tPlanning\t${long('Plans days')}\t${long('Plans weeks')}\n\tRisk\t${long('Names risks')}\t\nCraft\tModelling\t\t${long('Models')}`;

  test('gives areas by filling down, competencies, levels and the text of every filled cell', () => {
    const { imported, reading } = read(wide);
    expect(reading).toEqual({ headRow: 0, columns: ['area', 'competency', 'level text', 'level text'], transposed: false });
    expect(countImport(imported)).toEqual({ areas: 2, competencies: 3, levels: 2, expectations: 4, leftOut: 0 });
    expect(imported.competencies.map((one) => [one.id, one.parent])).toEqual([
      ['delivery', null],
      ['delivery/planning', 'delivery'],
      ['delivery/risk', 'delivery'],
      ['craft', null],
      ['craft/modelling', 'craft'],
    ]);
    expect(imported.levels).toEqual([
      { id: 'analyst', label: 'Analyst' },
      { id: 'senior-analyst', label: 'Senior Analyst' },
    ]);
  });

  test('keeps the text verbatim while its bullets become indicators', () => {
    const { imported } = read('Skill\tJunior\tSenior\nPlanning\t"You can:\n- plan  days\n- say no"\t  Plans weeks \n');
    expect(imported.expectations).toEqual([
      { competency: 'planning', level: 'junior', text: 'You can:\n- plan  days\n- say no', indicators: ['plan  days', 'say no'] },
      { competency: 'planning', level: 'senior', text: '  Plans weeks ', indicators: [] },
    ]);
  });

  test('may begin with a title, hold its head again, and name areas in rows of their own', () => {
    const { imported, reading } = read(
      'Career framework 2026\t\t\n\t\t\nCompetency\tLevel 1\tLevel 2\nDELIVERY\t\t\nPlanning\ta\tb\nCompetency\tLevel 1\tLevel 2\nCRAFT\t\t\nModelling\tc\td',
    );
    expect(reading.headRow).toBe(2);
    expect(imported.competencies.map((one) => `${one.kind} ${one.title} in ${one.parent}`)).toEqual([
      'area DELIVERY in null',
      'competency Planning in delivery',
      'area CRAFT in null',
      'competency Modelling in craft',
    ]);
    expect(imported.warnings).toMatchObject([{ row: 6, code: 'repeatedHeader', leftOut: true }]);
  });

  test('puts the text of a row without a name to the competency above, and says so', () => {
    const { imported } = read('Skill\tJunior\tSenior\nPlanning\tone\ttwo\n\tthree\t\nRisk\tx\ty');
    expect(asks(imported)[0]).toEqual(['planning', 'junior', 'one\nthree']);
    expect(imported.warnings.map((one) => [one.row, one.code])).toEqual([
      [3, 'rowContinued'],
      [3, 'textsJoined'],
    ]);
  });

  test('takes scores beside the text as no level', () => {
    const { reading } = read(
      `Skill\tJunior\tScore\tSenior\tScore\nPlanning\t${long('a')}\t1\t${long('b')}\t2\nRisk\t${long('c')}\t0\t${long('d')}\t1`,
    );
    expect(reading.columns).toEqual(['competency', 'level text', 'ignore', 'level text', 'ignore']);
  });

  test('takes a role beside its senior role as a level, however short its texts are', () => {
    const { reading } = read('Competency\tAnalyst\tSenior Analyst\tExpert reader\tLead\nPlanning\ta\tb\tc\td');
    expect(reading.columns).toEqual(['competency', 'level text', 'level text', 'level text', 'level text']);
  });

  test('without a head, or with names nobody knows, is read by its long columns', () => {
    const { imported, reading } = read(`Planning\t${long('a')}\t${long('b')}\nRisk\t${long('c')}\t${long('d')}`);
    expect(reading).toMatchObject({ headRow: null, columns: ['competency', 'level text', 'level text'] });
    expect(imported.levels.map((one) => one.label)).toEqual(['1', '2']);
    const { reading: other } = read(`What\tAcorn\tOak\nPlanning\t${long('a')}\t${long('b')}\nRisk\t${long('c')}\t${long('d')}`);
    expect(other).toMatchObject({ headRow: 0, columns: ['competency', 'level text', 'level text'] });
  });

  test('whose rows are the levels is turned', () => {
    const { imported, reading } = read(`\tPlanning\tRisk\nJunior\t${long('a')}\t${long('b')}\nSenior\t${long('c')}\t${long('d')}`);
    expect(reading).toMatchObject({ transposed: true, columns: ['competency', 'level text', 'level text'] });
    expect(imported.levels.map((one) => one.label)).toEqual(['Junior', 'Senior']);
    expect(asks(imported)[1]).toEqual(['planning', 'senior', long('c')]);
  });

  test('keeps a competency that stands twice twice, and says so', () => {
    const { imported } = read('Skill\tJunior\tSenior\nPlanning\ta\tb\nRisk\tc\td\nPlanning\te\tf');
    expect(imported.competencies.map((one) => one.id)).toEqual(['planning', 'risk', 'planning-2']);
    expect(imported.warnings).toMatchObject([{ row: 4, code: 'sameTitleAgain', values: { competency: 'Planning' } }]);
  });

  test('takes codes as ids, priorities in the words of companies, and says which it does not know', () => {
    const { imported } = read(
      'ID\tCompetency\tPriority\tSenior\tLead\nC1\tPlanning\tMust-have\ta\tb\nC2\tRisk\tnice to have\tc\td\nC3\tCraft\tsoon\te\tf',
    );
    expect(imported.competencies.map((one) => [one.id, one.code, one.priority])).toEqual([
      ['C1', 'C1', 'must'],
      ['C2', 'C2', 'nice'],
      ['C3', 'C3', null],
    ]);
    expect(imported.warnings).toMatchObject([{ row: 4, column: 'Priority', code: 'priorityUnknown', values: { value: 'soon' } }]);
  });

  test('leaves out a text that is longer than can be kept, whole, and says where', () => {
    const { imported } = read(`Skill\tJunior\tSenior\nPlanning\tshort\t${'x'.repeat(25_000)}`);
    expect(imported.expectations).toHaveLength(1);
    expect(imported.warnings).toMatchObject([{ row: 2, column: 'Senior', code: 'textTooLong', leftOut: true }]);
  });

  test('can be read otherwise than guessed', () => {
    const { rows } = readTableText('Skill\tJunior\tSenior\nPlanning\ta\tb');
    const reading: TableReading = { ...guessReading(rows), columns: ['competency', 'ignore', 'level text'] };
    expect(asks(frameworkFromTable(rows, reading, names))).toEqual([['planning', 'senior', 'b']]);
    expect(() => frameworkFromTable(rows, { ...reading, columns: ['ignore', 'level text', 'ignore'] }, names)).toThrow('noCompetencies');
    expect(guessColumns(rows, null, false).columns[0]).toBe('competency');
  });
});

describe('a table with a row per competency and level', () => {
  const rows = `Category,Competency,Level,Expectation\nDelivery,Planning,Senior,${long('Plans weeks')}\nDelivery,Planning,Junior,${long('Plans days')}\nDelivery,Risk,Senior,${long('Names risks')}\nCraft,Modelling,Junior,${long('Models')}`;

  test('gives each competency once, and the levels in the order that their names mean', () => {
    const { imported, reading } = read(rows);
    expect(reading.columns).toEqual(['area', 'competency', 'level', 'text']);
    expect(imported.format).toBe('csv long');
    expect(imported.levels.map((one) => one.label)).toEqual(['Junior', 'Senior']);
    expect(countImport(imported)).toEqual({ areas: 2, competencies: 3, levels: 2, expectations: 4, leftOut: 0 });
  });

  test('puts several rows of one level below one another as its indicators stay in the text', () => {
    const { imported } = read(
      'Competency,Level,Expectation\nPlanning,Senior,Plans weeks\nPlanning,Senior,Names risks\nPlanning,Senior,Plans weeks',
    );
    expect(asks(imported)).toEqual([['planning', 'senior', 'Plans weeks\nNames risks']]);
    expect(imported.warnings.map((one) => one.code)).toEqual(['textsJoined']);
  });

  test('takes the role as the level where no column names a level', () => {
    const { imported } = read(`Role,Competency,Expectation\nAnalyst,Planning,${long('a')}\nLead Analyst,Planning,${long('b')}`);
    expect(imported.levels.map((one) => one.label)).toEqual(['Analyst', 'Lead Analyst']);
  });

  test('names a row without a level, a level that is none, and one that is most likely misspelt', () => {
    const good = ['A', 'B', 'C'].map((skill) => `${skill},Expert,${long(skill)}`).join('\n');
    const { imported } = read(`Skill,Skill Level,Skill Level Description\n${good}\nD,,${long('D')}\nE,NOT IN USE,\nF,Exprt,${long('F')}`);
    expect(imported.warnings.map((one) => [one.row, one.column, one.code])).toEqual([
      [5, 'Skill Level', 'levelMissing'],
      [6, 'Skill Level', 'levelNotInUse'],
      [7, 'Skill Level', 'levelUnknown'],
    ]);
    expect(imported.warnings[2]).toMatchObject({ values: { level: 'Exprt', levels: 'Expert', like: 'Expert' }, leftOut: true });
    expect(imported.levels.map((one) => one.label)).toEqual(['Expert']);
  });

  test('of roles gives what each role requires, and can be narrowed to one', () => {
    const { imported } = read(
      'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type\n' +
        'Data,Analyst,Looks into things for others,Analyst,Does the usual analyses,Statistics,About numbers,Working,Counts what is there and says so,DDaT\n' +
        'Data,Analyst,Looks into things for others,Senior analyst,Leads analyses,Statistics,About numbers,Expert,Finds what others do not see,DDaT\n' +
        'Data,Analyst,Looks into things for others,Senior analyst,Leads analyses,Ethics,About right and wrong,Working,Asks before using personal data,DDaT',
    );
    expect(imported.roles.map((one) => [one.name, one.requires.length])).toEqual([
      ['Analyst', 1],
      ['Senior analyst', 2],
    ]);
    expect(imported.levels.map((one) => one.label)).toEqual(['Working', 'Expert']);
    expect(onlyRole(imported, 'Analyst').competencies.map((one) => one.title)).toEqual(['Statistics']);
  });
});

describe('a table of one level', () => {
  test('gives its text to the level that the learner names', () => {
    const { imported } = read(`Competency;Description\nPlanning;${long('Plans')}\nRisk;${long('Names risks')}`);
    expect(imported).toMatchObject({ format: 'csv one level', levels: [{ id: 'target-level', label: 'Target level' }] });
    expect(asks(imported)).toHaveLength(2);
  });

  test('of names only gives competencies without text', () => {
    const { imported } = read('Area,Competency\nDelivery,Planning\nDelivery,Risk');
    expect(countImport(imported)).toEqual({ areas: 1, competencies: 2, levels: 0, expectations: 0, leftOut: 0 });
  });
});

test('a table whose hierarchy is its indent is told from one with merged cells', () => {
  const indented =
    'domain,competency,skill,description\nData,,,About data\n,Engineering,,About engineering\n,,Modelling,About models\n,,Storage,About storage';
  expect(depthOfIndent(readTableText(indented).rows, 0)).toBe(3);
  const merged = 'Area,Competency,Senior\nDelivery,Planning,a\n,Risk,b\n,Pace,c\nCraft,Models,d';
  expect(depthOfIndent(readTableText(merged).rows, 0)).toBe(0);
});

test('columns without a head are named as a spreadsheet names them', () => {
  expect([0, 25, 26, 255].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'IV']);
});
