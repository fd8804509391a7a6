import { isLevelName, roleOfHead } from './header-words';
import { levelNamesAmong } from './level-names';

/**
 * The row among the first ten that speaks most like a head; else the first full row when it stands above numbers that it has
 * none of, or is much shorter than what follows.
 */
export function guessHeadRow(table: readonly string[][]): number | null {
  let best: { row: number; known: number } | null = null;
  for (const [index, row] of table.slice(0, 10).entries()) {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    // A merged title above the table repeats itself in every column.
    if (new Set(cells).size < 2 || cells.some((cell) => cell.length > 100)) continue;
    const siblings = levelNamesAmong(cells);
    const known = cells.filter((cell) => roleOfHead(cell) !== null || isLevelName(cell) || siblings.has(cell)).length;
    if (known * 2 >= cells.length && known > (best?.known ?? 0)) best = { row: index, known };
  }
  if (best) return best.row;
  const first = table.findIndex((row) => new Set(row.map((cell) => cell.trim()).filter(Boolean)).size >= 2);
  if (first === -1) return null;
  const head = table[first] ?? [];
  const body = table.slice(first + 1, first + 11);
  return standsAboveNumbers(head, body) || isShorter(head, body) ? first : null;
}

const longest = (row: readonly string[]) => Math.max(0, ...row.map((cell) => cell.trim().length));

function isShorter(head: readonly string[], body: readonly string[][]): boolean {
  const mean = body.map(longest).reduce((sum, one) => sum + one, 0) / Math.max(1, body.length);
  return longest(head) <= 60 && mean > longest(head) * 2;
}

/** Numbers, amounts and dates. */
const isValue = (cell: string) => /^[\d\s.,:/%$€£+-]*\d[\d\s.,:/%$€£+-]*$/.test(cell.trim());

/** Short words, all different, none a number, above at least one column that holds little else. */
function standsAboveNumbers(head: readonly string[], body: readonly string[][]): boolean {
  const names = head.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (body.length < 2 || longest(head) > 60 || new Set(names).size < names.length || names.some(isValue)) return false;
  return head.some((name, c) => {
    const cells = body.map((row) => row[c]?.trim() ?? '').filter((cell) => cell !== '');
    return name.trim() !== '' && cells.length > 1 && cells.filter(isValue).length >= cells.length * 0.8;
  });
}
