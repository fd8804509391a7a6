import { isLevelName, roleOfHead } from '../heads/header-words';
import { FrameworkBuilder } from '../imported/framework-builder';
import type { ImportedFramework, ImportFormat } from '../imported/imported-framework';
import { addTree } from '../imported/tree-items';

/** Where a table has its tree: the column of ids, the column that names the parent by one of them, and what else there is. */
export type ParentColumns = { headRow: number; id: number; parent: number; title: number; statement: number; code: number };

const saysParent = (head: string) => /^parent($|[\s_-].*$|(id|code|key|ref)$)/i.test(head.trim());
const saysId = (head: string) => /(^|[\s_-])(id|identifier|key|uuid|guid|ref|code)$/i.test(head.trim().replace(/([a-z])([A-Z])/g, '$1 $2'));

/** The columns of a table whose rows name their parent by its id; null where it is no such table, or has levels as well. */
export function parentColumnsOf(rows: readonly string[][], headRow: number | null): ParentColumns | null {
  if (headRow === null) return null;
  const head = rows[headRow] ?? [];
  const body = rows.slice(headRow + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const parent = head.findIndex(saysParent);
  const named = body.flatMap((row) => (row[parent]?.trim() ? [row[parent].trim()] : []));
  if (parent === -1 || named.length === 0 || head.some((cell) => isLevelName(cell) || roleOfHead(cell) === 'level')) return null;
  const columns = head.flatMap((cell, c) => {
    const values = new Set(body.map((row) => row[c]?.trim() ?? ''));
    const known = named.filter((one) => values.has(one)).length / named.length;
    return c === parent || known < 0.6 ? [] : [{ c, rank: known + (saysId(cell) ? 1 : 0) }];
  });
  const id = columns.sort((a, b) => b.rank - a.rank)[0]?.c;
  if (id === undefined) return null;
  const free = (c: number) => c !== parent && c !== id && !saysId(head[c] ?? '') && !saysParent(head[c] ?? '');
  const ofRole = (role: string) => head.findIndex((cell, c) => free(c) && roleOfHead(cell) === role);
  const title = [ofRole('competency'), ofRole('statement'), ofRole('text')].find((c) => c !== -1) ?? head.findIndex((_, c) => free(c));
  if (title === -1) return null;
  const statement = ofRole('statement') === title ? -1 : ofRole('statement');
  const code = head.findIndex((cell, c) => c !== id && /\b(code|notation|number)$/i.test(cell.trim()) && !saysParent(cell));
  return { headRow, id, parent, title, statement, code };
}

/** Reads a table whose rows name their parent. Throws ImportError. */
export function readParentTable(rows: readonly string[][], columns: ParentColumns, title: string, format: ImportFormat): ImportedFramework {
  const builder = new FrameworkBuilder(format, title);
  const head = rows[columns.headRow] ?? [];
  const items = rows.flatMap((row, r) => {
    if (r <= columns.headRow || row.every((cell) => cell.trim() === '')) return [];
    const cell = (c: number) => (c === -1 ? '' : (row[c] ?? ''));
    const id = cell(columns.id).trim();
    return [
      {
        key: id || `\n${r}`,
        parent: cell(columns.parent).trim() || null,
        kind: null,
        title: cell(columns.title),
        code: cell(columns.code),
        statement: cell(columns.statement),
        id,
        place: { row: r + 1, column: head[columns.title] ?? null },
      },
    ];
  });
  addTree(builder, items);
  return builder.finish();
}
