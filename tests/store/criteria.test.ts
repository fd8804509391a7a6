import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { importFramework } from '../../lib/store/criteria';
import type { Database } from '../../lib/store/database';
import { undo } from '../../lib/store/journal';
import { changeClaim, changePlan } from '../../lib/store/promotion-case';
import { removeCompetency } from '../../lib/store/remove-competency';
import { addWork, criteria, freshDatabase, now, work } from './things';

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
