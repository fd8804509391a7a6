import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Win } from '../../lib/domain/win';
import type { Database } from '../../lib/store/database';
import { undo } from '../../lib/store/journal';
import { readPortfolio } from '../../lib/store/live';
import { rejectMapping } from '../../lib/store/mappings';
import { saveEvidence } from '../../lib/store/save-evidence';
import { ConflictError } from '../../lib/store/store-errors';
import { takeOut } from '../../lib/store/take-out';
import { saveWin, type WinSaid } from '../../lib/store/wins';
import { work } from '../domain/made-up';
import { freshDatabase, now } from './things';

const said: WinSaid = { text: 'The board decided on my page.', happenedOn: '2026-11-02', confidentiality: 'internal' };
const none = { confirm: [], release: [] };
let db: Database;

beforeEach(() => {
  db = freshDatabase();
});

/** Stores a note that speaks to the competency `c1`. */
async function kept(): Promise<Win> {
  const done = await saveWin(db, { known: null, changes: said, blank: said, mapping: { confirm: ['c1'], release: [] } }, now);
  return done.value;
}

/** Stores a piece of work that grows from a note and serves what the note speaks to. */
async function grown(win: Win, confirm: string[] = ['c1']) {
  const { id: _, code: __, revision: ___, createdAt: ____, updatedAt: _____, ...blank } = work();
  return saveEvidence(
    db,
    'artifact',
    { known: null, changes: blank, blank, mapping: { confirm, release: [] }, grewFrom: win.id },
    now + 1_000,
  );
}

test('a note is kept with what it speaks to in one act, and one undo takes both back', async () => {
  const { value, undo: ticket } = await saveWin(
    db,
    { known: null, changes: said, blank: said, mapping: { confirm: ['c1', 'c2'], release: [] } },
    now,
  );
  const { wins, mappings } = await readPortfolio(db);
  expect(wins).toMatchObject([{ ...said, workId: null }]);
  expect(mappings.map(({ competencyId, kind, evidenceId }) => [competencyId, kind, evidenceId])).toEqual([
    ['c1', 'win', value.id],
    ['c2', 'win', value.id],
  ]);
  if (!ticket) throw new Error('nothing to take back');
  await undo(db, ticket, now);
  expect(await readPortfolio(db)).toMatchObject({ wins: [], mappings: [] });
});

test('a changed note keeps the work that it grew into, and what it no longer speaks to is free to be suggested', async () => {
  const win = await kept();
  const { value: piece } = await grown(win);
  const known = (await db.wins.get(win.id)) as Win;
  const changes = { text: 'The board decided on my page, twice.' };
  await saveWin(db, { known, changes, blank: said, mapping: { confirm: [], release: ['c1'] } }, now);
  expect(await db.wins.get(win.id)).toMatchObject({ ...said, ...changes, workId: piece.id });
  expect(await db.mappings.where('evidenceId').equals(win.id).count()).toBe(0);
});

test('a note that another tab has changed meanwhile is not written over', async () => {
  const win = await kept();
  await saveWin(db, { known: win, changes: { text: 'Of the other tab.' }, blank: said, mapping: none }, now);
  const late = saveWin(db, { known: win, changes: { text: 'Of this one.' }, blank: said, mapping: none }, now);
  await expect(late).rejects.toBeInstanceOf(ConflictError);
  expect(await db.wins.get(win.id)).toMatchObject({ text: 'Of the other tab.' });
});

test('what was refused for a note is not suggested for the work that grows from it, unless it was ticked', async () => {
  const win = await kept();
  for (const competencyId of ['c2', 'c3'])
    await rejectMapping(db, { competencyId, kind: 'win', evidenceId: win.id, words: ['board'] }, now);
  const { value: piece } = await grown(win, ['c1', 'c3']);
  const answered = (await db.mappings.where('evidenceId').equals(piece.id).toArray()).map(({ competencyId, verdict }) => [
    competencyId,
    verdict,
  ]);
  expect(answered.sort()).toEqual([
    ['c1', 'confirmed'],
    ['c2', 'rejected'],
    ['c3', 'confirmed'],
  ]);
});

test('growing is one act with the work: undo leaves the note as it was', async () => {
  const win = await kept();
  const { undo: ticket } = await grown(win);
  if (!ticket) throw new Error('nothing to take back');
  await undo(db, ticket, now);
  expect(await db.wins.get(win.id)).toMatchObject({ ...said, workId: null });
  expect(await db.artifacts.count()).toBe(0);
});

test('work that grows from a note which is gone by then is stored without it', async () => {
  const win = await kept();
  await takeOut(db, 'win', win.id, now);
  const { value: piece } = await grown(win);
  expect(await db.artifacts.get(piece.id)).toMatchObject({ title: work().title });
  expect(await db.wins.count()).toBe(0);
});

test('removed work leaves the note as a note; a removed note leaves the work, and comes back with what it spoke to', async () => {
  const win = await kept();
  const { value: piece } = await grown(win);
  await takeOut(db, 'artifact', piece.id, now);
  expect(await db.wins.get(win.id)).toMatchObject({ workId: null });

  const { value: second } = await grown((await db.wins.get(win.id)) as Win);
  const { undo: ticket } = await takeOut(db, 'win', win.id, now);
  expect(await db.artifacts.get(second.id)).toBeTruthy();
  expect(await db.mappings.where('evidenceId').equals(win.id).count()).toBe(0);
  if (!ticket) throw new Error('nothing to take back');
  await undo(db, ticket, now);
  expect(await db.wins.get(win.id)).toMatchObject({ workId: second.id });
  expect(await db.mappings.where('evidenceId').equals(win.id).toArray()).toMatchObject([{ competencyId: 'c1', kind: 'win' }]);
});
