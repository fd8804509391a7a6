import Papa from 'papaparse';
import { decodeText, type Encoding } from '../files/decode-text';
import { betterNameFor, refuseOtherText } from '../files/file-kind';
import { htmlTables } from '../html/html-table';
import { ImportError } from '../imported/import-error';
import { byteLimit, cellLimit, columnLimit, rowLimit } from '../imported/limits';

/** A table as text: every row equally long. Row 1 of the source is `rows[0]`. */
export type Grid = {
  rows: string[][];
  /** How it was read, for "read as": null where it does not apply. */
  delimiter: string | null;
  encoding: Encoding | null;
  /** Tables of the same paste that did not fit the largest one. */
  leftOutTables: number;
};

const delimiters = [',', ';', '\t', '|'];

/** Reads a file of separated values. Throws ImportError when it is something else or above a limit, before anything is kept. */
export function readTableFile(bytes: Uint8Array, delimiter?: string): Grid {
  if (bytes.length > byteLimit)
    throw new ImportError('fileTooLarge', { megabytes: Math.ceil(bytes.length / 1_048_576), limit: byteLimit / 1_048_576 });
  const other = betterNameFor(bytes);
  if (other) throw new ImportError(other);
  const { text, encoding } = decodeText(bytes);
  refuseOtherText(text);
  return { ...readSeparated(text, delimiter), encoding };
}

/** Reads pasted cells: tab-separated as spreadsheets copy them, separated values, or a table drawn with bars. */
export function readTableText(text: string, delimiter?: string): Grid {
  if (text.length > byteLimit)
    throw new ImportError('fileTooLarge', { megabytes: Math.ceil(text.length / 1_048_576), limit: byteLimit / 1_048_576 });
  refuseOtherText(text);
  return readSeparated(text, delimiter);
}

/** Reads a table copied from a spreadsheet, a document or a page; null when the HTML has none. */
export function readTableHtml(html: string): Grid | null {
  if (html.length > byteLimit)
    throw new ImportError('fileTooLarge', { megabytes: Math.ceil(html.length / 1_048_576), limit: byteLimit / 1_048_576 });
  const tables = htmlTables(html).filter((rows) => (rows[0]?.length ?? 0) > 1);
  const largest = [...tables].sort((a, b) => size(b) - size(a))[0];
  if (!largest) return null;
  const width = largest[0]?.length ?? 0;
  // A document breaks one long table into several of the same width; those belong together.
  const same = tables.filter((rows) => rows[0]?.length === width);
  return { rows: same.flat(), delimiter: null, encoding: null, leftOutTables: tables.length - same.length };
}

const size = (rows: string[][]) => rows.length * (rows[0]?.length ?? 0);

/** Whether pasted text is laid out as cells rather than as lines. */
export function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const withTab = lines.filter((line) => line.includes('\t')).length;
  if (withTab >= 2 || (withTab === 1 && lines.length <= 2)) return true;
  const drawn = lines.filter((line) => /^\s*\|.*\|\s*$/.test(line)).length;
  if (drawn >= 2 && drawn >= lines.length / 2) return true;
  return [',', ';'].some((delimiter) => looksSeparated(text, lines, delimiter));
}

/** Sentences have commas too; a table has the same number in every row, and a head without sentences. */
function looksSeparated(text: string, lines: string[], delimiter: string): boolean {
  const head = lines[0]?.split(delimiter) ?? [];
  if (head.length < 2 || lines.length < 2 || head.some((cell) => cell.trim().length > 60 || /[.!?]$/.test(cell.trim()))) return false;
  const rows = parse(text.slice(0, 50_000), delimiter, 30).rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  return rows.length >= 2 && rows.slice(0, -1).every((row) => row.length === head.length) && (head.length > 2 || text.includes('"'));
}

function readSeparated(text: string, wish?: string): Omit<Grid, 'encoding'> & { encoding: null } {
  // Spreadsheets announce their separator in a first line of its own.
  const announced = /^sep=(.)\r?\n/i.exec(text);
  // Our own export is known by its head, whatever stands in its texts.
  const own = /^"?Kind"?([,;\t])"?Id"?\1"?Parent"?\1/.exec(text);
  const delimiter = wish ?? announced?.[1] ?? own?.[1] ?? guessDelimiter(text);
  let parsed = parse(announced ? text.slice(announced[0].length) : text, delimiter, rowLimit + 1);
  // Spreadsheets copy a lone quotation mark as it is; only quoted cells with breaks have partners.
  if (parsed.unclosedAt !== null && delimiter === '\t') parsed = parse(text, delimiter, rowLimit + 1, '\u0000');
  if (parsed.unclosedAt !== null) throw new ImportError('unclosedQuote', { row: parsed.unclosedAt });
  let rows = parsed.rows;
  if (delimiter === '|') rows = withoutDrawing(rows);
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell.trim() === '')) rows.pop();
  if (rows.length === 0) throw new ImportError('empty');
  const width = widthOf(rows);
  if (width < 2) throw new ImportError('oneColumn', { rows: rows.length });
  return { rows: rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? '')), delimiter, encoding: null, leftOutTables: 0 };
}

/** Columns up to the last one that has any text. */
function widthOf(rows: string[][]): number {
  let width = 0;
  for (const row of rows) for (let c = row.length; c > width; c--) if (row[c - 1]?.trim()) width = Math.max(width, c);
  return width;
}

function parse(text: string, delimiter: string, preview: number, quoteChar = '"'): { rows: string[][]; unclosedAt: number | null } {
  const rows: string[][] = [];
  let unclosedAt: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    quoteChar,
    preview,
    step: ({ data, errors }) => {
      rows.push(data);
      if (rows.length > rowLimit) throw new ImportError('tooManyRows', { limit: rowLimit });
      if (data.length > columnLimit) throw new ImportError('tooManyColumns', { row: rows.length, limit: columnLimit });
      if (errors.some((error) => error.code === 'MissingQuotes')) unclosedAt = rows.length;
      const long = unclosedAt === null ? data.findIndex((cell) => cell.length > cellLimit) : -1;
      if (long >= 0) throw new ImportError('cellTooLong', { row: rows.length, column: long + 1, limit: cellLimit });
    },
  });
  return { rows, unclosedAt };
}

/** The separator that gives the most columns most evenly over the first rows. */
function guessDelimiter(text: string): string {
  const start = text.slice(0, 200_000);
  const head = start.trimStart().split(/\r|\n/, 1)[0] ?? '';
  // Colons are met too, and only where the head has nothing else that separates.
  if ((head.match(/:/g)?.length ?? 0) > 1 && !delimiters.some((delimiter) => head.includes(delimiter)) && !/:\s|:$/.test(head)) return ':';
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    if (!start.includes(delimiter)) continue;
    let rows: string[][];
    try {
      rows = parse(start, delimiter, 40).rows;
    } catch {
      // A wrong guess may well break a limit; the right one is judged when everything is read.
      continue;
    }
    const widths = rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
    const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1;
    const even = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    const score = usual > 1 ? even * 100 + usual : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** A table drawn with bars has empty cells at both ends and a line of dashes under its head. */
function withoutDrawing(rows: string[][]): string[][] {
  const drawn = rows.filter((row) => row.length > 2 && row[0]?.trim() === '' && row[row.length - 1]?.trim() === '');
  const cells = drawn.length > rows.length / 2 ? drawn.map((row) => row.slice(1, -1).map((cell) => cell.trim())) : rows;
  return cells.filter((row) => !row.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell)));
}
