import { isCaseTable, readCaseTable } from '../case/case-table';
import { guessHeadRow } from '../heads/head-row';
import { ImportError } from '../imported/import-error';
import type { ImportedFramework } from '../imported/imported-framework';
import { isOwnTable, readOwnTable } from '../tables/own-table';
import { frameworkFromTable, type TableNames } from '../tables/table-framework';
import { guessReading, type TableReading } from '../tables/table-reading';
import { depthOfIndent, readIndented } from './indented';
import { isMoodle, readMoodle } from './moodle';
import { parentColumnsOf, readParentTable } from './parent-table';
import { isRichSkills, readRichSkills } from './rich-skills';

/** The forms of tables that are more than rows and columns, each with how it is known and read. */
export const tableForms = {
  'proofolio csv': { holds: isOwnTable, read: readOwnTable },
  'case table': {
    holds: isCaseTable,
    read: (rows: readonly string[][], names: TableNames) => readCaseTable([{ name: '', rows: rows as string[][] }], names.title),
  },
  moodle: { holds: isMoodle, read: (rows: readonly string[][], names: TableNames) => readMoodle(rows, names.title) },
  'rich skills': { holds: isRichSkills, read: (rows: readonly string[][], names: TableNames) => readRichSkills(rows, names.title) },
} as const;

/** A table of known form. */
export type TableForm = keyof typeof tableForms;

/** Which known form a table has, or null when it is a table of rows and columns. */
export function formOf(rows: readonly string[][]): TableForm | null {
  const found = Object.entries(tableForms).find(([, form]) => form.holds(rows));
  return found ? (found[0] as TableForm) : null;
}

/** Whether a table is more than rows and columns by what its head says: of a known form, or a tree by parents. */
export const hasOwnForm = (rows: readonly string[][]): boolean =>
  formOf(rows) !== null || parentColumnsOf(rows, guessHeadRow(rows)) !== null;

/** Rows as a framework: by their known form, by the parents that they name, by their indent, or as they are said to be read. Throws ImportError. */
export function frameworkOfRows(
  rows: readonly string[][],
  names: TableNames,
  reading?: TableReading,
  form: TableForm | 'table' | null = formOf(rows),
): ImportedFramework {
  if (reading) return frameworkFromTable(rows, reading, names);
  if (form !== null && form !== 'table') {
    if (!tableForms[form].holds(rows)) throw new ImportError('formatNotThis', { format: form });
    try {
      return tableForms[form].read(rows, names);
    } catch (error) {
      // Of a form whose columns are known none is to be marked.
      throw error instanceof ImportError && error.code === 'noCompetencies' ? new ImportError('noFramework') : error;
    }
  }
  const headRow = guessHeadRow(rows);
  const tree = parentColumnsOf(rows, headRow);
  if (tree) return readParentTable(rows, tree, names.title, names.file === 'xlsx' ? 'xlsx indented' : 'csv indented');
  const depth = depthOfIndent(rows, headRow);
  if (depth > 0) return readIndented(rows, headRow, names.title, names.file, depth);
  return frameworkFromTable(rows, guessReading(rows), names);
}
