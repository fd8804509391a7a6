import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { importFramework } from '../../lib/store/criteria';
import type { Database } from '../../lib/store/database';
import { keepEdition, removeEdition } from '../../lib/store/editions';
import { fileGrace, getFile } from '../../lib/store/files';
import { undo } from '../../lib/store/journal';
import { readPortfolio } from '../../lib/store/live';
import { sweepFiles } from '../../lib/store/sweep-files';
import { contentsOf, criteria, freshDatabase, now, succession } from './things';

const { add, put } = IDBObjectStore.prototype;
afterEach(() => Object.assign(IDBObjectStore.prototype, { add, put }));

const pdf = (text = '%PDF-1.7 a report') => new Blob([text], { type: 'application/pdf' });
const handed = (blob = pdf()) => ({ pdf: blob, name: 'A. Learner.pdf', pages: 3, madeOn: '2026-11-22' as const });

async function withCase(db: Database): Promise<string> {
  const { value } = await importFramework(
    db,
    criteria('Communication'),
    { case: { targetLevelId: 'lead', reviewOn: '2027-03-12' }, replaces: null },
    now,
  );
  return value.framework.id;
}
const bytesOf = async (db: Database, fileId: string | null) => (await getFile(db, fileId ?? ''))?.blob.text();

test('a report that is handed over is kept byte for byte, with what its criteria and its level were called', async () => {
  const db = freshDatabase();
  const frameworkId = await withCase(db);
  const { value } = await keepEdition(db, await readPortfolio(db), handed(), now);
  expect(value).toMatchObject({
    criteria: 'Ladder, 2026',
    target: 'Lead',
    reviewOn: '2027-03-12',
    madeOn: '2026-11-22',
    pages: 3,
    frameworkId,
  });
  expect(await bytesOf(db, value.fileId)).toBe('%PDF-1.7 a report');
  expect((await getFile(db, value.fileId ?? ''))?.sha256).toBe(value.file.sha256);
});

test('the same bytes saved twice are one edition; other bytes are another', async () => {
  const db = freshDatabase();
  await withCase(db);
  const first = await keepEdition(db, await readPortfolio(db), handed(), now);
  const second = await keepEdition(db, await readPortfolio(db), handed(), now + 1);
  expect([second.value.id, second.undo]).toEqual([first.value.id, null]);
  await keepEdition(db, await readPortfolio(db), handed(pdf('another')), now + 2);
  expect([await db.editions.count(), await db.files.count()]).toEqual([2, 2]);
});

test('newer criteria change nothing in what was handed over', async () => {
  const db = freshDatabase();
  const frameworkId = await withCase(db);
  const { value } = await keepEdition(db, await readPortfolio(db), handed(), now);
  const newer = criteria('Communication');
  newer.framework.title = 'New ladder';
  await importFramework(db, newer, { case: {}, replaces: succession(frameworkId, {}) }, now + 1);
  expect(await db.editions.toArray()).toEqual([value]);
  expect(await bytesOf(db, value.fileId)).toBe('%PDF-1.7 a report');
  await sweepFiles(db, now + 2 * fileGrace);
  expect(await bytesOf(db, value.fileId)).toBe('%PDF-1.7 a report');
});

test('a removed one comes back by undo; its bytes go a day later', async () => {
  const db = freshDatabase();
  await withCase(db);
  const { value } = await keepEdition(db, await readPortfolio(db), handed(), now);
  const before = await contentsOf(db);
  const { undo: ticket } = await removeEdition(db, value.id, now);
  expect(await db.editions.count()).toBe(0);
  await undo(db, ticket as never, now);
  expect(await contentsOf(db)).toEqual(before);
  await removeEdition(db, value.id, now);
  expect(await sweepFiles(db, now + fileGrace - 1)).toBe(0);
  expect(await sweepFiles(db, now + fileGrace)).toBe(value.file.size);
});

test('without room for the bytes it is kept what went out, and the bytes are added when the same report is saved with room', async () => {
  const db = freshDatabase();
  await withCase(db);
  const portfolio = await readPortfolio(db);
  IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args: Parameters<typeof add>) {
    if (this.name === 'files') throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, args);
  };
  const { value } = await keepEdition(db, portfolio, handed(), now);
  expect([value.fileId, value.file.size, await db.files.count()]).toEqual([null, 17, 0]);
  Object.assign(IDBObjectStore.prototype, { add, put });
  const again = await keepEdition(db, portfolio, handed(), now);
  expect(again.value.id).toBe(value.id);
  expect(await bytesOf(db, again.value.fileId)).toBe('%PDF-1.7 a report');
});
