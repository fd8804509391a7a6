import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import {
  collect,
  collectedKey,
  dropCollected,
  listCollected,
  putBackCollected,
  readCollecting,
  saveCollected,
  startCollecting,
  stopCollecting,
  type Waiting,
} from '../../lib/store/collecting';
import { countContents } from '../../lib/store/content-counts';
import { emptyContents } from '../../lib/store/contents';
import { Database } from '../../lib/store/database';
import { undo } from '../../lib/store/journal';
import { removeEverything, restoreContents } from '../../lib/store/restore';
import { listSightings } from '../../lib/store/sightings';
import { award, freshDatabase, now } from './things';

const page = (id: string) => `https://www.coursera.org/account/accomplishments/verify/${id}`;
const met = (id: string, changes: Parameters<typeof award>[0] = {}) =>
  award({ platform: 'coursera', id, title: `Certificate ${id}`, verifyUrl: page(id), ...changes });
const opened = (id: string, seenAt = now, changes: Parameters<typeof award>[0] = {}) => ({
  award: met(id, changes),
  url: page(id),
  seenAt,
  text: `The words of ${id}`,
});
const waiting = (id: string): Waiting => ({ key: `coursera|${id}`, url: page(id), title: `Certificate ${id}`, owner: 'me' });
const keys = async (db: Database) => (await listCollected(db)).map(({ key }) => key);

test('nothing is collected while collecting is off', async () => {
  const db = freshDatabase();
  expect(await collect(db, opened('A'))).toBe(false);
  await startCollecting(db, [], null, now);
  expect(await collect(db, opened('A'))).toBe(true);
  await stopCollecting(db);
  expect(await collect(db, opened('B'))).toBe(false);
  expect(await keys(db)).toEqual(['coursera|A']);
});

test('what is collected survives the end of the process that collected it', async () => {
  const db = freshDatabase();
  await startCollecting(db, [waiting('A'), waiting('B')], 'https://www.coursera.org/accomplishments', now);
  await collect(db, opened('A'));
  db.close();
  const again = new Database(db.name as 'proofolio');
  expect(await readCollecting(again)).toMatchObject({ since: now, listUrl: 'https://www.coursera.org/accomplishments' });
  expect((await readCollecting(again))?.queue.map(({ key }) => key)).toEqual(['coursera|A', 'coursera|B']);
  expect(await keys(again)).toEqual(['coursera|A']);
});

test('a page opened again updates what was collected of it', async () => {
  const db = freshDatabase();
  await startCollecting(db, [], null, now);
  await collect(db, opened('A', now, { issuedOn: null }));
  await collect(db, opened('A', now + 5, { issuedOn: '2024-10-14' }));
  expect(await listCollected(db)).toMatchObject([{ seenAt: now + 5, award: { issuedOn: '2024-10-14' } }]);
});

test('whose it is comes from the list that led there, where the page does not say', async () => {
  const db = freshDatabase();
  await startCollecting(db, [waiting('A'), waiting('B')], null, now);
  await collect(db, opened('A', now, { owner: 'unknown' }));
  await collect(db, opened('B', now, { owner: 'other' }));
  await collect(db, opened('C', now, { owner: 'unknown' }));
  expect((await listCollected(db)).map((one) => one.award.owner)).toEqual(['me', 'other', 'unknown']);
});

test('a second list adds its pages, each once, and collecting goes on', async () => {
  const db = freshDatabase();
  await startCollecting(db, [waiting('A')], 'https://www.coursera.org/accomplishments', now);
  await startCollecting(db, [waiting('A'), waiting('B')], null, now + 9);
  expect(await readCollecting(db)).toEqual({
    since: now,
    queue: [waiting('A'), waiting('B')],
    listUrl: 'https://www.coursera.org/accomplishments',
  });
});

test('an award without an id is known by its page, whatever question or fragment the address has', () => {
  expect(collectedKey({ platform: 'coursera', id: null }, 'https://www.coursera.org/share/ab?x=1#y')).toBe(
    'coursera|https://www.coursera.org/share/ab',
  );
});

test('saving takes the chosen ones in one act, each with its own page and time; undo brings back what there was to save', async () => {
  const db = freshDatabase();
  await startCollecting(db, [], null, now);
  for (const [index, id] of ['A', 'B', 'C'].entries()) await collect(db, opened(id, now + index));
  const { value, undo: ticket } = await saveCollected(db, ['coursera|A', 'coursera|C'], now + 100);
  expect(value.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
  const badges = await db.badges.orderBy('code').toArray();
  expect(badges.map(({ provenance }) => provenance.title)).toMatchObject([
    { url: page('A'), seenAt: now },
    { url: page('C'), seenAt: now + 2 },
  ]);
  if (!ticket) throw new Error('nothing to take back');
  await undo(db, ticket, now + 200);
  expect(await db.badges.count()).toBe(0);
  expect(await keys(db)).toEqual(['coursera|A', 'coursera|B', 'coursera|C']);
});

test('what is saved carries the words of its own page as proof', async () => {
  const db = freshDatabase();
  await startCollecting(db, [], null, now);
  for (const id of ['A', 'B']) await collect(db, opened(id));
  const proofOf = ({ url, text }: { url: string; text: string }) => [
    { what: 'text' as const, address: url, file: new File([text], 'page.txt') },
  ];
  const { value } = await saveCollected(db, ['coursera|A', 'coursera|B'], now, proofOf);
  for (const { badge } of value) {
    const [look] = await listSightings(db, badge.id);
    expect(look?.kept.map(({ what, address }) => [what, address])).toEqual([['text', badge.verifyUrl]]);
    const kept = await db.files.get(look?.kept[0]?.fileId ?? '');
    expect(await kept?.blob.text()).toBe(`The words of ${badge.credentialId}`);
  }
});

test('collecting begun anew forgets what has been saved and keeps what has not', async () => {
  const db = freshDatabase();
  await startCollecting(db, [], null, now);
  await collect(db, opened('A'));
  await collect(db, opened('B'));
  await saveCollected(db, ['coursera|A'], now);
  await stopCollecting(db);
  await startCollecting(db, [], null, now);
  expect(await keys(db)).toEqual(['coursera|B']);
});

test('what was thrown away can be put back, and a page opened again meanwhile is not overwritten', async () => {
  const db = freshDatabase();
  await startCollecting(db, [], null, now);
  await collect(db, opened('A'));
  await collect(db, opened('B'));
  const dropped = await dropCollected(db, ['coursera|A', 'coursera|B', 'coursera|none']);
  expect(dropped.map(({ key }) => key)).toEqual(['coursera|A', 'coursera|B']);
  expect(await keys(db)).toEqual([]);
  await collect(db, opened('A', now + 7));
  await putBackCollected(db, dropped);
  expect(await listCollected(db)).toMatchObject([
    { key: 'coursera|B', seenAt: now },
    { key: 'coursera|A', seenAt: now + 7 },
  ]);
});

test('restoring a backup leaves what is being collected; removing everything takes it too', async () => {
  const db = freshDatabase();
  await startCollecting(db, [waiting('A')], null, now);
  await collect(db, opened('A'));
  await restoreContents(db, emptyContents(), { savedAt: now, bytes: 1 });
  expect(await keys(db)).toEqual(['coursera|A']);
  expect(await readCollecting(db)).not.toBeNull();
  await removeEverything(db, await countContents(db));
  expect(await keys(db)).toEqual([]);
  expect(await readCollecting(db)).toBeNull();
});
