import { type ColumnRole, isLevelName, roleOfHead } from '../heads/header-words';
import { areLevelNames } from '../heads/level-names';
import type { FrameworkBuilder } from '../imported/framework-builder';
import { columnLimit } from '../imported/limits';

/** A cell that says that levels stand below it: "Level", "Level / Skill". */
const saysLevel = (cell: string) => roleOfHead(cell) === 'level' || /^levels?\s*[/\\|&–-]/i.test(cell.trim());

/** A cell that names a competency; beside a column of levels "Proficiency" is one. */
const isName = (cell: string) => /^proficiency$/i.test(cell.trim()) || !columnsOfRows.has(roleOfHead(cell));

/** Words that a column of a table of rows has, and no competency. */
const columnsOfRows: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  'level',
  'text',
  'statement',
  'role',
  'code',
  'priority',
  'required level',
]);

/**
 * The row whose first cell says "Level" above the levels, with short names of competencies beside it; null where there is
 * none. A level may be named once for several rows.
 */
export function rowOfCorner(rows: readonly string[][]): number | null {
  if (rows.length > columnLimit) return null;
  const at = rows.slice(0, 10).findIndex((row) => saysLevel(row[0] ?? ''));
  const beside = (rows[at] ?? []).slice(1).filter((cell) => cell.trim() !== '');
  const body = rows.slice(at + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const below = body.map((row) => row[0]?.trim() ?? '').filter((name, r, all) => name !== '' && name !== all[r - 1]);
  if (at === -1 || beside.length < 2 || below.length < 2 || new Set(below).size < below.length) return null;
  const areNames = beside.every((cell) => cell.length <= 60 && isName(cell) && !isLevelName(cell));
  return areNames && beside.some((cell) => roleOfHead(cell) === null) && below.every((name) => name.length <= 60) ? at : null;
}

/** How the rows of a table that lies are taken: the row of the corner holds the competencies, those below it a level each. */
export const lyingRoles = (rows: readonly string[][], corner: number): ColumnRole[] =>
  rows.map((row, r): ColumnRole => {
    if (r === corner) return 'competency';
    return r > corner && row.slice(1).some((cell) => cell.trim() !== '') && !isOfWholeLevel(row) ? 'level text' : 'ignore';
  });

/**
 * The column of a table that lies, beside the one of its levels, which names each of them ("Title" beside "Level"); null
 * where there is none.
 */
export function namesOfLevels(rows: readonly string[][], corner: number): number | null {
  if (!/^((level|job|role) )?(title|name|label)$|^(role|position)$/i.test((rows[corner]?.[1] ?? '').trim())) return null;
  const body = rows.slice(corner + 1).filter((row) => row[0]?.trim() !== '');
  const names = body.map((row) => row[1]?.trim() ?? '');
  const areNames = names.length > 1 && names.every((name) => name !== '' && name.length <= 60) && new Set(names).size === names.length;
  return areNames && areLevelNames(names) ? 1 : null;
}

/** One text across all columns tells of the level itself. */
const isOfWholeLevel = (row: readonly string[]): boolean =>
  row.length > 2 && row[1]?.trim() !== '' && new Set(row.slice(1).map((cell) => cell.trim())).size === 1;

/** Says that what is said of a level across all competencies was left out, because it belongs to none of them. */
export function sayWholeLevels(builder: FrameworkBuilder, rows: readonly string[][], columns: readonly ColumnRole[]): void {
  for (const [r, row] of rows.entries())
    if (r > columns.indexOf('competency') && columns[r] === 'ignore' && isOfWholeLevel(row))
      builder.warn('textLeftOut', { row: r + 1, column: null }, { start: (row[1] ?? '').replace(/\s+/g, ' ').slice(0, 60) }, true);
}
