import { decodeText } from './files/decode-text';
import { ImportError, type ImportErrorCode } from './imported/import-error';
import type { ImportedFramework } from './imported/imported-framework';
import { gridOfPaste, type Pasted, type ReadChoices, type ReadFramework, readFramework, readPaste, textOfPaste } from './read-framework';
import { type Grid, looksLikeTable, readTableFile, readTableHtml, readTableText } from './tables/read-table';
import { guessReading, type TableReading } from './tables/table-reading';
import { readTextLines, type TextLine } from './text/text-lines';

/** What is to be read: a file's bytes, or a paste. */
export type Unread = { kind: 'file'; bytes: Uint8Array; fileName: string } | ({ kind: 'paste' } & Pasted);

/**
 * A table with the guess of what its columns hold. Of a large one only the first rows are here, enough to show it and to
 * guess its columns again; `total` counts all.
 */
export type FoundTable = { grid: Grid; total: number; reading: TableReading };

/**
 * What a reading finds for a learner who looks on: a framework with its structure in it; a table or lines that can be
 * marked otherwise; or, where the columns were named, what they give. `framework` of a table is null where the guess
 * found nothing to be judged on.
 */
export type ReadSource =
  | ({ kind: 'framework' } & Omit<ReadFramework, 'grid' | 'lines'>)
  | { kind: 'table'; format: 'csv' | 'xlsx'; table: FoundTable; framework: ImportedFramework | null; sheets?: ReadFramework['sheets'] }
  | { kind: 'lines'; lines: TextLine[] }
  | { kind: 'columns'; framework: ImportedFramework };

/** How many rows of a table the page is given: a thousand are looked at for a guess, below ten that may be above the head. */
const rowsShown = 1_011;

/** Reads a file or a paste for a preview. Throws ImportError, where nothing can be marked by hand either. */
export function readSource(unread: Unread, choices: ReadChoices): ReadSource {
  try {
    const read = unread.kind === 'file' ? readFramework(unread.bytes, unread.fileName, choices) : readPaste(unread, choices);
    if (choices.reading) return { kind: 'columns', framework: read.framework };
    const { grid, lines, ...whole } = read;
    if (lines) return { kind: 'lines', lines };
    return grid ? tableOf(grid, whole) : { kind: 'framework', ...whole };
  } catch (error) {
    const isSettled = error instanceof ImportError && settledByHand.has(error.code) && !choices.reading;
    const byHand = isSettled ? markedByHand(unread, choices) : null;
    if (byHand) return byHand;
    if (isSettled && error.code === 'noCompetencies') throw new ImportError('noFramework');
    throw error;
  }
}

/** What is refused only because columns or lines were taken for something else. */
const settledByHand: ReadonlySet<ImportErrorCode> = new Set<ImportErrorCode>(['noCompetencies', 'tooManyLevels', 'levelNameTooLong']);

/** A table or a text in which the guess found nothing to be judged on: the learner says what its columns or lines are. */
function markedByHand(unread: Unread, { format }: ReadChoices): ReadSource | null {
  const isTable = format === 'csv';
  const isText = format === 'text';
  if (unread.kind === 'paste') {
    const grid = isTable ? (readTableHtml(unread.html) ?? readTableText(unread.text)) : format === undefined ? gridOfPaste(unread) : null;
    if (grid) return tableOf(grid);
    return isText || format === undefined ? { kind: 'lines', lines: readTextLines(textOfPaste(unread)) } : null;
  }
  const { bytes, fileName } = unread;
  if (isTable || (format === undefined && /\.(csv|tsv|tab)$/i.test(fileName))) return tableOf(readTableFile(bytes));
  if (!isText && (format !== undefined || !/\.(txt|md|markdown)$/i.test(fileName))) return null;
  const { text } = decodeText(bytes);
  return looksLikeTable(text) ? tableOf(readTableFile(bytes)) : { kind: 'lines', lines: readTextLines(text) };
}

function tableOf(grid: Grid, read?: Pick<ReadFramework, 'format' | 'framework' | 'sheets'>): ReadSource {
  const table = { grid: { ...grid, rows: grid.rows.slice(0, rowsShown) }, total: grid.rows.length, reading: guessReading(grid.rows) };
  const sheets = read?.sheets ? { sheets: read.sheets } : {};
  return { kind: 'table', format: read?.format === 'xlsx' ? 'xlsx' : 'csv', table, framework: read?.framework ?? null, ...sheets };
}
