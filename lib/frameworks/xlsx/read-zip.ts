import { Inflate } from 'fflate';
import { ImportError } from '../imported/import-error';
import { entryLimit, ratioLimit, unpackedLimit } from '../imported/limits';

type Entry = { name: string; method: number; packed: number; unpacked: number; checksum: number; from: number; end: number };

/** A packed file whose entries are unpacked one at a time, all of them together never above the limit. */
export type PackedFile = { names: string[]; has(name: string): boolean; unpack(name: string): Uint8Array };

const damaged = (reason: string) => new ImportError('zipDamaged', { reason });

/**
 * Opens a ZIP file by its central directory. Names are only ever compared, never used as paths. Refused: encryption,
 * entries that overlap or are named twice, names that lead out, ZIP64, more entries or more bytes than a workbook has.
 * Sizes that the directory claims are checked against what comes out. Throws ImportError.
 */
export function openZip(bytes: Uint8Array): PackedFile {
  const entries = readDirectory(bytes);
  refuseOverlaps(entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let spent = 0;
  return {
    names: [...byName.keys()],
    has: (name) => byName.has(name),
    unpack(name) {
      const entry = byName.get(name);
      if (!entry) throw damaged(name);
      const room = Math.min(unpackedLimit - spent, Math.max(entry.packed, 1_024) * ratioLimit);
      const content = unpackEntry(bytes, entry, room);
      spent += content.length;
      return content;
    },
  };
}

const signatures = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50, end64: 0x07064b50 };

/** The record at the end names where the directory is; a comment may follow it. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw damaged('no directory at its end');
}

function readDirectory(bytes: Uint8Array): Entry[] {
  if (bytes.length < 22) throw damaged('too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const from = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === signatures.end64) throw damaged('ZIP64');
  if (count === 0xffff || size === 0xffffffff || from === 0xffffffff) throw damaged('ZIP64');
  if (count > entryLimit) throw new ImportError('zipTooManyEntries', { limit: entryLimit });
  if (count !== view.getUint16(end + 8, true) || from + size > end) throw damaged('the directory does not fit');
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = from;
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(view, bytes, at, end);
    if (names.has(entry.name.toLowerCase())) throw new ImportError('zipNameTwice', { name: entry.name.slice(0, 100) });
    names.add(entry.name.toLowerCase());
    entries.push(entry);
    at = next;
  }
  return entries;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, end: number): { entry: Entry; next: number } {
  if (at + 46 > end || view.getUint32(at, true) !== signatures.directory) throw damaged('the directory breaks off');
  const flags = view.getUint16(at + 8, true);
  if (flags & 0x2041) throw new ImportError('isEncrypted');
  const packed = view.getUint32(at + 20, true);
  const unpacked = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) throw damaged('the directory breaks off');
  const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (/^[/\\]|^[a-z]:|\\|(^|\/)\.\.(\/|$)|\0/i.test(name)) throw new ImportError('zipNameUnsafe', { name: name.slice(0, 100) });
  const local = view.getUint32(at + 42, true);
  if ([packed, unpacked, local].includes(0xffffffff)) throw damaged('ZIP64');
  if (unpacked > unpackedLimit) throw tooLarge();
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== signatures.local) throw damaged(`${name.slice(0, 100)} is missing`);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packed > view.byteLength) throw damaged(`${name.slice(0, 100)} is cut off`);
  const [method, checksum] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
  return { entry: { name, method, packed, unpacked, checksum, from, end: from + packed }, next };
}

const tooLarge = () => new ImportError('zipTooLarge', { limit: unpackedLimit / 1_048_576, ratio: ratioLimit });

/** Entries that share their bytes are how a small file becomes a very large one. */
function refuseOverlaps(entries: readonly Entry[]): void {
  let last = 0;
  for (const entry of [...entries].sort((a, b) => a.from - b.from)) {
    if (entry.packed > 0 && entry.from < last) throw new ImportError('zipOverlaps');
    last = Math.max(last, entry.end);
  }
}

function unpackEntry(bytes: Uint8Array, entry: Entry, room: number): Uint8Array {
  const packed = bytes.subarray(entry.from, entry.end);
  if (entry.method !== 0 && entry.method !== 8) throw damaged(`${entry.name.slice(0, 100)} is packed in another way`);
  const content = entry.method === 0 ? stored(packed, room) : inflated(packed, room, entry.name);
  if (content.length !== entry.unpacked || crc32(content) !== entry.checksum) throw damaged(`${entry.name.slice(0, 100)} is damaged`);
  return content;
}

function stored(packed: Uint8Array, room: number): Uint8Array {
  if (packed.length > room) throw tooLarge();
  return packed;
}

/** How many packed bytes are unpacked before the room is looked at again: four kilobytes can become four megabytes. */
const step = 4_096;

/** Unpacks in small steps and stops as soon as more comes out than there is room for. */
function inflated(packed: Uint8Array, room: number, name: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Inflate((chunk, final) => {
    length += chunk.length;
    if (length > room) throw tooLarge();
    chunks.push(chunk);
    isWhole ||= final;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += step) stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw damaged(`${name.slice(0, 100)} cannot be unpacked`);
  }
  if (!isWhole) throw damaged(`${name.slice(0, 100)} breaks off`);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) value = ((table[(value ^ (bytes[at] as number)) & 255] as number) ^ (value >>> 8)) >>> 0;
  return (value ^ 0xffffffff) >>> 0;
}
