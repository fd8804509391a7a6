import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { readBackupState } from '../../lib/store/backup-state';
import { Database } from '../../lib/store/database';
import { follow, type Live, readPortfolio } from '../../lib/store/live';
import { eventually } from '../eventually';
import { addWork, freshDatabase, now, work } from './things';

const following: Live<unknown>[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const live of following.splice(0)) live.stop();
});
const followed = <T>(...input: Parameters<typeof follow<T>>): Live<T> => {
  const live = follow(...input);
  following.push(live as Live<unknown>);
  return live;
};

test('a value follows every write, in whichever tab it happens', async () => {
  const db = freshDatabase();
  const live = followed(() => readPortfolio(db), db);
  await eventually(() => expect(live.value.value?.artifacts).toEqual([]));
  await addWork(freshDatabase(db.name), work(), [], now);
  await eventually(() => expect(live.value.value?.artifacts).toHaveLength(1));
});

for (const [name, fault] of [
  ['damaged', 'UnknownError'],
  ['given up half way', 'AbortError'],
] as const) {
  test(`why a database that is ${name} does not open arrives as the error, at the first query and at later ones`, async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', fault);
    });
    const db = new Database(`damaged-${crypto.randomUUID()}`);
    for (const query of [() => readPortfolio(db), () => db.settings.get('names'), () => readBackupState(db)]) {
      const live = followed<unknown>(query, db);
      await eventually(() => expect(live.error.value).toBeDefined());
      expect(String(live.error.value)).toContain('Internal error opening backing store');
      expect(live.value.value).toBeUndefined();
    }
  });
}

test('a query that fails is said, and no longer once it succeeds', async () => {
  const db = freshDatabase();
  let fails = false;
  const live = followed(async () => {
    const count = await db.artifacts.count();
    if (fails) throw new Error('unreadable');
    return count;
  });
  await eventually(() => expect(live.value.value).toBe(0));
  fails = true;
  await addWork(db, work(), [], now);
  await eventually(() => expect(live.error.value).toMatchObject({ message: 'unreadable' }));
  fails = false;
  await addWork(db, work(), [], now);
  await eventually(() => expect(live.value.value).toBe(2));
  expect(live.error.value).toBeUndefined();
});

test('a page that shows something keeps showing it when its database is closed for an update', async () => {
  const db = freshDatabase();
  const live = followed(() => readPortfolio(db), db);
  await eventually(() => expect(live.value.value).toBeDefined());
  db.close({ disableAutoOpen: true });
  await addWork(freshDatabase(db.name), work(), [], now);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([live.value.value?.artifacts, live.error.value]).toEqual([[], undefined]);
});

test('waiting for a tab that holds older data open is said, and no longer once it is closed', async () => {
  const name = `blocked-${crypto.randomUUID()}`;
  const older = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onsuccess = () => resolve(request.result);
  });
  const db = freshDatabase(name);
  const live = followed(() => readPortfolio(db), db);
  await eventually(() => expect(live.error.value).toMatchObject({ name: 'BlockedError' }));
  older.close();
  await eventually(() => expect(live.value.value).toBeDefined());
  expect(live.error.value).toBeUndefined();
});
