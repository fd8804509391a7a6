import { isCaseWorkbook, type NamedRows, readCaseTable } from '../case/case-table';
import { columnLetter } from '../heads/column-letter';
import { isLevelName } from '../heads/header-words';
import { FrameworkBuilder } from '../imported/framework-builder';
import { ImportError } from '../imported/import-error';
import type { ImportedFramework, ImportWarning } from '../imported/imported-framework';
import { frameworkOfRows, hasOwnForm } from '../readers/rows-framework';
import { holdsTexts, isLevelsOnly } from '../tables/table-content';
import { addTable, layoutOf, type TableNames } from '../tables/table-framework';
import { guessReading, type TableReading, turned } from '../tables/table-reading';
import type { Sheet } from './read-workbook';

/** Which sheets are taken, and how each is read, where the learner says it rather than the guess. */
export type SheetChoices = { sheets?: readonly string[]; readings?: Readonly<Record<string, TableReading>>; reading?: TableReading };

/** A framework of sheets; `table` is the one that it was read from alone, where its columns can be named otherwise. */
export type WorkbookFramework = { framework: ImportedFramework; table: Sheet | null };

/**
 * The sheets of a workbook as a framework: each a competency with the levels as columns, or each an area or a level with
 * a table of competencies, or one table. What is hidden in the workbook stays outside, and is said. Throws ImportError.
 */
export function frameworkOfWorkbook(all: readonly Sheet[], names: TableNames, choices: SheetChoices = {}): WorkbookFramework {
  const unknown = choices.sheets?.find((name) => !all.some((sheet) => sheet.name === name));
  if (unknown !== undefined) throw new ImportError('sheetUnknown', { sheet: unknown, sheets: all.map((sheet) => sheet.name).join(', ') });
  const chosen = all.filter((sheet) => (choices.sheets ? choices.sheets.includes(sheet.name) : !sheet.hidden));
  const said = choices.sheets ? [] : remarksOf(all);
  const filled = chosen.filter((sheet) => sheet.rows.some((row) => row.some((cell) => cell.trim() !== '')));
  if (filled.length === 0) throw new ImportError('empty');
  const withSaid = (imported: ImportedFramework, table: Sheet | null = null) => ({
    framework: { ...imported, warnings: [...said, ...imported.warnings] },
    table,
  });
  if (isCaseWorkbook(filled)) return withSaid(readCaseTable(filled, names.title));
  const readings = new Map(filled.map((sheet) => [sheet, choices.readings?.[sheet.name] ?? guessReading(trimmed(sheet))]));
  const competencies = filled.filter((sheet) => !choices.readings?.[sheet.name] && isCompetencySheet(sheet, readings.get(sheet)));
  const tables = filled.filter((sheet) => !competencies.includes(sheet) && (choices.readings?.[sheet.name] || holdsTexts(trimmed(sheet))));
  // A sheet whose form is known needs no others to say what it is.
  const known = choices.readings ? [] : filled.filter((sheet) => hasOwnForm(trimmed(sheet)));
  const [first] =
    filled.length === 1 ? filled : known.length === 1 ? known : tables.length === 1 && competencies.length === 0 ? tables : [];
  if (first && !competencies.includes(first)) {
    const others = filled.filter((sheet) => sheet !== first).map((sheet) => leftOut(sheet.name));
    const reading = choices.readings?.[first.name] ?? choices.reading;
    const read = withSheet(frameworkOfRows(first.rows, { ...names, file: 'xlsx' }, reading), first.name);
    return withSaid({ ...read, warnings: [...others, ...read.warnings] }, first);
  }
  if (tables.length === 0 && competencies.length === 0) throw new ImportError('noCompetencies');
  const builder = new FrameworkBuilder(
    competencies.length > 0 ? 'xlsx sheets' : `xlsx ${layoutOf(readings.get(tables[0] as Sheet) as TableReading)}`,
    names.title,
  );
  for (const sheet of competencies) addCompetency(builder, sheet, labelOf(sheet.name, filled));
  addTables(builder, tables, readings, names);
  for (const sheet of filled)
    if (!competencies.includes(sheet) && !tables.includes(sheet)) builder.warn('sheetLeftOut', null, { sheet: sheet.name }, true);
  return withSaid(builder.finish());
}

/** Said of a sheet that holds no criteria. */
const leftOut = (sheet: string): ImportWarning => ({ row: null, column: null, code: 'sheetLeftOut', values: { sheet }, leftOut: true });

/** The sheet's rows; what the guess looks at begins where the sheet does. */
const trimmed = (sheet: Sheet): string[][] => sheet.rows;

const withSheet = (imported: ImportedFramework, sheet: string): ImportedFramework => ({
  ...imported,
  warnings: imported.warnings.map((warning) => (warning.row === null ? warning : { ...warning, sheet })),
});

/** What was hidden in the workbook, and formulas that hold no result. */
function remarksOf(all: readonly Sheet[]): ImportWarning[] {
  const remark = (
    code: ImportWarning['code'],
    sheet: string,
    values: ImportWarning['values'],
    leftOut: boolean,
    row: number | null = null,
  ): ImportWarning => ({
    row,
    column: null,
    ...(code === 'sheetHidden' ? {} : { sheet }),
    code,
    values,
    leftOut,
  });
  return all.flatMap((sheet) => {
    if (sheet.hidden) return [remark('sheetHidden', sheet.name, { sheet: sheet.name }, true)];
    const { hiddenRows, hiddenColumns, formulasWithoutValue } = sheet;
    const [rows, columns] = [hiddenRows.slice(0, 20).join(', ') || '0', hiddenColumns.slice(0, 20).map(columnLetter).join(', ') || '0'];
    const hidden = hiddenRows.length + hiddenColumns.length > 0 ? [remark('cellsHidden', sheet.name, { rows, columns }, true)] : [];
    return [...hidden, ...formulasWithoutValue.slice(0, 20).map((row) => remark('formulaWithoutValue', sheet.name, {}, false, row))];
  });
}

/** Levels are the columns and nothing names competencies: the sheet itself is one. */
function isCompetencySheet(sheet: Sheet, reading: TableReading | undefined): boolean {
  if (!reading || reading.transposed) return false;
  const rows = sheet.rows
    .slice(reading.headRow ?? 0)
    .map((row) => row.filter((_, c) => reading.columns[c] === 'level text' || reading.columns[c] === 'competency'));
  const levels = reading.columns.filter((role) => role === 'level text').length;
  if (levels > 0 && !reading.columns.includes('competency')) return true;
  return levels > 0 && isLevelsOnly(rows);
}

function addCompetency(builder: FrameworkBuilder, sheet: Sheet, title: string): void {
  const reading = guessReading(sheet.rows);
  const headRow = reading.headRow ?? 0;
  const head = sheet.rows[headRow] ?? [];
  const place = { row: headRow + 1, column: null, sheet: sheet.name };
  const id = builder.competency({ title, code: title === sheet.name ? '' : sheet.name, parent: null }, place);
  if (id === null) return;
  for (const [column, role] of reading.columns.entries()) {
    if (role !== 'level text' && !(role === 'competency' && isLevelName(head[column] ?? ''))) continue;
    const level = builder.level(head[column]?.trim() || columnLetter(column));
    const texts = sheet.rows.slice(headRow + 1).flatMap((row) => (row[column]?.trim() ? [row[column] as string] : []));
    if (texts.length > 0)
      builder.expect(
        id,
        level,
        texts.join('\n'),
        { ...place, column: columnLetter(column) },
        true,
        texts.length > 1 ? { indicators: texts } : {},
      );
  }
}

/** Sheets are named by keys ("DomainExpertise"); where another sheet writes the same name with blanks, that is what people say. */
function labelOf(name: string, sheets: readonly NamedRows[]): string {
  const folded = fold(name);
  for (const sheet of sheets)
    for (const row of sheet.rows.slice(0, 200)) {
      const label = row.find((cell) => cell.length <= 120 && fold(cell) === folded);
      if (label !== undefined && sheet.name !== name) return label.trim();
    }
  return name.trim() || '1';
}

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Several tables: of the same competencies where their names are the same, and then perhaps a sheet a level; else of an area each. */
function addTables(
  builder: FrameworkBuilder,
  tables: readonly Sheet[],
  readings: ReadonlyMap<Sheet, TableReading>,
  names: TableNames,
): void {
  const titles = tables.map((sheet) => titlesOf(sheet, readings.get(sheet) as TableReading));
  const areShared = titles.slice(1).some((one) => isHalfIn(one, titles[0] ?? new Set()));
  // Sheets that name no level and ask several things of the same competencies are the levels, whatever they are called.
  const askOnce = tables.length > 1 && tables.every((sheet) => layoutOf(readings.get(sheet) as TableReading) === 'one level');
  const named = askOnce && (areShared || tables.every((sheet) => isLevelName(sheet.name)));
  const sameOnes = named || areShared;
  const shared = new Map<string, string>();
  for (const sheet of tables) {
    const reading = readings.get(sheet) as TableReading;
    const place = { row: null, column: null, sheet: sheet.name };
    const area = tables.length > 1 && !sameOnes ? builder.area(sheet.name, place) : null;
    addTable(builder, sheet.rows, reading, {
      sheet: sheet.name,
      area,
      onlyLevel: named ? sheet.name : names.onlyLevel,
      ...(sameOnes ? { shared } : {}),
    });
  }
}

function titlesOf(sheet: Sheet, reading: TableReading): Set<string> {
  const column = reading.columns.indexOf('competency');
  const rows = turned(sheet.rows, reading.transposed).slice((reading.headRow ?? -1) + 1);
  return new Set(rows.map((row) => row[column]?.trim() ?? '').filter((title) => title !== ''));
}

const isHalfIn = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].filter((one) => others.has(one)).length >= Math.max(1, some.size / 2);
