import type { ContentCounts } from '../store/content-counts';
import { countsOf, emptyContents, type StoreContents } from '../store/contents';
import type { RowTable, Setting, StoredFile } from '../store/database';
import { schemaEpoch } from '../store/migrations/versions';
import { fitRow } from '../store/row-schemas';
import { UnfitRowError } from '../store/store-errors';
import { type BackupFault, BackupFaultError } from './backup-errors';
import { type FileRow, fileRowSchema, knownSettings, type Manifest, manifestSchema, settingSchema, tablesIn } from './backup-format';
import { canonicalJson } from './canonical-json';
import { type Entry, EntryReader } from './entry-reader';
import { breather, type LongTask } from './long-task';

/** What a backup holds, for the learner to see before it is restored. `bytes` is the size of the file itself. */
export type BackupSummary = { savedAt: number; bytes: number; counts: ContentCounts };

/** A backup that was read and checked from its first byte to its last. */
export type Backup = StoreContents & { summary: BackupSummary };

/**
 * Reads a backup and checks everything about it: every hash, every count, the shape of every row. Nothing is touched
 * but the file; its evidence files stay in it and are handed out as slices. Throws BackupFaultError, which says what is
 * wrong and where, or the reason of `signal`.
 */
export async function readBackup(blob: Blob, task: LongTask = {}): Promise<Backup> {
  const reader = new EntryReader(blob);
  const breathe = breather(task);
  const step = () => breathe(reader.position / blob.size);
  await reader.begin();
  const manifest = manifestOf(await reader.next('manifest'));
  const contents = emptyContents();
  const tables = tablesIn(manifest.schemaEpoch);
  for (const table of tables) {
    const entry = await reader.next(`rows/${table}`);
    contents.rows[table] = (await rowsOf(entry, (row) => fitRow(table as RowTable, row), step)) as never;
    refuseTwins<{ id: string }>(entry, contents.rows[table], (row) => row.id);
  }
  const settings = await reader.next('settings');
  contents.settings = await rowsOf(settings, settingOf, step);
  refuseTwins(settings, contents.settings, (one) => one.key);
  const index = await reader.next('files');
  const facts = await rowsOf(index, (row) => fileRowSchema.parse(row), step);
  refuseTwins(index, facts, (file) => file.id);
  for (const [at, file] of facts.entries()) {
    contents.files.push(fileOf(await reader.next(`file/${at + 1}`), file));
    await step();
  }
  await reader.finish();
  const counts = countsOf(contents);
  const promised = { rows: manifest.rows, files: manifest.files, fileBytes: manifest.fileBytes };
  const found = { ...counts, rows: Object.fromEntries(tables.map((table) => [table, counts.rows[table]])) };
  if (canonicalJson(found) !== canonicalJson(promised)) throw fault({ kind: 'changed', entry: 'manifest' });
  return { ...contents, summary: { savedAt: manifest.savedAt, bytes: blob.size, counts } };
}

function manifestOf(entry: Entry): Manifest {
  const written = parse(entry, [...linesOf(entry)][0] ?? new Uint8Array(), 1);
  // Newer rows may have fields that a stranger to them would drop, so the epoch is asked before the shape.
  if (Number((written as Partial<Manifest> | null)?.schemaEpoch) > schemaEpoch) throw fault({ kind: 'newer' });
  const manifest = manifestSchema.safeParse(written);
  if (!manifest.success) throw unfit(entry, 1, manifest.error.issues[0]?.path);
  return manifest.data;
}

async function rowsOf<T>(entry: Entry, admit: (row: unknown) => T, step: () => Promise<void>): Promise<T[]> {
  const rows: T[] = [];
  for (const line of linesOf(entry)) {
    const number = rows.length + 1;
    const written = parse(entry, line, number);
    try {
      rows.push(admit(written));
    } catch (error) {
      throw unfit(entry, number, pathOf(error));
    }
    await step();
  }
  return rows;
}

const pathOf = (error: unknown): PropertyKey[] => {
  if (error instanceof UnfitRowError) return error.field.split('.');
  return (error as { issues?: { path: PropertyKey[] }[] }).issues?.[0]?.path ?? [];
};

function settingOf(row: unknown): Setting {
  const { key, value } = settingSchema.parse(row);
  return { key, value: knownSettings[key]?.parse(value) ?? value };
}

function fileOf(entry: Entry, facts: FileRow): StoredFile {
  if (entry.blob.size !== facts.size || entry.sha256 !== facts.sha256) throw fault({ kind: 'changed', entry: entry.name });
  return { ...facts, blob: entry.blob.slice(0, entry.blob.size, facts.type) };
}

/** Two rows of one key: only one of them could be stored. */
function refuseTwins<T>(entry: Entry, rows: readonly T[], keyOf: (row: T) => string): void {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (seen.has(keyOf(row))) throw unfit(entry, index + 1, ['id']);
    seen.add(keyOf(row));
  }
}

/** The lines of an entry, without their ends. */
function* linesOf({ bytes }: Entry): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    yield bytes.subarray(from, end < 0 ? bytes.length : end);
    from = end < 0 ? bytes.length : end + 1;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A line as a value; a key that would reach into how objects work is none of ours and is left out. */
function parse(entry: Entry, line: Uint8Array, row: number): unknown {
  try {
    return JSON.parse(utf8.decode(line), (key, value) => (key === '__proto__' ? undefined : value));
  } catch {
    throw unfit(entry, row, []);
  }
}

const unfit = (entry: Entry, row: number, path: readonly PropertyKey[] = []): BackupFaultError =>
  fault({ kind: 'unfit', entry: entry.name, row, field: path.map(String).join('.') });
const fault = (what: BackupFault): BackupFaultError => new BackupFaultError(what);
