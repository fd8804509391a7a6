import { type ColumnRole, isLevelName } from '../heads/header-words';

/** What a column looks like below the head. */
export type ColumnFacts = { filled: number; distinct: number; meanLength: number; numbers: number; counts: number; levelNames: number };

/** What each column looks like, by at most a thousand rows below the head. */
export function factsOf(table: readonly string[][], headRow: number | null): ColumnFacts[] {
  const head = headRow === null ? null : table[headRow];
  // A head that is repeated on every page is no content.
  const body = table.slice((headRow ?? -1) + 1, (headRow ?? -1) + 1_001).filter((row) => !head || row.some((cell, c) => cell !== head[c]));
  return Array.from({ length: table[0]?.length ?? 0 }, (_, c) => {
    const cells = body.map((row) => row[c]?.trim() ?? '').filter((cell) => cell !== '');
    return {
      filled: cells.length,
      distinct: new Set(cells).size,
      meanLength: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
      numbers: cells.filter((cell) => /^[\d.,%/ ]+$/.test(cell)).length,
      counts: cells.filter((cell) => /^\d$/.test(cell)).length,
      levelNames: cells.filter(isLevelName).length,
    };
  });
}

/** Whether a column holds numbers, dates or amounts. */
export const isNumeric = (fact: ColumnFacts) => fact.numbers > fact.filled * 0.6;

/** Whether a column holds texts. */
export const isLong = (fact: ColumnFacts) => fact.meanLength > 30 && !isNumeric(fact);

/** Whether most cells name a level. */
export const isLevels = (fact: ColumnFacts) => fact.levelNames >= fact.filled * 0.6;

/** Whether a column holds levels: names of rungs, or whole numbers below ten. */
export const isRequirement = (fact: ColumnFacts) =>
  fact.filled > 1 &&
  fact.distinct <= 10 &&
  fact.meanLength <= 30 &&
  (fact.levelNames >= fact.filled * 0.6 || fact.counts >= fact.filled * 0.9);

/** The columns that hold something. */
export const indexesOf = (roles: readonly (ColumnRole | null)[], wanted: ColumnRole) =>
  roles.flatMap((role, c) => (role === wanted ? [c] : []));

/** Whether two columns say the same in two ways: to each value of one belongs one of the other. */
export function isOneToOne(body: readonly string[][], a: number, b: number): boolean {
  const rows = body
    .map((row) => [row[a]?.trim() ?? '', row[b]?.trim() ?? ''] as const)
    .filter(([one, other]) => one !== '' && other !== '');
  const pairs = new Set(rows.map(([one, other]) => `${one}\n${other}`));
  const size = (values: string[]) => new Set(values).size;
  return pairs.size > 1 && pairs.size === size(rows.map(([one]) => one)) && pairs.size === size(rows.map(([, other]) => other));
}
