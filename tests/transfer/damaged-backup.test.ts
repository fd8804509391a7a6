import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../../lib/store/database';
import { schemaEpoch } from '../../lib/store/migrations/versions';
import { type BackupFault, BackupFaultError } from '../../lib/transfer/backup-errors';
import { canonicalJson } from '../../lib/transfer/canonical-json';
import { type Backup, readBackup } from '../../lib/transfer/read-backup';
import { sha256Of } from '../../lib/transfer/sha256';
import { writeBackup } from '../../lib/transfer/write-backup';
import { now } from '../store/things';
import { bytesOf, digestOf, smallInstallation, tampered } from './made-backup';

/** How many damaged files to try; `BACKUP_DAMAGES=all` tries every byte and every length. */
const damages = process.env.BACKUP_DAMAGES ?? '600';

let db: Database;
let backup: Blob;
let bytes: Uint8Array<ArrayBuffer>;
beforeEach(async () => {
  db = await smallInstallation();
  backup = await writeBackup(db, now);
  bytes = await bytesOf(backup);
});

/** Positions spread over the whole file, so that a short run meets every part of it. */
function positions(): number[] {
  const step = damages === 'all' ? 1 : Math.max(1, Math.floor(bytes.length / Number(damages)));
  return Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) => index * step);
}

/** The fault that is found, or null when the file is read as if nothing had happened. */
const faultOf = async (blob: Blob): Promise<BackupFault | null> =>
  readBackup(blob).then(
    () => null,
    (error: unknown) => {
      if (error instanceof BackupFaultError) return error.fault;
      throw error;
    },
  );

/** What a backup says, with the bytes of its files, for comparing two of them. */
async function told({ summary: _summary, files, ...rest }: Backup): Promise<string> {
  const kept = await Promise.all(files.map(async ({ blob, ...facts }) => ({ ...facts, hash: await sha256Of(await blob.arrayBuffer()) })));
  return canonicalJson({ ...rest, kept });
}

test('a backup that ends too early is refused at every length', { timeout: 600_000 }, async () => {
  const before = await digestOf(db);
  const accepted: number[] = [];
  for (const length of positions()) if ((await faultOf(backup.slice(0, length))) === null) accepted.push(length);
  expect(accepted).toEqual([]);
  expect(await digestOf(db)).toBe(before);
});

test('a truncated backup says so, and within which part it ends', async () => {
  expect(await faultOf(backup.slice(0, bytes.length - 1))).toEqual({ kind: 'truncated', entry: 'end' });
  expect(await faultOf(backup.slice(0, bytes.length - 150))).toMatchObject({ kind: 'truncated' });
  expect(await faultOf(backup.slice(0, 10))).toEqual({ kind: 'truncated', entry: 'start' });
  expect(await faultOf(backup.slice(0, 60))).toEqual({ kind: 'truncated', entry: 'manifest' });
});

test('a change of any single byte is refused, or changes nothing of the contents', { timeout: 600_000 }, async () => {
  const before = await digestOf(db);
  const whole = await told(await readBackup(backup));
  const accepted: number[] = [];
  for (const at of positions()) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    const found = await readBackup(new Blob([changed])).catch((error: unknown) => {
      expect(error).toBeInstanceOf(BackupFaultError);
      return null;
    });
    if (found && (await told(found)) !== whole) accepted.push(at);
  }
  expect(accepted).toEqual([]);
  expect(await digestOf(db)).toBe(before);
});

test('many bytes changed at once, bytes added and bytes left out are refused', async () => {
  let seed = 20261122;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  for (let round = 0; round < 200; round++) {
    const changed = bytes.slice();
    for (let flips = 2 + random(20); flips > 0; flips--) changed[random(changed.length)] = random(256);
    if (canonicalJson([...changed]) !== canonicalJson([...bytes])) expect(await faultOf(new Blob([changed]))).not.toBeNull();
    const at = random(bytes.length);
    expect(await faultOf(new Blob([bytes.slice(0, at), 'x', bytes.slice(at)]))).not.toBeNull();
    expect(await faultOf(new Blob([bytes.slice(0, at), bytes.slice(at + 1)]))).not.toBeNull();
  }
  expect(await faultOf(new Blob([bytes, '\n']))).toEqual({ kind: 'changed', entry: 'end' });
});

test('a changed file names the part that was changed', async () => {
  const text = new TextDecoder('latin1').decode(bytes);
  const at = text.indexOf('entry file/1');
  const changed = bytes.slice();
  changed[text.indexOf('\n', at) + 5] = 200;
  expect(await faultOf(new Blob([changed]))).toEqual({ kind: 'changed', entry: 'file/1' });
});

test('something else than a backup is called that', async () => {
  expect(await faultOf(new Blob([]))).toEqual({ kind: 'not a backup' });
  expect(await faultOf(new Blob(['PK\u0003\u0004 a zip']))).toEqual({ kind: 'not a backup' });
  expect(await faultOf(new Blob(['{"badges":[]}']))).toEqual({ kind: 'not a backup' });
  expect(await faultOf(new Blob([new Uint8Array(100_000)]))).toEqual({ kind: 'not a backup' });
});

test('a backup of a newer version is refused as newer, whether its container or its rows are', async () => {
  const container = new Blob(['Proofolio backup, format 2\n', backup.slice(27)]);
  expect(await faultOf(container)).toEqual({ kind: 'newer' });
  const rows = await tampered(backup, (entry, text) =>
    entry === 'manifest' ? text.replace(`"schemaEpoch":${schemaEpoch}`, `"schemaEpoch":${schemaEpoch + 1},"new":1`) : text,
  );
  expect(await faultOf(rows)).toEqual({ kind: 'newer' });
});

/** The file with one entry's text changed and every hash right, as somebody who means harm would make it. */
const hostile = (name: string, change: (text: string) => string) =>
  tampered(backup, (entry, text) => (entry === name ? change(text) : text));

test('a row of the wrong shape is refused with its entry, its number and its field, although every hash is right', async () => {
  expect(await faultOf(await hostile('rows/badges', (text) => text.replace('"standing":"earned"', '"standing":"won"')))).toEqual({
    kind: 'unfit',
    entry: 'rows/badges',
    row: 1,
    field: 'standing',
  });
});

const shapes: [what: string, entry: string, change: (text: string) => string][] = [
  ['a date that is none', 'rows/badges', (text) => text.replace('2024-10-14', '2024-13-14')],
  ['a number where text stands', 'rows/artifacts', (text) => text.replace('"title":"Board deck"', '"title":7')],
  ['a title without end', 'rows/artifacts', (text) => text.replace('Board deck', 'x'.repeat(301))],
  ['a code below one', 'rows/artifacts', (text) => text.replace('"code":2', '"code":0')],
  ['a missing field', 'rows/artifacts', (text) => text.replace('"challenge":"Nobody read the report.",', '')],
  ['a row that is a list', 'rows/artifacts', () => '[]\n'],
  ['text that is not JSON', 'rows/artifacts', () => '{"id":\n'],
  ['a byte order mark', 'rows/artifacts', (text) => `\ufeff${text}`],
  ['an empty line', 'rows/artifacts', (text) => `${text}\n`],
  ['two rows of one id', 'rows/artifacts', (text) => text + text],
  ['names that are none', 'settings', (text) => text.replace('"mine":true', '"mine":"yes"')],
  ['a last code that is none', 'settings', (text) => text.replace('"key":"lastCode","value":2', '"key":"lastCode","value":-1')],
  ['one setting twice', 'settings', (text) => text + text],
  ['a file of another size', 'files', (text) => text.replace('"size":256', '"size":255')],
  ['a file of another hash', 'files', (text) => text.replace(/"sha256":"..../, '"sha256":"0000')],
  ['a file with a field of its own', 'files', (text) => text.replace('"size":256', '"size":256,"blob":{}')],
  ['fewer rows than were counted', 'rows/badges', () => ''],
  ['a look whose kept file has no hash', 'rows/sightings', (text) => text.replace(/"sha256":"[0-9a-f]{64}"/, '"sha256":"none"')],
  ['more files than were counted', 'manifest', (text) => text.replace('"files":2', '"files":3')],
  ['a manifest of another shape', 'manifest', (text) => text.replace('"files":2', '"files":"2"')],
];
for (const [what, entry, change] of shapes) {
  test(`refused: ${what}`, async () => {
    const file = await hostile(entry, change);
    expect(await bytesOf(file)).not.toEqual(bytes);
    expect(await faultOf(file)).not.toBeNull();
  });
}

test('a key that reaches into how objects work is left out, and no other object changes', async () => {
  const file = await hostile('settings', (text) => text.replace('"mine":true', '"mine":true,"__proto__":{"polluted":true}'));
  const { settings } = await readBackup(file);
  expect(JSON.stringify(settings)).not.toContain('polluted');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('fields that no table knows are left out of a row', async () => {
  const { rows } = await readBackup(await hostile('rows/badges', (text) => text.replace('"title":"', '"constructor":{"x":1},"title":"')));
  expect(Object.hasOwn(rows.badges[0] ?? {}, 'constructor')).toBe(false);
});
