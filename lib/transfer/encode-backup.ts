import { countsOf, type StoreContents } from '../store/contents';
import { rowTables, type Setting, type StoredFile } from '../store/database';
import { schemaEpoch } from '../store/migrations/versions';
import { ownSettings } from '../store/restore';
import { fitRow } from '../store/row-schemas';
import { DamagedFileError } from './backup-errors';
import { backupType, endLine, entryLine, type FileRow, formatVersion, type Manifest, magic } from './backup-format';
import { canonicalJson } from './canonical-json';
import { breather, type LongTask } from './long-task';
import { sha256Of } from './sha256';

const utf8 = new TextEncoder();

/**
 * Contents as a backup file. Rows are turned into text in small steps; a file's bytes are read once, one file at a time,
 * for their hash, and stand in the result as a reference, so that a gigabyte of them never lies in memory.
 * Throws UnfitRowError for a row that could not be restored, DamagedFileError for a file that is no longer what it was.
 */
export async function encodeBackup(contents: StoreContents, savedAt: number, task: LongTask = {}): Promise<Blob> {
  const { rows, files, fileBytes } = countsOf(contents);
  const rowCount = Object.values(rows).reduce((sum, count) => sum + count, 0);
  // A row counts as a kilobyte, which is about what it is.
  const total = rowCount * 1024 + fileBytes + 1;
  let [rowsDone, bytesDone] = [0, 0];
  const breathe = breather(task);
  const step = () => breathe((rowsDone * 1024 + bytesDone) / total);

  const container = new Container();
  const manifest: Manifest = { savedAt, schemaEpoch, rows, files, fileBytes };
  await container.add('manifest', linesOf([manifest]));
  for (const table of rowTables) {
    const lines = [];
    for (const row of contents.rows[table]) {
      lines.push(...linesOf([fitRow(table, row)]));
      rowsDone++;
      await step();
    }
    await container.add(`rows/${table}`, lines);
  }
  await container.add('settings', linesOf(settingsOf(contents)));
  await container.add('files', linesOf(contents.files.map(fileRowOf)));
  for (const [index, file] of contents.files.entries()) {
    await container.addFile(`file/${index + 1}`, file);
    bytesDone += file.size;
    await step();
  }
  return container.finish();
}

const linesOf = (values: readonly unknown[]): Uint8Array<ArrayBuffer>[] => values.map((value) => utf8.encode(`${canonicalJson(value)}\n`));

const settingsOf = (contents: StoreContents): Setting[] =>
  contents.settings.filter((one) => !ownSettings.includes(one.key)).map(({ key, value }) => ({ key, value }));

const fileRowOf = ({ id, name, type, size, sha256, addedAt }: StoredFile): FileRow => ({ id, name, type, size, sha256, addedAt });

/** The container as it grows: pieces of the file, and the lines that its last hash is made of. */
class Container {
  private readonly pieces: BlobPart[] = [];
  private readonly lines: string[] = [];

  constructor() {
    this.line(`${magic}${formatVersion}\n`);
  }

  private line(line: string): void {
    this.lines.push(line);
    this.pieces.push(line);
  }

  /** Adds an entry of lines of text. */
  async add(name: string, lines: Uint8Array<ArrayBuffer>[]): Promise<void> {
    const bytes = joined(lines);
    this.line(entryLine({ name, bytes: bytes.length, sha256: await sha256Of(bytes) }));
    this.pieces.push(bytes, '\n');
  }

  /** Adds an entry of a file's bytes, which must still be those that were stored. */
  async addFile(name: string, file: StoredFile): Promise<void> {
    const found = await file.blob.arrayBuffer().then(sha256Of, () => null);
    if (found !== file.sha256 || file.blob.size !== file.size) throw new DamagedFileError(file.name);
    this.line(entryLine({ name, bytes: file.size, sha256: file.sha256 }));
    this.pieces.push(file.blob, '\n');
  }

  async finish(): Promise<Blob> {
    const all = utf8.encode(this.lines.join(''));
    this.pieces.push(endLine(this.lines.length - 1, await sha256Of(all)));
    return new Blob(this.pieces, { type: backupType });
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
