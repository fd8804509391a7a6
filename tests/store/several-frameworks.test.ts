import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { carryEvidence } from '../../lib/store/carry-evidence';
import { importFramework } from '../../lib/store/criteria';
import type { Database } from '../../lib/store/database';
import { undo } from '../../lib/store/journal';
import { rejectMapping } from '../../lib/store/mappings';
import { changeClaim } from '../../lib/store/promotion-case';
import { removeFramework } from '../../lib/store/remove-framework';
import { ConflictError } from '../../lib/store/store-errors';
import { addWork, contentsOf, criteria, freshDatabase, now, work } from './things';

async function twoFrameworks(db: Database) {
  const company = await importFramework(db, criteria('Communication'), { case: { targetLevelId: 'lead' }, replaces: null }, now);
  const open = await importFramework(db, criteria('Digital skills'), { case: {}, replaces: null, beside: true }, now);
  const idOf = async (title: string) => (await db.competencies.toArray()).find((one) => one.title === title)?.id ?? '';
  const [from, to] = [await idOf('Communication'), await idOf('Digital skills')];
  const { value: piece } = await addWork(db, work(), [from], now);
  const { value: other } = await addWork(db, work({ title: 'Minutes' }), [from], now);
  return { company: company.value.framework, open: open.value.framework, from, to, piece, other };
}

test('evidence of one competency is confirmed for another too; what was rejected there stays rejected', async () => {
  const db = freshDatabase();
  const { from, to, piece, other } = await twoFrameworks(db);
  await rejectMapping(db, { competencyId: to, kind: 'artifact', evidenceId: other.id, words: [] }, now);
  const before = await contentsOf(db);
  const { value, undo: ticket } = await carryEvidence(db, [{ from, to }], now);
  expect(value).toBe(1);
  const verdicts = (await db.mappings.where('competencyId').equals(to).toArray()).map((one) => [one.evidenceId, one.verdict]);
  expect(Object.fromEntries(verdicts)).toEqual({ [piece.id]: 'confirmed', [other.id]: 'rejected' });
  expect(await db.mappings.where('competencyId').equals(from).count()).toBe(2);
  expect((await carryEvidence(db, [{ from, to }], now)).undo).toBeNull();
  await undo(db, ticket as never, now);
  expect(await contentsOf(db)).toEqual(before);
});

test('removed criteria go with what was said against them, the evidence stays, and undo brings them back', async () => {
  const db = freshDatabase();
  const { company, from, to } = await twoFrameworks(db);
  const caseId = (await db.cases.toArray())[0]?.id ?? '';
  await changeClaim(db, { caseId, competencyId: from }, null, { statement: 'I do this.' }, now);
  await carryEvidence(db, [{ from, to }], now);
  const before = await contentsOf(db);
  const { undo: ticket } = await removeFramework(db, company, now);
  expect((await db.competencies.toArray()).map((one) => one.title).sort()).toEqual(['Area', 'Digital skills']);
  expect(new Set((await db.mappings.toArray()).map((one) => one.competencyId))).toEqual(new Set([to]));
  expect([await db.claims.count(), await db.artifacts.count()]).toEqual([0, 2]);
  expect((await db.cases.toArray())[0]).toMatchObject({ frameworkId: null, targetLevelId: null });
  await undo(db, ticket as never, now);
  expect(await contentsOf(db)).toEqual(before);
});

test('criteria that another tab changed are not removed unseen', async () => {
  const db = freshDatabase();
  const { company } = await twoFrameworks(db);
  await expect(removeFramework(db, { ...company, revision: company.revision - 1 }, now)).rejects.toThrow(ConflictError);
  expect(await db.frameworks.count()).toBe(2);
});
