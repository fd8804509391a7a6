import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { act } from '../../lib/store/act';
import { recordAwards } from '../../lib/store/badges';
import { undo } from '../../lib/store/journal';
import { confirmMappings } from '../../lib/store/mappings';
import { answerName, listNames } from '../../lib/store/names';
import { groupAwards } from '../../lib/store/stacks';
import { CannotUndoError } from '../../lib/store/store-errors';
import { takeOut } from '../../lib/store/take-out';
import { addWork, award, change, freshDatabase, now, rowsOf, sighting, work } from './things';

/** Rows without what an undo must raise: the revision, and with it the time. */
const told = async (db: Parameters<typeof rowsOf>[0]) =>
  JSON.parse(JSON.stringify(await rowsOf(db), (key, value) => (key === 'revision' || key === 'updatedAt' ? undefined : value)));

test('undo of a removed badge brings back the badge, its mappings and its group', async () => {
  const db = freshDatabase();
  const saved = await recordAwards(
    db,
    [award({ id: 'whole' }), award({ id: 'p1', title: 'Part 1' }), award({ id: 'p2', title: 'Part 2' })],
    sighting,
    now,
  );
  const [whole, ...parts] = saved.value.map((one) => one.badge.id) as [string, ...string[]];
  await confirmMappings(db, [{ competencyId: 'c', kind: 'badge', evidenceId: whole, words: ['docker'] }], now);
  await groupAwards(db, { title: 'Certificate', kind: 'vertical', wholeId: whole, partIds: parts }, now);
  const before = await told(db);
  const { undo: ticket } = await takeOut(db, 'badge', whole, now);
  expect(await told(db)).not.toEqual(before);
  await undo(db, ticket as never, now + 1);
  expect(await told(db)).toEqual(before);
});

test('undo of an addition takes the piece and its mappings away', async () => {
  const db = freshDatabase();
  const { undo: ticket } = await addWork(db, work(), ['c1', 'c2'], now);
  await undo(db, ticket as never, now);
  expect([await db.artifacts.count(), await db.mappings.count()]).toEqual([0, 0]);
});

test('undo is refused when the thing was changed since, and changes nothing', async () => {
  const db = freshDatabase();
  const { value: piece, undo: ticket } = await addWork(db, work(), ['c1'], now);
  await change(db, 'artifact', piece, { title: 'Changed since' }, now);
  const before = await rowsOf(db);
  await expect(undo(db, ticket as never, now)).rejects.toBeInstanceOf(CannotUndoError);
  expect(await rowsOf(db)).toEqual(before);
});

test('an act is taken back once only', async () => {
  const db = freshDatabase();
  const { undo: ticket } = await addWork(db, work(), [], now);
  await undo(db, ticket as never, now);
  await expect(undo(db, ticket as never, now)).rejects.toBeInstanceOf(CannotUndoError);
});

test('a tab that still shows what was undone cannot write over what stands again', async () => {
  const db = freshDatabase();
  const { value: first } = await addWork(db, work(), [], now);
  const { value: second, undo: ticket } = await change(db, 'artifact', first, { title: 'Second' }, now);
  await undo(db, ticket as never, now);
  await expect(change(db, 'artifact', second, { title: 'Third' }, now)).rejects.toMatchObject({ name: 'ConflictError' });
});

test('undo of the answer to a name takes back the answer as well as the badges', async () => {
  const db = freshDatabase();
  await recordAwards(db, [award()], sighting, now);
  const { undo: ticket } = await answerName(db, 'Ada Lovelace', false, now);
  await undo(db, ticket as never, now);
  expect(await listNames(db)).toEqual([]);
  expect((await db.badges.toArray()).map((badge) => badge.owner)).toEqual(['unknown']);
});

test('the last hundred acts can be taken back, older ones are refused', async () => {
  const db = freshDatabase();
  const tickets = [];
  for (let index = 0; index < 101; index++) {
    tickets.push(
      (await act(db, 'one of many', now, async (write) => write.add('artifacts', { ...work(), code: await write.nextCode() }))).undo,
    );
  }
  await expect(undo(db, tickets[0] as never, now)).rejects.toBeInstanceOf(CannotUndoError);
  await undo(db, tickets[1] as never, now);
  expect(await db.artifacts.count()).toBe(100);
});
