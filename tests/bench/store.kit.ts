import type { Award } from '../../lib/domain/award';
import { recordAwards } from '../../lib/store/badges';
import { Database, rowTables } from '../../lib/store/database';
import { readPortfolio } from '../../lib/store/live';
import { fillWhenEmpty } from '../../lib/store/restore';
import { type Amounts, makeUpCase } from '../tools/made-up-case';

/** Fills a store with a made-up case, and with awards as pages gave them; answers how long the filling alone took. */
export async function seed(store: string, amounts: Amounts, now: number, awards: Award[] = []): Promise<number> {
  const contents = await makeUpCase(amounts, now);
  const db = new Database(store);
  const start = performance.now();
  const filled = await fillWhenEmpty(db, contents);
  const took = performance.now() - start;
  if (!filled) throw new Error(`${store} was not empty`);
  if (awards.length > 0) await recordAwards(db, awards, { url: 'https://www.credly.com/', seenAt: now }, now);
  db.close();
  return took;
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const timeOf = async (act: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

/** Times of one act of ours and of the least that the browser's own interface needs for the same, turn by turn. */
export type Pair = { times: number[]; floors: number[] };

/** Reads the whole portfolio beside `getAll` of the same tables. */
export async function timeReading(store: string, runs: number): Promise<Pair & { rows: number }> {
  const db = new Database(store);
  await db.open();
  const raw = await answered(indexedDB.open(store));
  const pair: Pair = { times: [], floors: [] };
  let rows = 0;
  for (let run = -2; run < runs; run++) {
    const floor = await timeOf(async () => {
      const transaction = raw.transaction([...rowTables], 'readonly');
      const all = await Promise.all(rowTables.map((table) => answered(transaction.objectStore(table).getAll())));
      rows = all.flat().length;
    });
    const time = await timeOf(() => readPortfolio(db));
    if (run < 0) continue;
    pair.floors.push(floor);
    pair.times.push(time);
  }
  raw.close();
  db.close();
  return { ...pair, rows };
}

/** Saves one award as the learner does, with journal and checks, beside one raw `put` that is as durable. */
export async function timeSaving(store: string, award: Award, now: number, runs: number): Promise<Pair> {
  const db = new Database(store);
  await db.open();
  const raw = await answered(indexedDB.open(store));
  const [one] = await answered(raw.transaction('badges').objectStore('badges').getAll(null, 1));
  const pair: Pair = { times: [], floors: [] };
  for (let run = -2; run < runs; run++) {
    const floor = await timeOf(async () => {
      const transaction = raw.transaction('badges', 'readwrite', { durability: 'strict' });
      const done = committed(transaction);
      transaction.objectStore('badges').put({ ...one, id: `floor-${run}` });
      await done;
    });
    const next = { ...award, id: `bench-${run}`, title: `${award.title} ${run}` };
    const time = await timeOf(() => recordAwards(db, [next], { url: 'https://www.credly.com/', seenAt: now }, now));
    if (run < 0) continue;
    pair.floors.push(floor);
    pair.times.push(time);
  }
  raw.close();
  db.close();
  return pair;
}
