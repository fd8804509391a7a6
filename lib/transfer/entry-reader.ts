import { type BackupFault, BackupFaultError } from './backup-errors';
import { type EntryHead, endLine, formatVersion, magic, parseEntryLine } from './backup-format';
import { sha256Of } from './sha256';

/** An entry whose bytes were found to be those that were written. */
export type Entry = { name: string; bytes: Uint8Array<ArrayBuffer>; blob: Blob; sha256: string };

/** The longest line of the container: longer ones are none of ours. */
const lineLimit = 256;
/** Bytes as characters one to one: the container's own lines hold nothing beyond ASCII. */
const latin1 = new TextDecoder('latin1');

/** Reads a container entry by entry, in the order that the caller expects, and checks every byte of it. */
export class EntryReader {
  /** How far it was read and checked, in bytes. */
  position = 0;
  private lines = '';
  private entries = 0;

  constructor(private readonly blob: Blob) {}

  /** Reads the first line; throws when this is not a backup, or one of a newer format. */
  async begin(): Promise<void> {
    const line = await this.lineAt(0);
    if (line === '' || !line.startsWith(magic))
      throw fault(isBeginning(line) ? { kind: 'truncated', entry: 'start' } : { kind: 'not a backup' });
    const version = /^([1-9]\d{0,8})\n$/.exec(line.slice(magic.length))?.[1];
    if (version === undefined)
      throw this.isWhole(line) ? fault({ kind: 'changed', entry: 'start' }) : fault({ kind: 'truncated', entry: 'start' });
    if (Number(version) > formatVersion) throw fault({ kind: 'newer' });
    this.take(line);
  }

  /** Reads the next entry, which must have this name, and checks its hash. */
  async next(name: string): Promise<Entry> {
    const head = await this.head(name);
    const end = this.position + head.bytes;
    if (end >= this.blob.size) throw fault({ kind: 'truncated', entry: name });
    const blob = this.blob.slice(this.position, end);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const after = await this.blob.slice(end, end + 1).text();
    if (after !== '\n' || (await sha256Of(bytes)) !== head.sha256) throw fault({ kind: 'changed', entry: name });
    this.position = end + 1;
    this.entries++;
    return { name, bytes, blob, sha256: head.sha256 };
  }

  /** Reads the last line; throws unless it is there, agrees with all lines before, and is the end of the file. */
  async finish(): Promise<void> {
    const expected = endLine(this.entries, await sha256Of(new TextEncoder().encode(this.lines)));
    const found = await this.lineAt(this.position);
    if (expected !== found && expected.startsWith(found)) throw fault({ kind: 'truncated', entry: 'end' });
    if (expected !== found || this.position + found.length !== this.blob.size) throw fault({ kind: 'changed', entry: 'end' });
    this.position = this.blob.size;
  }

  private async head(name: string): Promise<EntryHead> {
    const line = await this.lineAt(this.position);
    const head = parseEntryLine(line);
    if (head?.name === name) {
      this.take(line);
      return head;
    }
    const isCut = !this.isWhole(line) && this.position + line.length === this.blob.size;
    throw fault({ kind: isCut ? 'truncated' : 'changed', entry: name });
  }

  private take(line: string): void {
    this.lines += line;
    this.position += line.length;
  }

  /** The line that begins here, with its end; without one where the file, or the longest possible line, ends first. */
  private async lineAt(at: number): Promise<string> {
    const text = latin1.decode(await this.blob.slice(at, at + lineLimit).arrayBuffer());
    const end = text.indexOf('\n');
    return end < 0 ? text : text.slice(0, end + 1);
  }

  private isWhole = (line: string): boolean => line.endsWith('\n');
}

const isBeginning = (text: string): boolean => text !== '' && magic.startsWith(text);
const fault = (what: BackupFault): BackupFaultError => new BackupFaultError(what);
