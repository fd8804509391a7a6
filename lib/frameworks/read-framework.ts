import { frameworkOfCase } from './case/case-framework';
import { readCasePackage } from './case/case-package';
import { parseJson, parseYaml } from './data/parse-data';
import { decodeText } from './files/decode-text';
import { type FormatName, type Opened, openGuessed, openGuessedText } from './guess-format';
import { htmlText } from './html/html-table';
import { withDoubt } from './imported/doubt';
import { ImportError } from './imported/import-error';
import type { ImportedFramework } from './imported/imported-framework';
import { byteLimit } from './imported/limits';
import { frameworkOfOutline } from './outline/outline-framework';
import type { HeadingsAre } from './outline/outline-names';
import { pageBlocks } from './outline/page-blocks';
import { readMarkdown } from './read-markdown';
import { readJsonLd } from './readers/json-ld';
import { readLadder } from './readers/ladder';
import { readMahara } from './readers/mahara';
import { formOf, frameworkOfRows, type TableForm } from './readers/rows-framework';
import { type Grid, looksLikeTable, readTableHtml, readTableText } from './tables/read-table';
import type { TableReading } from './tables/table-reading';
import { frameworkFromLines } from './text/text-framework';
import { readTextLines, type TextLine } from './text/text-lines';
import { readWorkbook } from './xlsx/read-workbook';
import { frameworkOfWorkbook } from './xlsx/workbook-framework';

/** How a file is to be read; what is not said is guessed. `onStep` is told how far it is (0 to 1) and may throw to stop. */
export type ReadChoices = {
  /** The title where the file has none, usually its name without the ending. */
  title: string;
  /** What the level is called where the file names none. */
  onlyLevel: string;
  format?: FormatName;
  /** The separator of a table. */
  delimiter?: string;
  /** What the columns of a single table hold. */
  reading?: TableReading;
  /** The sheets to take, and what the columns of each hold. */
  sheets?: readonly string[];
  readings?: Readonly<Record<string, TableReading>>;
  /** What the headings of a document name. */
  headings?: HeadingsAre;
  onStep?: (share: number) => void;
};

/** A sheet that a workbook has, taken or not. */
export type FoundSheet = { name: string; hidden: boolean };

/**
 * A framework with the format that it was read as, and the sheets of a workbook; format and sheets can be overridden in a
 * second reading. `grid` is the table whose columns, `lines` the text whose lines can be marked otherwise.
 */
export type ReadFramework = { format: FormatName; framework: ImportedFramework; sheets?: FoundSheet[]; grid?: Grid; lines?: TextLine[] };

/** What was pasted: as text, and as HTML where the clipboard had it. */
export type Pasted = { text: string; html: string };

/** Reads a file of criteria, whatever its format. Pure: no page, no network, no clock, so that a worker can do it. Throws ImportError. */
export function readFramework(bytes: Uint8Array, fileName: string, choices: ReadChoices): ReadFramework {
  if (bytes.length > byteLimit)
    throw new ImportError('fileTooLarge', { megabytes: Math.ceil(bytes.length / 1_048_576), limit: byteLimit / 1_048_576 });
  choices.onStep?.(0.05);
  const opened = choices.format === undefined ? openGuessed(bytes, fileName) : openAs(bytes, choices.format);
  choices.onStep?.(0.3);
  const read = finished(opened, choices);
  return { ...read, framework: withDoubt(read.framework, choices.onlyLevel, read.grid?.rows.slice(0, 3).flat()) };
}

/**
 * Reads a paste: cells where it is a table and little else, its HTML where that has headings or lists, else its text in
 * whatever format that is. Throws ImportError.
 */
export function readPaste(pasted: Pasted, choices: ReadChoices): ReadFramework {
  const { text, html } = pasted;
  const length = text.length + html.length;
  if (length > byteLimit * 2)
    throw new ImportError('fileTooLarge', { megabytes: Math.ceil(length / 1_048_576), limit: byteLimit / 1_048_576 });
  choices.onStep?.(0.05);
  switch (choices.format) {
    case undefined: {
      const grid = gridOfPaste(pasted);
      if (grid) return ofGrid(grid, 'csv', choices);
      return finished(isLaidOut(html) ? { format: 'html', text: html, encoding: 'utf-8' } : openGuessedText(text, ''), choices);
    }
    case 'csv':
    case 'case table':
    case 'moodle':
    case 'rich skills':
      return ofGrid(readTableHtml(html) ?? readTableText(text, choices.delimiter), choices.format, choices);
    case 'text':
      return ofLines(textOfPaste(pasted), choices);
    case 'html':
      return finished({ format: 'html', text: html.trim() === '' ? text : html, encoding: 'utf-8' }, choices);
    default:
      return finished(openAs(new TextEncoder().encode(text), choices.format), choices);
  }
}

/** Whether HTML has a structure that its text alone does not show. */
const isLaidOut = (html: string) => /<(table|h[1-6]|li)\b/i.test(html);

/** The words of a paste in lines; headings and list items of a page keep their signs. */
export const textOfPaste = ({ text, html }: Pasted): string =>
  (/<(h[1-6]|li)\b/i.test(html) || text.trim() === '' ? htmlText(html) : '') || text;

/** The cells of a paste that is a table: of a spreadsheet, of a page without headings and lists, or in its text; else null. */
export function gridOfPaste({ text, html }: Pasted): Grid | null {
  if (isLaidOut(html)) {
    const isSpreadsheet = /urn:schemas-microsoft-com:office:excel|google-sheets-html-origin|name=["']?ProgId["']?\s+content=["']?Excel/i;
    const isAlone = () => pageBlocks(html).every((block) => block.kind === 'table' || block.kind === 'text');
    return isSpreadsheet.test(html) || isAlone() ? readTableHtml(html) : null;
  }
  if (/^\s*[<[{]/.test(text) || /^\s*#{1,6}\s/m.test(text) || !looksLikeTable(text)) return null;
  try {
    return readTableText(text);
  } catch (error) {
    // What only looked like cells is still text.
    if (error instanceof ImportError) return null;
    throw error;
  }
}

/** Opens bytes as the learner says. Throws ImportError when they cannot be that. */
function openAs(bytes: Uint8Array, format: FormatName): Opened {
  if (bytes.length === 0) throw new ImportError('empty');
  switch (format) {
    case 'xlsx':
      return { format, bytes };
    case 'yaml':
      return { format, data: parseYaml(decodeText(bytes).text) };
    case 'json':
    case 'json-ld':
    case 'mahara':
    case 'case':
      return { format, data: parseJson(decodeText(bytes).text) };
    default:
      return { format, ...decodeText(bytes) };
  }
}

function finished(opened: Opened, choices: ReadChoices): ReadFramework {
  const { title, onlyLevel, headings } = choices;
  const named = { title, onlyLevel };
  const outline = { ...named, ...(headings ? { headings } : {}) };
  switch (opened.format) {
    case 'xlsx': {
      const sheets = readWorkbook(opened.bytes, (share) => choices.onStep?.(0.3 + share * 0.5));
      const { framework, table } = frameworkOfWorkbook(sheets, { ...named, file: 'xlsx' }, choices);
      const found = sheets.map(({ name, hidden }) => ({ name, hidden }));
      const grid = table && byColumns(framework) ? { grid: { rows: table.rows, ...unseparated } } : {};
      return { format: framework.format === 'case table' ? 'case table' : 'xlsx', framework, sheets: found, ...grid };
    }
    case 'case':
      return { format: 'case', framework: frameworkOfCase(readCasePackage(opened.data), title) };
    case 'mahara':
      return { format: 'mahara', framework: readMahara(opened.data, title) };
    case 'json-ld':
      return { format: 'json-ld', framework: readJsonLd(opened.data, title) };
    case 'yaml':
    case 'json':
      return { format: opened.format, framework: readLadder(opened.data, { ...named, format: opened.format }) };
    case 'markdown':
      return outlineOrLines(() => readMarkdown(opened.text, { ...outline, format: 'markdown' }), opened.text, 'markdown', choices);
    case 'html':
      return outlineOrLines(
        () => frameworkOfOutline(pageBlocks(opened.text), { ...outline, format: 'html', pageTitle: pageTitle(opened.text) }),
        opened.text,
        'html',
        choices,
      );
    case 'text':
      return ofLines(opened.text, choices);
    default:
      return ofGrid(readTableText(opened.text, choices.delimiter), opened.format, choices);
  }
}

/** What a page calls itself in its head. */
const pageTitle = (html: string) => htmlText(/<title[^>]*>([^<]{1,300})<\/title>/i.exec(html.slice(0, 200_000))?.[1] ?? '').trim();

/** A document by its structure; one without any is still text, unless the learner said what it is. */
function outlineOrLines(read: () => ImportedFramework, text: string, format: 'markdown' | 'html', choices: ReadChoices): ReadFramework {
  try {
    return { format, framework: read() };
  } catch (error) {
    if (!(error instanceof ImportError) || error.code !== 'noCompetencies' || choices.format !== undefined) throw error;
    return ofLines(format === 'html' ? htmlText(text) : text, choices);
  }
}

function ofLines(text: string, names: ReadChoices): ReadFramework {
  const lines = readTextLines(text);
  return { format: 'text', framework: frameworkFromLines(lines, names), lines };
}

/** What cells of no text file say of how they were separated. */
const unseparated = { delimiter: null, encoding: null, leftOutTables: 0 };

/** Whether a framework was read by what the columns of a table hold, which the learner can name otherwise. */
const byColumns = ({ format }: ImportedFramework): boolean => /^(csv|xlsx) (wide|long|one level|roles)$/.test(format);

/** A table of any form: known forms by their columns, the others as rows and columns. */
function ofGrid(grid: Grid, format: 'csv' | TableForm, choices: ReadChoices): ReadFramework {
  choices.onStep?.(0.6);
  const form = format !== 'csv' ? format : choices.format === 'csv' ? 'table' : formOf(grid.rows);
  const framework = frameworkOfRows(grid.rows, { ...choices, file: 'csv' }, choices.reading, form);
  const found = form === null || form === 'table' || form === 'proofolio csv' ? 'csv' : form;
  return { format: found, framework, ...(byColumns(framework) ? { grid } : {}) };
}
