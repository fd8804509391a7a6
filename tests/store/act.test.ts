import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { act } from '../../lib/store/act';
import { keepFile } from '../../lib/store/files';
import { undo } from '../../lib/store/journal';
import { changeCase, changeClaim, changePlan } from '../../lib/store/promotion-case';
import { ConflictError, NewerDataError, UnfitRowError } from '../../lib/store/store-errors';
import { takeOut } from '../../lib/store/take-out';
import { addWork, change, freshDatabase, now, rowsOf, work } from './things';

test('an act that fails half way leaves nothing behind, not even its entry in the journal', async () => {
  const db = freshDatabase();
  const failing = act(db, 'two things', now, async (write) => {
    await write.add('artifacts', { ...work(), code: await write.nextCode() });
    throw new Error('the second thing failed');
  });
  await expect(failing).rejects.toThrow('the second thing failed');
  expect(await db.artifacts.count()).toBe(0);
  expect(await db.journal.count()).toBe(0);
  expect(await db.settings.get('lastCode')).toBeUndefined();
});

test('an act that changes nothing offers no undo', async () => {
  const db = freshDatabase();
  expect((await act(db, 'nothing', now, async () => 'value')).undo).toBeNull();
});

test('a new thing has revision 1 and this moment; each change raises the revision and keeps the moment of its making', async () => {
  const db = freshDatabase();
  const { value: first } = await addWork(db, work(), [], now);
  const { value: second } = await change(db, 'artifact', first, { title: 'Deck, second edition' }, now + 1);
  expect(first).toMatchObject({ revision: 1, createdAt: now, updatedAt: now });
  expect(second).toMatchObject({ revision: 2, createdAt: now, updatedAt: now + 1 });
});

test('of two tabs that edit the same work, the second is told, with what stands there now', async () => {
  const db = freshDatabase();
  const { value: known } = await addWork(db, work(), [], now);
  await change(db, 'artifact', known, { title: 'From the first tab' }, now);
  const second = change(db, 'artifact', known, { title: 'From the second tab' }, now);
  const error = await second.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConflictError);
  expect((error as ConflictError).current).toMatchObject({ title: 'From the first tab' });
  expect((await db.artifacts.get(known.id))?.title).toBe('From the first tab');
});

test('changing what another tab removed is a conflict, with nothing standing there', async () => {
  const db = freshDatabase();
  const { value: known } = await addWork(db, work(), [], now);
  await takeOut(db, 'artifact', known.id, now);
  await expect(change(db, 'artifact', known, {}, now)).rejects.toMatchObject({ name: 'ConflictError', current: null });
});

test('of two tabs that begin a statement on the same competency, the second overwrites nothing', async () => {
  const db = freshDatabase();
  const place = { caseId: 'case', competencyId: 'competency' };
  await changeClaim(db, place, null, { statement: 'First tab' }, now);
  await expect(changeClaim(db, place, null, { statement: 'Second tab' }, now)).rejects.toBeInstanceOf(ConflictError);
  expect((await db.claims.toArray()).map((claim) => claim.statement)).toEqual(['First tab']);
});

test('an emptied plan line is removed', async () => {
  const db = freshDatabase();
  const place = { caseId: 'case', competencyId: 'competency' };
  const { value: line } = await changePlan(db, place, null, { what: 'Lead the audit', by: '2027-02' }, now);
  await changePlan(db, place, line, { what: ' ', by: null }, now);
  expect(await db.plan.count()).toBe(0);
});

test('a code is never given twice, also after the piece that had it is gone and after undo', async () => {
  const db = freshDatabase();
  const { value: first } = await addWork(db, work(), [], now);
  await takeOut(db, 'artifact', first.id, now);
  const second = await addWork(db, work(), [], now);
  await undo(db, second.undo as never, now);
  const { value: third } = await addWork(db, work(), [], now);
  expect([first.code, second.value.code, third.code]).toEqual([1, 2, 3]);
});

test('what no backup could hold is not stored, and the field is named', async () => {
  const db = freshDatabase();
  const long = addWork(db, work({ title: 'x'.repeat(10_000) }), [], now);
  await expect(long).rejects.toMatchObject({ name: 'UnfitRowError', table: 'artifacts', field: 'title' });
  const { value: known } = await addWork(db, work(), [], now);
  await expect(change(db, 'artifact', known, { doneOn: 'soon' }, now)).rejects.toBeInstanceOf(UnfitRowError);
  expect(await db.artifacts.toArray()).toEqual([known]);
});

test('data of a newer version is not written to: by an act, an undo or a file', async () => {
  const db = freshDatabase();
  const { undo: ticket } = await addWork(db, work(), [], now);
  await db.settings.put({ key: 'epoch', value: 99 });
  const before = await rowsOf(db);
  const facts = { name: 'a.txt', type: 'text/plain', size: 1, sha256: '0'.repeat(64) };
  await expect(changeCase(db, null, { learner: 'Ada' }, now)).rejects.toBeInstanceOf(NewerDataError);
  await expect(undo(db, ticket as never, now)).rejects.toBeInstanceOf(NewerDataError);
  await expect(keepFile(db, new Blob(['a']), facts, now)).rejects.toBeInstanceOf(NewerDataError);
  expect(await rowsOf(db)).toEqual(before);
  expect(await db.files.count()).toBe(0);
});

test('a tab with old code writes nothing more once another tab has updated the database, and says that it must be reloaded', async () => {
  const old = freshDatabase();
  let told = false;
  old.onMustReload = () => {
    told = true;
  };
  await addWork(old, work(), [], now);
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(old.name, 99);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  expect(told).toBe(true);
  await expect(addWork(old, work(), [], now)).rejects.toMatchObject({ name: 'DatabaseClosedError' });
  newer.close();
});
