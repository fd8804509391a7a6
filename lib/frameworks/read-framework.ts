import { frameworkOfCase } from './case/case-framework';
import { readCasePackage } from './case/case-package';
import { parseJson, parseYaml } from './data/parse-data';
import { decodeText } from './decode-text';
import { type FormatName, type Opened, openGuessed, openGuessedText } from './guess-format';
import { htmlText } from './html-table';
import { ImportError } from './import-error';
import type { ImportedFramework } from './imported-framework';
import { byteLimit } from './limits';
import type { Block } from './outline/blocks';
import { markdownBlocks } from './outline/markdown-blocks';
import { frameworkOfOutline } from './outline/outline-framework';
import type { HeadingsAre, OutlineNames } from './outline/outline-names';
import { pageBlocks } from './outline/page-blocks';
import { readTableHtml, readTableText } from './read-table';
import { readJsonLd } from './readers/json-ld';
import { readLadder } from './readers/ladder';
import { readMahara } from './readers/mahara';
import { formOf, frameworkOfRows, type TableForm } from './rows-framework';
import type { TableReading } from './table-reading';
import { frameworkFromLines } from './text-framework';
import { readTextLines } from './text-lines';
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
 * second reading.
 */
export type ReadFramework = { format: FormatName; framework: ImportedFramework; sheets?: FoundSheet[] };

/** Reads a file of criteria, whatever its format. Pure: no page, no network, no clock, so that a worker can do it. Throws ImportError. */
export function readFramework(bytes: Uint8Array, fileName: string, choices: ReadChoices): ReadFramework {
  if (bytes.length > byteLimit)
    throw new ImportError('fileTooLarge', { megabytes: Math.ceil(bytes.length / 1_048_576), limit: byteLimit / 1_048_576 });
  choices.onStep?.(0.05);
  const opened = choices.format === undefined ? openGuessed(bytes, fileName) : openAs(bytes, choices.format);
  choices.onStep?.(0.3);
  return finished(opened, choices);
}

/** Reads a paste: its HTML where that has a table, headings or lists, else its text. Throws ImportError. */
export function readPaste(pasted: { text: string; html: string }, choices: ReadChoices): ReadFramework {
  if (pasted.text.length + pasted.html.length > byteLimit * 2)
    throw new ImportError('fileTooLarge', {
      megabytes: Math.ceil((pasted.text.length + pasted.html.length) / 1_048_576),
      limit: byteLimit / 1_048_576,
    });
  const structured = /<(table|h[1-6]|li)\b/i.test(pasted.html);
  if (choices.format === undefined && structured) {
    const grid = readTableHtml(pasted.html);
    const isSpreadsheet =
      /urn:schemas-microsoft-com:office:excel|google-sheets-html-origin|name=["']?ProgId["']?\s+content=["']?Excel/i.test(pasted.html);
    if (grid && isSpreadsheet)
      return { format: 'csv', framework: frameworkOfRows(grid.rows, { ...choices, file: 'csv' }, choices.reading) };
    return finished({ format: 'html', text: pasted.html, encoding: 'utf-8' }, choices);
  }
  const format = choices.format;
  const opened =
    format === undefined
      ? openGuessedText(pasted.text, '')
      : openAs(new TextEncoder().encode(format === 'html' ? pasted.html : pasted.text), format);
  return finished(opened, choices);
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
      const chosen = { ...(choices.sheets ? { sheets: choices.sheets } : {}), ...(choices.readings ? { readings: choices.readings } : {}) };
      const framework = frameworkOfWorkbook(sheets, { ...named, file: 'xlsx' }, chosen);
      const found = sheets.map(({ name, hidden }) => ({ name, hidden }));
      return { format: framework.format === 'case table' ? 'case table' : 'xlsx', framework, sheets: found };
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
      return outlineOrLines(markdownBlocks(opened.text), opened.text, { ...outline, format: 'markdown' }, choices);
    case 'html':
      return outlineOrLines(pageBlocks(opened.text), opened.text, { ...outline, format: 'html' }, choices);
    case 'text':
      return { format: 'text', framework: frameworkFromLines(readTextLines(opened.text), named) };
    default:
      return ofTable(opened.text, opened.format, choices);
  }
}

/** A document by its structure; one without any is still text, unless the learner said what it is. */
function outlineOrLines(
  blocks: Block[],
  text: string,
  names: OutlineNames & { format: 'markdown' | 'html' },
  choices: ReadChoices,
): ReadFramework {
  try {
    return { format: names.format, framework: frameworkOfOutline(blocks, names) };
  } catch (error) {
    if (!(error instanceof ImportError) || error.code !== 'noCompetencies' || choices.format !== undefined) throw error;
    const lines = readTextLines(names.format === 'html' ? htmlText(text) : text);
    return { format: 'text', framework: frameworkFromLines(lines, choices) };
  }
}

/** A table of any form: known forms by their columns, the others as rows and columns. */
function ofTable(text: string, format: 'csv' | TableForm, choices: ReadChoices): ReadFramework {
  const { rows } = readTableText(text, choices.delimiter);
  choices.onStep?.(0.6);
  const form = format !== 'csv' ? format : choices.format === 'csv' ? 'table' : formOf(rows);
  const framework = frameworkOfRows(rows, { ...choices, file: 'csv' }, choices.reading, form);
  return { format: form === null || form === 'table' || form === 'proofolio csv' ? 'csv' : form, framework };
}
