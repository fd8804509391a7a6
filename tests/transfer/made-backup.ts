import 'fake-indexeddb/auto';
import { recordAwards } from '../../lib/store/badges';
import { readContents } from '../../lib/store/contents';
import type { Database } from '../../lib/store/database';
import { describeFile, keepFile } from '../../lib/store/files';
import { answerName } from '../../lib/store/names';
import { ownSettings } from '../../lib/store/restore';
import { describeProof } from '../../lib/store/sightings';
import { canonicalJson } from '../../lib/transfer/canonical-json';
import { sha256Of } from '../../lib/transfer/sha256';
import { addWork, award, freshDatabase, now, sighting, work } from '../store/things';

/** A small installation with a badge, a file whose bytes are of every kind, a piece of work, and an answered name. */
export async function smallInstallation(): Promise<Database> {
  const db = freshDatabase();
  const file = new File([Uint8Array.from({ length: 256 }, (_, byte) => byte)], 'every byte “ü”.bin', { type: 'application/x-bytes' });
  const facts = await describeFile(file);
  const fileId = await keepFile(db, file, facts, now);
  const text = new File(['The page’s words.'], 'credly.com.txt', { type: 'text/plain' });
  const proof = await describeProof([{ what: 'text', address: sighting.url, file: text }]);
  await recordAwards(db, [award({ title: 'Ünïcode 数据 \u2028 \ud83d\ude80', id: 'a1' })], sighting, now, proof);
  await addWork(db, work({ kind: 'file', fileId, file: facts }), ['c1'], now);
  await answerName(db, 'Ada Lovelace', true, now);
  return db;
}

/** One hash over every row, every setting that a backup carries, and every byte of every file. */
export async function digestOf(db: Database): Promise<string> {
  const { rows, files, settings } = await readContents(db);
  const kept = await Promise.all(files.map(async ({ blob, ...facts }) => ({ ...facts, bytes: await sha256Of(await blob.arrayBuffer()) })));
  const carried = settings.filter((one) => !ownSettings.includes(one.key)).map(({ key, value }) => ({ key, value }));
  return sha256Of(new TextEncoder().encode(canonicalJson({ rows, kept, carried })));
}

/** The bytes of a file, and a file of changed bytes. */
export const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());

/** A backup whose text was changed by hand, with every length and hash made right again, as an attacker would. */
export async function tampered(backup: Blob, change: (entry: string, text: string) => string): Promise<Blob> {
  const bytes = await bytesOf(backup);
  const latin1 = new TextDecoder('latin1');
  const [utf8, encode] = [new TextDecoder(), new TextEncoder()];
  const lineAt = (at: number) => latin1.decode(bytes.subarray(at, bytes.indexOf(10, at) + 1));
  const pieces: BlobPart[] = [];
  let lines = lineAt(0);
  let at = lines.length;
  let count = 0;
  for (let line = lineAt(at); line.startsWith('entry '); line = lineAt(at)) {
    const [, name = '', size = ''] = line.split(' ');
    const from = at + line.length;
    const payload = bytes.subarray(from, from + Number(size));
    const next = name.startsWith('file/') ? payload : encode.encode(change(name, utf8.decode(payload)));
    const head = `entry ${name} ${next.length} ${await sha256Of(next)}\n`;
    pieces.push(head, next, '\n');
    lines += head;
    count++;
    at = from + Number(size) + 1;
  }
  return new Blob([lineAt(0), ...pieces, `end ${count} ${await sha256Of(encode.encode(lines))}\n`]);
}
