import { guessHeadRow } from '../heads/head-row';
import { type ColumnRole, isLevelName, roleOfHead } from '../heads/header-words';
import { columnLimit } from '../imported/limits';
import { factsOf, isLong, isNumeric } from './column-facts';
import { lyingRoles, namesOfLevels, rowOfCorner } from './lying-table';
import { freeCorner, freeRequirements, settleLevelHeads, settleLevels, settleRoleAndLevel, settleSiblings } from './settle-levels';
import { freeRowIds, keepOneEach, settleCompetency } from './settle-names';
import { settleDescriptions, settlePairs, settleRequirements, settleSentences, settleTexts } from './settle-texts';

/** How a table is to be read: which row is its head (null: none), what each column holds, and whether rows and columns swap. */
export type TableReading = { headRow: number | null; columns: ColumnRole[]; transposed: boolean };

/** The table as it is read: rows and columns swapped where its rows are the levels. */
export function turned(rows: readonly string[][], transposed: boolean): string[][] {
  if (!transposed) return rows as string[][];
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? ''));
}

/** The best guess of how a table is to be read; every part of it can be overridden. */
export function guessReading(rows: readonly string[][]): TableReading {
  const corner = rowOfCorner(rows);
  if (corner !== null) return { headRow: namesOfLevels(rows, corner) ?? 0, columns: lyingRoles(rows, corner), transposed: true };
  const upright = guessUpright(rows);
  if (!rowsAreLevels(rows, upright)) return upright;
  const lying = guessUpright(turned(rows, true));
  return { ...lying, transposed: true };
}

/** The guess again after the learner turned the table or named another head. */
export function guessColumns(rows: readonly string[][], headRow: number | null, transposed: boolean): TableReading {
  const table = turned(rows, transposed);
  return { headRow, columns: columnsFor(table, headRow), transposed };
}

function guessUpright(table: readonly string[][]): TableReading {
  const headRow = guessHeadRow(table);
  return { headRow, columns: columnsFor(table, headRow), transposed: false };
}

function rowsAreLevels(rows: readonly string[][], upright: TableReading): boolean {
  const head = upright.headRow === null ? [] : (rows[upright.headRow] ?? []);
  if (rows.length > columnLimit || !upright.columns.includes('level text')) return false;
  if (head.slice(1).some(isLevelName)) return false;
  const first = rows.slice((upright.headRow ?? -1) + 1).map((row) => row[0]?.trim() ?? '');
  const names = first.filter((cell) => cell !== '');
  return names.length >= 2 && new Set(names).size === names.length && names.filter(isLevelName).length >= names.length * 0.6;
}

function columnsFor(table: readonly string[][], headRow: number | null): ColumnRole[] {
  const head = headRow === null ? [] : (table[headRow] ?? []);
  const facts = factsOf(table, headRow);
  const roles: (ColumnRole | null)[] = facts.map((fact, c) => {
    if (fact.filled === 0) return 'ignore';
    const text = head[c] ?? '';
    const said = roleOfHead(text);
    // A number of a weight or of an importance says not which end is the high one.
    if (said === 'priority' && isNumeric(fact) && /weight|import/i.test(text)) return 'ignore';
    const role = said === 'level' && /expect/i.test(text) && isLong(fact) ? 'text' : said;
    // "Lead Analyst" names a level, "Level" names a column of levels.
    return role ?? (isLevelName(text) && fact.numbers < fact.filled * 0.6 ? 'level text' : null);
  });
  freeRequirements(roles, facts);
  settleLevelHeads(roles, facts, head);
  freeCorner(roles, facts);
  const body = table.slice((headRow ?? -1) + 1, (headRow ?? -1) + 1_001);
  settleLevels(roles, facts, head, body);
  freeRowIds(roles, facts, body);
  keepOneEach(roles, facts, head);
  settleRoleAndLevel(roles);
  settleSiblings(roles, facts, head);
  settleTexts(roles, facts);
  settleRequirements(roles, facts, head);
  settleCompetency(roles, facts);
  settleSentences(roles, facts);
  settleDescriptions(roles, head, body);
  settlePairs(roles, facts);
  return roles.map((role) => role ?? 'ignore');
}
