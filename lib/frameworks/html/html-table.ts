import { ImportError } from '../imported/import-error';
import { cellLimit, columnLimit, rowLimit } from '../imported/limits';
import { collectText, type TextCollector } from './html-blocks';
import { type HtmlToken, htmlTokens, spanOf } from './html-tokens';

type Cell = { text: string; rows: number; columns: number };
type OpenTable = { rows: Cell[][]; row: Cell[] | null; cell: { collector: TextCollector; rows: number; columns: number } | null };

/** The outermost tables of pasted HTML as grids of text; a merged cell's text stands in every place that it covers. */
export const htmlTables = (html: string): string[][][] => htmlTablesOf(htmlTokens(html));

/** The outermost tables among pieces of HTML, as grids of text. */
export function htmlTablesOf(tokens: Iterable<HtmlToken>): string[][][] {
  const tables: string[][][] = [];
  let open: OpenTable | null = null;
  let depth = 0;
  for (const token of tokens) {
    if (token.kind !== 'text' && token.name === 'table') {
      depth = Math.max(0, depth + (token.kind === 'open' ? 1 : -1));
      if (token.kind === 'open' && depth === 1) open = { rows: [], row: null, cell: null };
      else if (token.kind === 'close' && depth === 0 && open) {
        tables.push(gridOf(finish(open)));
        open = null;
      } else open?.cell?.collector.take(token);
    } else if (open && depth === 1 && token.kind !== 'text' && /^(tr|td|th)$/.test(token.name)) {
      changePlace(open, token.name, token.kind === 'open' ? token.attributes : null);
    } else open?.cell?.collector.take(token);
  }
  // A paste that was cut off still has its rows.
  if (open) tables.push(gridOf(finish(open)));
  return tables.filter((grid) => grid.length > 0);
}

function changePlace(open: OpenTable, name: string, attributes: string | null): void {
  closeCell(open);
  if (name === 'tr') {
    open.row = null;
    if (attributes !== null) beginRow(open);
    if (open.rows.length > rowLimit) throw new ImportError('tooManyRows', { limit: rowLimit });
  } else if (attributes !== null) {
    // Some programs leave the row's own tag out.
    if (!open.row) beginRow(open);
    open.cell = { collector: collectText(), rows: spanOf(attributes, 'rowspan'), columns: spanOf(attributes, 'colspan') };
  }
}

function beginRow(open: OpenTable): void {
  open.row = [];
  open.rows.push(open.row);
}

function closeCell(open: OpenTable): void {
  if (open.cell && open.row) open.row.push({ text: open.cell.collector.text(), rows: open.cell.rows, columns: open.cell.columns });
  open.cell = null;
}

function finish(open: OpenTable): Cell[][] {
  closeCell(open);
  return open.rows;
}

/** Lays the cells out as a browser does: each takes the next free place of its row, and covers what it spans. */
function gridOf(rows: Cell[][]): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let c = 0;
    for (const cell of row) {
      while (grid[r]?.[c] !== undefined) c++;
      if (cell.text.length > cellLimit) throw new ImportError('cellTooLong', { row: r + 1, column: c + 1, limit: cellLimit });
      if (c + cell.columns > columnLimit) throw new ImportError('tooManyColumns', { row: r + 1, limit: columnLimit });
      for (let down = 0; down < Math.min(cell.rows, rows.length - r); down++) {
        const line = grid[r + down] as string[];
        for (let right = 0; right < cell.columns; right++) line[c + right] = cell.text;
      }
      c += cell.columns;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
}

/** Pasted HTML as plain text in lines: headings begin with `#`, list items with a bullet. */
export function htmlText(html: string): string {
  const collector = collectText(true);
  for (const token of htmlTokens(html)) collector.take(token);
  return collector.text();
}
