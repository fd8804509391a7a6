import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { editFramework, importFramework } from '../../lib/store/criteria';
import type { Database } from '../../lib/store/database';
import { describeFile, fileGrace, getFile, keepFile } from '../../lib/store/files';
import { undo } from '../../lib/store/journal';
import { changeCase } from '../../lib/store/promotion-case';
import { CannotUndoError, NewerDataError } from '../../lib/store/store-errors';
import { sweepFiles } from '../../lib/store/sweep-files';
import { takeOut } from '../../lib/store/take-out';
import { addWork, change, criteria, freshDatabase, now, work } from './things';

const later = now + fileGrace;
const keep = async (db: Database, text: string, at = now) => {
  const file = new File([text], `${text}.txt`);
  return keepFile(db, file, await describeFile(file), at);
};
const workWith = async (db: Database, text: string) => addWork(db, work({ kind: 'file', fileId: await keep(db, text) }), [], now);

test('a file that nothing names goes after a day, and its bytes are told; files of work and of criteria stay', async () => {
  const db = freshDatabase();
  const { value: piece } = await workWith(db, 'deck');
  const { value } = await importFramework(db, criteria('A'), { case: {}, replaces: null }, now);
  const source = await keep(db, 'ladder');
  await editFramework(db, { ...value.framework, sourceFileId: source }, now);
  const forgotten = await keep(db, 'forgotten');
  expect(await sweepFiles(db, later - 1)).toBe(0);
  expect(await sweepFiles(db, later)).toBe('forgotten'.length);
  expect([await getFile(db, forgotten), await db.files.count()]).toEqual([undefined, 2]);
  expect(await getFile(db, piece.fileId ?? '')).toBeDefined();
  expect(await sweepFiles(db, later)).toBe(0);
});

test('the file of removed work stays as long as an act of the last day could bring it back', async () => {
  const db = freshDatabase();
  const { value: piece } = await workWith(db, 'deck');
  const removedAt = later + fileGrace;
  const { undo: ticket } = await takeOut(db, 'artifact', piece.id, removedAt);
  expect(await sweepFiles(db, removedAt + fileGrace - 1)).toBe(0);
  await undo(db, ticket as never, removedAt);
  expect(await sweepFiles(db, removedAt + 9 * fileGrace)).toBe(0);
  expect(await getFile(db, piece.fileId ?? '')).toBeDefined();
});

test('what would name a swept file again can no longer be taken back, and nothing is changed', async () => {
  const db = freshDatabase();
  const { value: piece } = await workWith(db, 'deck');
  const { value: bare, undo: takenOff } = await change(db, 'artifact', piece, { fileId: null }, now);
  const { undo: removed } = await takeOut(db, 'artifact', piece.id, now);
  expect(await sweepFiles(db, later)).toBe(4);
  await undo(db, removed as never, later);
  expect(await db.artifacts.get(piece.id)).toMatchObject({ title: bare.title, fileId: null });
  await db.artifacts.update(piece.id, { revision: bare.revision });
  await expect(undo(db, takenOff as never, later)).rejects.toBeInstanceOf(CannotUndoError);
  expect((await db.artifacts.get(piece.id))?.fileId).toBeNull();
});

test('equal bytes that are given again count as new: no sweep comes between them and their piece', async () => {
  const db = freshDatabase();
  const id = await keep(db, 'deck');
  expect(await keep(db, 'deck', later)).toBe(id);
  expect(await sweepFiles(db, later)).toBe(0);
  await addWork(db, work({ kind: 'file', fileId: id }), [], later);
  expect(await sweepFiles(db, later + 9 * fileGrace)).toBe(0);
});

test('tabs that keep equal bytes while another sweeps lose none of them', async () => {
  for (let round = 0; round < 10; round++) {
    const db = freshDatabase();
    await keep(db, 'deck');
    const [kept] = await Promise.all([keep(freshDatabase(db.name), 'deck', later), sweepFiles(db, later)]);
    expect(await getFile(db, kept)).toBeDefined();
  }
});

test('files of data that newer code has written are left alone', async () => {
  const db = freshDatabase();
  await keep(db, 'deck');
  await changeCase(db, null, { learner: 'Ada' }, now);
  await db.settings.put({ key: 'epoch', value: 99 });
  await expect(sweepFiles(db, later)).rejects.toBeInstanceOf(NewerDataError);
  expect(await db.files.count()).toBe(1);
});
