import { decodeText } from '../../../lib/frameworks/decode-text';
import { betterNameFor, refuseOtherText } from '../../../lib/frameworks/file-kind';
import { htmlText } from '../../../lib/frameworks/html-table';
import { ImportError } from '../../../lib/frameworks/import-error';
import { byteLimit } from '../../../lib/frameworks/limits';
import { type Grid, looksLikeTable, readTableFile, readTableHtml, readTableText } from '../../../lib/frameworks/read-table';
import { depthOfIndent } from '../../../lib/frameworks/readers/indented';
import { guessHeadRow } from '../../../lib/frameworks/table-reading';
import { readTextLines, type TextLine } from '../../../lib/frameworks/text-lines';

/** What was pasted: as text, and as HTML where the clipboard had it. */
export type Pasted = { text: string; html: string };

/** What the criteria are read from. `pasted` is kept, so that a table can be read as text and the other way round. */
export type ImportSource =
  | { kind: 'table'; grid: Grid; pasted: Pasted | null; file: File | null }
  | { kind: 'lines'; lines: TextLine[]; pasted: Pasted | null; file: File | null }
  | { kind: 'template' }
  | { kind: 'by hand' };

/** The best reading of a paste: a table where it has cells, else lines. Throws ImportError. */
export function sourceOfPaste(pasted: Pasted): ImportSource {
  try {
    return tableOfPaste(pasted);
  } catch (error) {
    if (!(error instanceof ImportError) || error.code === 'empty') throw error;
    return linesOfPaste(pasted);
  }
}

/** A paste read as a table, even where it does not look like one. Throws ImportError. */
export function tableOfPaste(pasted: Pasted, insist = false): ImportSource {
  const fromHtml = pasted.html ? readTableHtml(pasted.html) : null;
  if (!fromHtml && !insist && !looksLikeTable(pasted.text)) throw new ImportError(pasted.text.trim() ? 'noTable' : 'empty');
  return { kind: 'table', grid: fromHtml ?? readTableText(pasted.text), pasted, file: null };
}

/** A paste read as lines; headings and list items of a web page keep their signs. Throws ImportError. */
export function linesOfPaste(pasted: Pasted): ImportSource {
  const structured = /<(h[1-6]|li)\b/i.test(pasted.html) ? htmlText(pasted.html) : '';
  return { kind: 'lines', lines: readTextLines(structured || pasted.text), pasted, file: null };
}

/** A chosen file: a table of separated values, or plain text. Throws ImportError, naming what the file is in truth. */
export async function sourceOfFile(file: File): Promise<ImportSource> {
  const limit = byteLimit / 1_048_576;
  if (file.size > byteLimit) throw new ImportError('fileTooLarge', { megabytes: Math.ceil(file.size / 1_048_576), limit });
  const bytes = await bytesOf(file);
  if (/\.(txt|md|markdown)$/i.test(file.name)) {
    const other = betterNameFor(bytes);
    if (other) throw new ImportError(other);
    const { text } = decodeText(bytes);
    refuseOtherText(text);
    if (!looksLikeTable(text)) return { kind: 'lines', lines: readTextLines(text), pasted: null, file };
  }
  const grid = readTableFile(bytes);
  if (depthOfIndent(grid.rows, guessHeadRow(grid.rows)) > 0) throw new ImportError('isIndented');
  return { kind: 'table', grid, pasted: null, file };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // The file was moved or is held by another program since it was chosen.
    throw new ImportError('unreadable', { message: error instanceof Error ? error.message : String(error) });
  }
}
