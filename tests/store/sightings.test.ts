import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Award } from '../../lib/domain/award';
import type { Badge } from '../../lib/domain/badge';
import { recordAwards } from '../../lib/store/badges';
import type { Database } from '../../lib/store/database';
import { fileGrace, getFile } from '../../lib/store/files';
import { undo } from '../../lib/store/journal';
import { recordWithProof } from '../../lib/store/record-with-proof';
import { describeProof, listSightings, openProof, type ProofPiece, recordGone } from '../../lib/store/sightings';
import { CannotUndoError, ConflictError } from '../../lib/store/store-errors';
import { sweepFiles } from '../../lib/store/sweep-files';
import { takeOut } from '../../lib/store/take-out';
import { award, change, freshDatabase, now, rowsOf, sighting } from './things';

const piece = (text: string, what: ProofPiece['what'] = 'text'): ProofPiece => ({
  what,
  address: sighting.url,
  file: new File([text], `${text}.txt`, { type: 'text/plain' }),
});
const save = async (db: Database, awards: Partial<Award>[], pieces: ProofPiece[] = [], at = now) =>
  recordWithProof(
    db,
    awards.map((one) => ({ award: award(one), url: sighting.url, seenAt: at })),
    pieces,
    at,
  );
const onlyBadge = async (db: Database): Promise<Badge> => (await db.badges.toArray())[0] as Badge;

test('what was seen is kept with the badge: the award as read, address, time, and each file with its SHA-256', async () => {
  const db = freshDatabase();
  await save(db, [{}], [piece('abc'), piece('{}', 'data')]);
  const [look] = await db.sightings.toArray();
  expect(look).toMatchObject({ badgeId: (await onlyBadge(db)).id, url: sighting.url, seenAt: now, award: award() });
  expect(look?.kept.map(({ what, address, sha256 }) => ({ what, address, sha256 }))).toEqual([
    // The hash of "abc" as FIPS 180-4 prints it.
    { what: 'text', address: sighting.url, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    { what: 'data', address: sighting.url, sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' },
  ]);
  expect(await (await getFile(db, look?.kept[0]?.fileId ?? ''))?.blob.text()).toBe('abc');
});

test('all badges of one page share its files', async () => {
  const db = freshDatabase();
  const ids = Array.from({ length: 61 }, (_, index) => ({ id: `a${index}` }));
  await save(db, ids, [piece('the page'), piece('the picture', 'picture')]);
  expect([await db.sightings.count(), await db.files.count()]).toEqual([61, 2]);
});

test('saving again what says nothing new adds no look and keeps no file', async () => {
  const db = freshDatabase();
  await save(db, [{}], [piece('first')]);
  const { value } = await save(db, [{}, { issuedOn: '2024-10', description: null }], [piece('second')], now + 1);
  expect(value.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  expect([await db.sightings.count(), await db.files.count()]).toEqual([1, 1]);
});

test('a page that says otherwise is kept as a second look, also where the learner’s own word stands', async () => {
  const db = freshDatabase();
  await save(db, [{}]);
  await change(db, 'badge', await onlyBadge(db), { state: 'valid', description: 'My words.' }, now);
  const { value } = await save(db, [{ description: 'Edited.' }], [piece('later')], now + 5);
  expect(value[0]?.outcome).toBe('updated');
  expect((await onlyBadge(db)).description).toBe('My words.');
  expect((await listSightings(db, (await onlyBadge(db)).id)).map((look) => look.award?.description)).toEqual(['What it is.', 'Edited.']);
  expect((await save(db, [{ description: 'Edited.' }], [], now + 6)).value[0]?.outcome).toBe('unchanged');
});

test('a badge from before looks were kept gets its first one when it is saved again', async () => {
  const db = freshDatabase();
  await save(db, [{}]);
  await db.sightings.clear();
  await save(db, [{}], [], now + 1);
  expect(await db.sightings.count()).toBe(1);
});

test('one undo takes back badges and looks together, and the files go with the next sweeps', async () => {
  const db = freshDatabase();
  const { undo: ticket } = await save(db, [{}, { id: 'b' }], [piece('the page')]);
  await undo(db, ticket as never, now);
  expect([await db.badges.count(), await db.sightings.count()]).toEqual([0, 0]);
  expect(await sweepFiles(db, now + fileGrace)).toBe('the page'.length);
});

test('a save that a later look was built upon can no longer be taken back, so no look is left without its badge', async () => {
  const db = freshDatabase();
  const { undo: first } = await save(db, [{}]);
  // Where no look was kept, one is added although the badge says all of it already.
  await db.sightings.clear();
  const before = await onlyBadge(db);
  const { value } = await save(db, [{}], [], now + 1);
  expect(value[0]).toMatchObject({ outcome: 'updated', badge: { title: before.title, revision: before.revision + 1 } });
  await expect(undo(db, first as never, now + 2)).rejects.toBeInstanceOf(CannotUndoError);
  expect([await db.badges.count(), await db.sightings.count()]).toEqual([1, 1]);
});

test('files that a look names are never swept', async () => {
  const db = freshDatabase();
  await save(db, [{}], [piece('the page'), piece('the picture', 'picture')]);
  expect(await sweepFiles(db, now + 99 * fileGrace)).toBe(0);
  expect(await db.files.count()).toBe(2);
});

test('a badge is taken out with its looks, one undo brings both back, and others’ looks stay', async () => {
  const db = freshDatabase();
  await save(db, [{}, { id: 'b' }], [piece('the page')]);
  const before = await rowsOf(db);
  const badge = await onlyBadge(db);
  const { undo: ticket } = await takeOut(db, 'badge', badge.id, now);
  expect((await db.sightings.toArray()).map(({ badgeId }) => badgeId)).not.toContain(badge.id);
  expect(await db.sightings.count()).toBe(1);
  await undo(db, ticket as never, now);
  expect((await rowsOf(db)).sightings?.map((look) => ({ ...(look as object), revision: 1, updatedAt: now }))).toEqual(before.sightings);
});

test('a removal whose looks lost only one of several files can no longer be taken back', async () => {
  const db = freshDatabase();
  await save(db, [{}], [piece('the page'), piece('the picture', 'picture')]);
  const [look] = await db.sightings.toArray();
  const { undo: ticket } = await takeOut(db, 'badge', (await onlyBadge(db)).id, now);
  await db.files.delete(look?.kept[1]?.fileId ?? '');
  await expect(undo(db, ticket as never, now)).rejects.toBeInstanceOf(CannotUndoError);
  expect(await db.badges.count()).toBe(0);
});

test('that a badge is gone from its page is a look like any other: noted, undone, and ended by seeing it again', async () => {
  const db = freshDatabase();
  await save(db, [{}]);
  const badge = await onlyBadge(db);
  const proof = await describeProof([piece('There is no such badge.')]);
  const { undo: ticket } = await recordGone(db, badge.id, { url: sighting.url, seenAt: now + 7 }, now + 7, proof);
  expect(await onlyBadge(db)).toMatchObject({ goneSince: now + 7, title: badge.title, state: badge.state, credentialId: 'a1' });
  expect(await listSightings(db, badge.id)).toMatchObject([{ award: { id: 'a1' } }, { award: null, kept: [{ what: 'text' }] }]);
  await undo(db, ticket as never, now + 8);
  expect((await onlyBadge(db)).goneSince ?? null).toBeNull();
  expect(await db.sightings.count()).toBe(1);
  await recordGone(db, badge.id, { url: sighting.url, seenAt: now + 9 }, now + 9);
  expect((await save(db, [{}], [], now + 10)).value[0]?.outcome).toBe('updated');
  expect((await onlyBadge(db)).goneSince).toBeNull();
  expect(await listSightings(db, badge.id)).toHaveLength(3);
});

test('nothing can be noted of a badge that is no longer in the portfolio', async () => {
  const db = freshDatabase();
  await expect(recordGone(db, 'nobody', sighting, now)).rejects.toBeInstanceOf(ConflictError);
  expect(await db.sightings.count()).toBe(0);
});

test('opening what was kept computes its hash anew: unchanged, changed, or missing', async () => {
  const db = freshDatabase();
  await save(db, [{}], [piece('abc')]);
  const kept = (await db.sightings.toArray())[0]?.kept[0] as Parameters<typeof openProof>[1];
  const opened = await openProof(db, kept);
  expect(opened).toMatchObject({ kind: 'unchanged', name: 'abc.txt', type: 'text/plain' });
  expect(opened.kind === 'missing' ? '' : await opened.blob.text()).toBe('abc');
  await db.files.update(kept.fileId, { blob: new Blob(['abd']) });
  expect((await openProof(db, kept)).kind).toBe('changed');
  await db.files.delete(kept.fileId);
  expect(await openProof(db, kept)).toEqual({ kind: 'missing' });
});

test('awards of several pages are saved in one act, each look with its own page', async () => {
  const db = freshDatabase();
  await recordAwards(db, [award({ id: 'b' })], sighting, now);
  const urls = ['https://www.credly.com/badges/1', 'https://www.credly.com/badges/2'];
  const { undo: ticket } = await recordWithProof(
    db,
    urls.map((url, index) => ({ award: award({ id: `c${index}` }), url, seenAt: now + index })),
    [],
    now,
  );
  expect((await db.sightings.toArray()).map(({ url, seenAt }) => [url, seenAt])).toEqual(
    expect.arrayContaining(urls.map((url, index) => [url, now + index])),
  );
  await undo(db, ticket as never, now);
  expect(await db.badges.count()).toBe(1);
});
