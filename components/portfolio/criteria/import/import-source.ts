import type { FormatName } from '../../../../lib/frameworks/guess-format';
import { htmlText } from '../../../../lib/frameworks/html/html-table';
import { ImportError } from '../../../../lib/frameworks/imported/import-error';
import type { ImportedFramework } from '../../../../lib/frameworks/imported/imported-framework';
import { byteLimit } from '../../../../lib/frameworks/imported/limits';
import type { ReadChoices, ReadFramework, Pasted as ReadPasted } from '../../../../lib/frameworks/read-framework';
import type { FoundTable, ReadSource } from '../../../../lib/frameworks/read-source';
import type { TableReading } from '../../../../lib/frameworks/tables/table-reading';
import type { TemplateName } from '../../../../lib/frameworks/templates/templates';
import type { TextLine } from '../../../../lib/frameworks/text/text-lines';
import type { ReadOrder } from '../../../../lib/frameworks/work-order';
import { t } from '../../../../lib/words/words';

/** What was pasted: as text, and as HTML where the clipboard had it. */
export type Pasted = ReadPasted;

/** What the learner brought to be read: a file, or a paste with the file that it can be kept as. */
export type Brought = { file: File; pasted: Pasted | null };

/** How it is to be read where the learner says it; what is not said is guessed. */
export type FileChoices = Pick<ReadChoices, 'format' | 'sheets' | 'headings'>;

/**
 * What the criteria are read from. What was brought is a `table`, whose columns can be named otherwise, `lines` that can be
 * marked otherwise, or has its structure in itself (`file`); all three go back to what was brought for another reading.
 */
export type ImportSource =
  | ({ kind: 'table' } & Read & Omit<Extract<ReadSource, { kind: 'table' }>, 'kind'>)
  | ({ kind: 'lines'; lines: TextLine[] } & Read)
  | ({ kind: 'file'; read: Omit<ReadFramework, 'grid' | 'lines'> } & Read)
  | { kind: 'template'; name: TemplateName }
  | { kind: 'by hand' };

type Read = { brought: Brought; choices: FileChoices };

/** A source that was brought and read, so that it can be read otherwise. */
export type ReadImport = Extract<ImportSource, Read>;
export type TableImport = Extract<ImportSource, { kind: 'table' }>;

/** Whether a source was brought and read. */
export const isRead = (source: ImportSource): source is ReadImport => source.kind !== 'template' && source.kind !== 'by hand';

/** A chosen file. */
export const broughtFile = (file: File): Brought => ({ file, pasted: null });

/** A paste; its text can be kept beside the criteria as a file of its own. */
export function broughtPaste(pasted: Pasted): Brought {
  const text = pasted.text.trim() === '' ? htmlText(pasted.html) : pasted.text;
  return { pasted, file: new File([text], `${t('criteria:import.defaultName')}.txt`, { type: 'text/plain' }) };
}

/** What is kept beside the criteria: the file as it was given; a paste as a text file, named as what was read names itself. */
export function keptFile(source: ReadImport): File {
  const { file, pasted } = source.brought;
  const title = source.kind === 'file' ? source.read.framework.title.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ').trim() : '';
  return pasted && title !== '' ? new File([file], `${title.slice(0, 100)}.txt`, { type: 'text/plain' }) : file;
}

/** The name of a file without its ending, as a title. */
export const titleOfFile = (file: File): string => file.name.replace(/\.[^.]{1,8}$/, '').slice(0, 300) || t('criteria:import.defaultName');

/** As what it was read. */
export function formatOf(source: ReadImport): FormatName {
  if (source.kind === 'file') return source.read.format;
  return source.kind === 'table' ? source.format : 'text';
}

/** How an order is carried out: beside the page. */
type Reader = (order: ReadOrder) => Promise<ReadSource>;

/** What was brought, read as the learner says or as it is guessed. Throws ImportError, naming what it is in truth. */
export async function sourceOf(brought: Brought, choices: FileChoices, read: Reader): Promise<ImportSource> {
  const found = await read(await orderOf(brought, choices));
  switch (found.kind) {
    case 'table':
    case 'lines':
      return { brought, choices, ...found };
    case 'framework': {
      const { kind: _, ...whole } = found;
      return { kind: 'file', brought, choices, read: whole };
    }
    default:
      throw new Error('columns were not asked for');
  }
}

/** What the columns of a table give as they are named now. Throws ImportError. */
export async function frameworkByColumns(source: TableImport, reading: TableReading, read: Reader): Promise<ImportedFramework> {
  const order = await orderOf(source.brought, { ...source.choices, format: source.format });
  const found = await read({ ...order, choices: { ...order.choices, reading } });
  if (found.kind !== 'columns') throw new Error('columns were asked for');
  return found.framework;
}

async function orderOf({ file, pasted }: Brought, choices: FileChoices): Promise<ReadOrder> {
  const named = { title: titleOfFile(file), onlyLevel: t('criteria:onlyLevel'), ...choices };
  if (pasted) return { kind: 'paste', ...pasted, choices: named };
  const limit = byteLimit / 1_048_576;
  if (file.size > byteLimit) throw new ImportError('fileTooLarge', { megabytes: Math.ceil(file.size / 1_048_576), limit });
  return { kind: 'file', bytes: await bytesOf(file), fileName: file.name, choices: named };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // The file was moved or is held by another program since it was chosen.
    throw new ImportError('unreadable', { message: error instanceof Error ? error.message : String(error) });
  }
}

/** A table of which the page has everything, and not too much to be read between two frames. */
export const isSmall = ({ grid, total }: FoundTable): boolean =>
  grid.rows.length === total &&
  grid.rows.length * (grid.rows[0]?.length ?? 0) <= 4_000 &&
  grid.rows.reduce((sum, row) => sum + row.reduce((length, cell) => length + cell.length, 0), 0) <= 400_000;
