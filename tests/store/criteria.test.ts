import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { importFramework, successorOf } from '../../lib/store/criteria';
import type { Database } from '../../lib/store/database';
import { undo } from '../../lib/store/journal';
import { confirmMappings, rejectMapping } from '../../lib/store/mappings';
import { changeClaim, changePlan } from '../../lib/store/promotion-case';
import { removeCompetency } from '../../lib/store/remove-competency';
import { addWork, criteria, freshDatabase, now, rowsOf, work } from './things';

const competencyNamed = async (db: Database, title: string, frameworkId: string) => {
  const found = (await db.competencies.where('frameworkId').equals(frameworkId).toArray()).find((one) => one.title === title);
  if (!found) throw new Error(`no ${title}`);
  return found;
};

/** Criteria in use: a case, and one competency with work, a statement and a plan line. */
async function criteriaInUse(db: Database, ...titles: string[]) {
  const { value } = await importFramework(
    db,
    criteria(...titles),
    { case: { toRole: 'Lead', targetLevelId: 'lead' }, replaces: null },
    now,
  );
  const competency = await competencyNamed(db, titles[0] ?? '', value.framework.id);
  await addWork(db, work(), [competency.id], now);
  const caseId = (await db.cases.toArray())[0]?.id ?? '';
  await changeClaim(db, { caseId, competencyId: competency.id }, null, { statement: 'I do this.', ownView: 'meets' }, now);
  await changePlan(db, { caseId, competencyId: competency.id }, null, { what: 'Lead the audit', by: '2027-02' }, now);
  return { frameworkId: value.framework.id, competency, caseId };
}

test('imported criteria become those of the case, each part under its own', async () => {
  const db = freshDatabase();
  const { frameworkId } = await criteriaInUse(db, 'Communication', 'Delivery');
  const area = await competencyNamed(db, 'Area', frameworkId);
  expect((await competencyNamed(db, 'Delivery', frameworkId)).parentId).toBe(area.id);
  expect(await db.cases.toArray()).toMatchObject([{ frameworkId, toRole: 'Lead' }]);
  expect((await db.expectations.toArray()).map((one) => one.text).sort()).toEqual(['Communication, well done.', 'Delivery, well done.']);
});

test('newer criteria take over mappings, statement and plan where a competency has the same title, and count what is left', async () => {
  const db = freshDatabase();
  const { frameworkId, caseId } = await criteriaInUse(db, 'Communication', 'Delivery');
  const delivery = await competencyNamed(db, 'Delivery', frameworkId);
  await confirmMappings(db, [{ competencyId: delivery.id, kind: 'badge', evidenceId: 'b', words: [] }], now);
  const newer = await importFramework(db, criteria('communication ', 'Risk'), { case: {}, replaces: frameworkId }, now);
  expect(newer.value).toMatchObject({ carried: 1, left: 1 });
  const heir = await competencyNamed(db, 'communication ', newer.value.framework.id);
  expect(await db.mappings.where('competencyId').equals(heir.id).toArray()).toMatchObject([{ kind: 'artifact', verdict: 'confirmed' }]);
  expect(await db.claims.get(`${caseId}|${heir.id}`)).toMatchObject({ statement: 'I do this.', ownView: 'meets' });
  expect(await db.plan.toArray()).toMatchObject([{ competencyId: heir.id, what: 'Lead the audit' }]);
});

test('undo of a replacement brings back everything as it was', async () => {
  const db = freshDatabase();
  const { frameworkId } = await criteriaInUse(db, 'Communication', 'Delivery');
  const told = async () =>
    JSON.parse(JSON.stringify(await rowsOf(db), (key, value) => (/^(revision|updatedAt)$/.test(key) ? undefined : value)));
  const before = await told();
  const { undo: ticket } = await importFramework(db, criteria('Communication', 'Risk'), { case: {}, replaces: frameworkId }, now);
  await undo(db, ticket as never, now);
  expect(await told()).toEqual(before);
});

test('two competencies that became one carry what both had', async () => {
  const db = freshDatabase();
  const { frameworkId, competency, caseId } = await criteriaInUse(db, 'Communication', 'COMMUNICATION');
  const twin = await competencyNamed(db, 'COMMUNICATION', frameworkId);
  const [piece] = await db.artifacts.toArray();
  await confirmMappings(db, [{ competencyId: twin.id, kind: 'artifact', evidenceId: piece?.id ?? '', words: [] }], now);
  await changeClaim(db, { caseId, competencyId: twin.id }, null, { statement: 'And this.' }, now);
  const newer = await importFramework(db, criteria('Communication'), { case: {}, replaces: frameworkId }, now);
  const heir = await competencyNamed(db, 'Communication', newer.value.framework.id);
  expect(await db.mappings.where('competencyId').equals(heir.id).count()).toBe(1);
  expect(await db.claims.get(`${caseId}|${heir.id}`)).toBeDefined();
  expect(await db.claims.get(`${caseId}|${competency.id}`)).toMatchObject({ statement: 'I do this.' });
});

test('of a confirmed and a rejected mapping that become one, the confirmed stands', async () => {
  const db = freshDatabase();
  const { frameworkId, competency } = await criteriaInUse(db, 'Communication', 'COMMUNICATION');
  const twin = await competencyNamed(db, 'COMMUNICATION', frameworkId);
  const pair = { kind: 'badge', evidenceId: 'b', words: [] } as const;
  for (const [rejecting, confirming] of [[competency, twin]] as const) {
    await rejectMapping(db, { ...pair, words: [], competencyId: rejecting.id }, now);
    await confirmMappings(db, [{ ...pair, words: [], competencyId: confirming.id }], now);
  }
  const newer = await importFramework(db, criteria('Communication'), { case: {}, replaces: frameworkId }, now);
  const heir = await competencyNamed(db, 'Communication', newer.value.framework.id);
  const carried = await db.mappings.where('competencyId').equals(heir.id).toArray();
  expect(carried.find((one) => one.kind === 'badge')?.verdict).toBe('confirmed');
});

test('a competency’s successor has its code, or else its title, and is of its kind', () => {
  const one = (code: string, title: string, kind: 'area' | 'competency' = 'competency') => ({ code, title, kind }) as never;
  const [coded, titled] = [one('C1', 'New name'), one('', 'old  NAME')];
  expect(successorOf(one('C1', 'Old name'), [titled, coded])).toBe(coded);
  expect(successorOf(one('', 'Old name'), [coded, titled])).toBe(titled);
  expect(successorOf(one('', 'Old name', 'area'), [coded, titled])).toBeNull();
});

test('removing an area moves its parts up; removing a competency takes its texts and mappings, and undo brings them back', async () => {
  const db = freshDatabase();
  const { frameworkId, competency } = await criteriaInUse(db, 'Communication');
  const area = await competencyNamed(db, 'Area', frameworkId);
  await removeCompetency(db, area.id, now);
  expect((await db.competencies.get(competency.id))?.parentId).toBeNull();
  const { undo: ticket } = await removeCompetency(db, competency.id, now);
  expect([await db.expectations.count(), await db.mappings.count()]).toEqual([0, 0]);
  await undo(db, ticket as never, now);
  expect([await db.expectations.count(), await db.mappings.count()]).toEqual([1, 1]);
});
