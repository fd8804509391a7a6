import { isLevelName } from '../heads/header-words';
import { layoutOf } from './table-framework';
import { guessReading, type TableReading } from './table-reading';

const meanLength = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.trim().length, 0) / Math.max(1, cells.length);

/** Every head is short, most name levels or every column below is long: then no column is left to name competencies. */
export function isLevelsOnly(rows: readonly string[][]): boolean {
  const [head = [], ...body] = rows;
  const filled = head.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || body.length === 0 || filled.length < head.length || filled.some((cell) => cell.length > 80)) return false;
  const columns = head.map((_, c) => body.map((row) => row[c] ?? '').filter((cell) => cell.trim() !== ''));
  const levels = filled.filter(isLevelName).length;
  const firstIsText = isLevelName(head[0] ?? '') && meanLength(columns[0] ?? []) > 25;
  if (levels === filled.length && body.length === 1) return true;
  return firstIsText && levels >= filled.length * 0.6 && columns.every((column) => column.length === 0 || meanLength(column) > 20);
}

/** Whether a table is more than a list of names: some column asks something in words. */
export function holdsTexts(rows: readonly string[][], reading: TableReading = guessReading(rows)): boolean {
  if (!reading.columns.includes('competency')) return false;
  const body = rows.slice((reading.headRow ?? -1) + 1);
  const layout = layoutOf(reading);
  if (layout === 'roles') return true;
  const wanted = layout === 'wide' ? 'level text' : 'text';
  const table = reading.transposed ? body.flatMap((row) => row.slice(1)) : [];
  const cells = reading.transposed
    ? table
    : reading.columns.flatMap((role, c) => (role === wanted ? body.map((row) => row[c] ?? '').filter((cell) => cell.trim() !== '') : []));
  return cells.length > 0 && meanLength(cells.filter((cell) => cell.trim() !== '')) > 15;
}
