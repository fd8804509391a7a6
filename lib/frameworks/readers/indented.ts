import { columnLetter } from '../heads/column-letter';
import { isLevelName, roleOfHead } from '../heads/header-words';
import { FrameworkBuilder } from '../imported/framework-builder';
import { ImportError } from '../imported/import-error';
import type { ImportedCompetency, ImportedFramework } from '../imported/imported-framework';

/** How many first columns hold the hierarchy, each row filling one of them; 0 when the table is not of that form. */
export function depthOfIndent(rows: readonly string[][], headRow: number | null): number {
  const body = rows.slice((headRow ?? -1) + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = body[0]?.length ?? 0;
  const head = headRow === null ? [] : (rows[headRow] ?? []);
  if (body.length < 4) return 0;
  for (const depth of [6, 5, 4, 3, 2]) {
    // Beside columns of levels, a row of its own is the heading of an area.
    if (width < depth || head.slice(depth).filter(isLevelName).length > 1) continue;
    const single = body.filter((row) => row.slice(0, depth).filter((cell) => cell.trim() !== '').length === 1).length;
    const everyDepth = Array.from({ length: depth }, (_, c) => c).every((c) => body.some((row) => row[c]?.trim()));
    // In a table with merged cells the first row of an area names a competency too; here it stands alone.
    if (everyDepth && single >= body.length * 0.95 && stepsDown(body, depth)) return depth;
  }
  return 0;
}

/** An outline begins at the top and goes down one step at a time; columns of other things do not. */
function stepsDown(body: readonly string[][], depth: number): boolean {
  let last = -1;
  let jumps = 0;
  for (const row of body) {
    const at = row.slice(0, depth).findIndex((cell) => cell.trim() !== '');
    if (at > last + 1) jumps++;
    if (at !== -1) last = at;
  }
  return jumps <= body.length * 0.05;
}

/** What each depth is: two steps are areas and competencies, three add indicators; further steps are areas of areas. */
function kindsFor(depth: number): ImportedCompetency['kind'][] {
  if (depth === 2) return ['area', 'competency'];
  return Array.from({ length: depth }, (_, at) => (at === depth - 1 ? 'indicator' : at === depth - 2 ? 'competency' : 'area'));
}

/** Reads a table whose hierarchy is which of its first columns a row fills. Throws ImportError. */
export function readIndented(
  rows: readonly string[][],
  headRow: number | null,
  title: string,
  from: 'csv' | 'xlsx' = 'csv',
  depth = depthOfIndent(rows, headRow),
): ImportedFramework {
  if (depth === 0) throw new ImportError('formatNotThis', { format: `${from} indented` });
  const builder = new FrameworkBuilder(`${from} indented`, title);
  const head = headRow === null ? [] : (rows[headRow] ?? []);
  const find = (role: string) => head.findIndex((cell, c) => c >= depth && roleOfHead(cell) === role);
  const [statement, code] = [find('statement') === -1 ? find('text') : find('statement'), find('code')];
  const kinds = kindsFor(depth);
  const path: (string | null)[] = [];
  for (const [r, row] of rows.entries()) {
    if (r <= (headRow ?? -1) || row.every((cell) => cell.trim() === '')) continue;
    const filled = row.slice(0, depth).flatMap((cell, c) => (cell.trim() === '' ? [] : [c]));
    const place = { row: r + 1, column: null };
    if (filled.length === 0) builder.warn('rowWithoutCompetency', place, {}, true);
    // A row that fills two steps names both; the description is of the deeper one.
    for (const at of filled) {
      const isLast = at === filled[filled.length - 1];
      const parent = path.slice(0, at).findLast((id) => id !== null && id !== undefined) ?? null;
      const item = { kind: kinds[at] ?? 'competency', title: row[at] ?? '', parent };
      const said = isLast ? { statement: row[statement] ?? '', code: row[code] ?? '' } : {};
      path.length = at;
      path[at] = builder.item({ ...item, ...said }, { ...place, column: head[at]?.trim() || columnLetter(at) });
    }
  }
  return builder.finish();
}
