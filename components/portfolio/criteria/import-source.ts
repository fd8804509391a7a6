import { decodeText } from '../../../lib/frameworks/decode-text';
import type { FormatName } from '../../../lib/frameworks/guess-format';
import { htmlText } from '../../../lib/frameworks/html-table';
import { ImportError, type ImportErrorCode } from '../../../lib/frameworks/import-error';
import type { ImportedFramework } from '../../../lib/frameworks/imported-framework';
import { byteLimit } from '../../../lib/frameworks/limits';
import type { HeadingsAre } from '../../../lib/frameworks/outline/outline-names';
import type { ReadFramework } from '../../../lib/frameworks/read-framework';
import type { ReadOrder } from '../../../lib/frameworks/read-order';
import { type Grid, looksLikeTable, readTableFile, readTableHtml, readTableText } from '../../../lib/frameworks/read-table';
import type { TemplateName } from '../../../lib/frameworks/templates/templates';
import { readTextLines, type TextLine } from '../../../lib/frameworks/text-lines';
import { t } from '../../../lib/words/words';

/** What was pasted: as text, and as HTML where the clipboard had it. */
export type Pasted = { text: string; html: string };

/** How a file is to be read where the learner says it; what is not said is guessed. */
export type FileChoices = { format?: FormatName; sheets?: readonly string[]; headings?: HeadingsAre };

/** What the criteria are read from; a `file` has its structure in itself. `pasted` is kept, so that a table can be read as text and the other way round. */
export type ImportSource =
  | { kind: 'table'; grid: Grid; pasted: Pasted | null; file: File | null }
  | { kind: 'lines'; lines: TextLine[]; pasted: Pasted | null; file: File | null }
  | { kind: 'file'; file: File; read: ReadFramework; choices: FileChoices }
  | { kind: 'template'; name: TemplateName }
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

/** The name of a file without its ending, as a title. */
export const titleOfFile = (file: File): string => file.name.replace(/\.[^.]{1,8}$/, '').slice(0, 300) || t('criteria:import.defaultName');

/** As what a file was read. */
export function formatOf(source: ImportSource & { kind: 'file' | 'table' | 'lines' }): FormatName {
  if (source.kind === 'file') return source.read.format;
  return source.kind === 'table' ? 'csv' : 'text';
}

/**
 * A chosen file, of any format that is read; `read` has it read beside the page. Tables of separated values and plain text
 * go on to where columns and lines are marked. Throws ImportError, naming what the file is in truth.
 */
export async function sourceOfFile(
  file: File,
  choices: FileChoices,
  read: (order: ReadOrder) => Promise<ReadFramework>,
): Promise<ImportSource> {
  const limit = byteLimit / 1_048_576;
  if (file.size > byteLimit) throw new ImportError('fileTooLarge', { megabytes: Math.ceil(file.size / 1_048_576), limit });
  const bytes = await bytesOf(file);
  const names = { title: titleOfFile(file), onlyLevel: t('criteria:onlyLevel') };
  try {
    const result = await read({ kind: 'file', bytes, fileName: file.name, choices: { ...names, ...choices } });
    if (result.format === 'text') return linesOfFile(file, bytes);
    return isByColumns(result.framework) ? tableOfFile(file, bytes) : { kind: 'file', file, read: result, choices };
  } catch (error) {
    if (!(error instanceof ImportError) || !settledByHand.has(error.code)) throw error;
    return markedByHand(file, bytes, choices, error);
  }
}

/** A table whose columns the learner can name otherwise. */
const isByColumns = ({ format }: ImportedFramework): boolean => /^csv (wide|long|one level|roles)$/.test(format);

/** What is refused only because columns or lines were taken for something else. */
const settledByHand: ReadonlySet<ImportErrorCode> = new Set<ImportErrorCode>(['noCompetencies', 'tooManyLevels', 'levelNameTooLong']);

/** A table or a text in which the guess found nothing to be judged on: the learner says what its columns or lines are. */
function markedByHand(file: File, bytes: Uint8Array, { format }: FileChoices, refusal: ImportError): ImportSource {
  const isTable = format === 'csv' || (format === undefined && /\.(csv|tsv|tab)$/i.test(file.name));
  if (isTable) return tableOfFile(file, bytes);
  const isText = format === 'text' || (format === undefined && /\.(txt|md|markdown)$/i.test(file.name));
  if (isText) return looksLikeTable(decodeText(bytes).text) ? tableOfFile(file, bytes) : linesOfFile(file, bytes);
  throw refusal.code === 'noCompetencies' ? new ImportError('noFramework') : refusal;
}

const tableOfFile = (file: File, bytes: Uint8Array): ImportSource => ({ kind: 'table', grid: readTableFile(bytes), pasted: null, file });

const linesOfFile = (file: File, bytes: Uint8Array): ImportSource => ({
  kind: 'lines',
  lines: readTextLines(decodeText(bytes).text),
  pasted: null,
  file,
});

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // The file was moved or is held by another program since it was chosen.
    throw new ImportError('unreadable', { message: error instanceof Error ? error.message : String(error) });
  }
}
