import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ratingId } from '../../lib/domain/rating';
import { act } from '../../lib/store/act';
import { type FrameworkDraft, importFramework } from '../../lib/store/criteria';
import type { Database } from '../../lib/store/database';
import { undo } from '../../lib/store/journal';
import { confirmMappings, rejectMapping } from '../../lib/store/mappings';
import { changeCase, changeClaim, changePlan } from '../../lib/store/promotion-case';
import { ConflictError } from '../../lib/store/store-errors';
import { addWork, contentsOf, criteria, freshDatabase, now, succession, work } from './things';

const later = now + 60_000;

/** Criteria in use: a case, and under the first competency work, a statement, a plan line and a judgement. */
async function criteriaInUse(db: Database, ...titles: string[]) {
  const { value } = await importFramework(
    db,
    criteria(...titles),
    { case: { toRole: 'Lead', targetLevelId: 'lead' }, replaces: null },
    now,
  );
  const frameworkId = value.framework.id;
  const stored = await db.competencies.where('frameworkId').equals(frameworkId).toArray();
  const idOf = (title: string) => stored.find((one) => one.title === title)?.id ?? '';
  const first = idOf(titles[0] ?? '');
  const { value: piece } = await addWork(db, work(), [first], now);
  const caseId = (await db.cases.toArray())[0]?.id ?? '';
  await changeClaim(db, { caseId, competencyId: first }, null, { statement: 'I do this.', ownView: 'meets' }, now);
  await changePlan(db, { caseId, competencyId: first }, null, { what: 'Lead the audit', by: '2027-02' }, now);
  await act(db, 'judge', now, (write) =>
    write.add(
      'ratings',
      { caseId, competencyId: first, levelId: 'lead', by: 'manager', value: '3', on: null, note: '' },
      ratingId(caseId, first, 'lead', 'manager'),
    ),
  );
  return { frameworkId, idOf, caseId, piece };
}

/** The stored id of a competency of what was just imported. */
const heirOf = async (db: Database, frameworkId: string, title: string) =>
  (await db.competencies.where('frameworkId').equals(frameworkId).toArray()).find((one) => one.title === title)?.id ?? '';

/** The same criteria with other words below one competency. */
function reworded(title: string, text: string, ...others: string[]): FrameworkDraft {
  const draft = criteria(title, ...others);
  for (const one of draft.expectations) if (one.competencyKey === title) one.text = text;
  return draft;
}

test('a confirmed successor takes over mappings, statement, plan and judgement; the older edition keeps its own', async () => {
  const db = freshDatabase();
  const { frameworkId, idOf, caseId, piece } = await criteriaInUse(db, 'Communication', 'Delivery');
  await rejectMapping(db, { competencyId: idOf('Communication'), kind: 'badge', evidenceId: 'b', words: ['data'] }, now);
  const before = await db.mappings.where('competencyId').equals(idOf('Communication')).toArray();
  const said = succession(frameworkId, { [idOf('Communication')]: 'Speaking' });
  const { value } = await importFramework(db, criteria('Speaking', 'Risk'), { case: {}, replaces: said }, later);
  const heir = await heirOf(db, value.framework.id, 'Speaking');
  expect(value).toMatchObject({ framework: { replacesId: frameworkId }, carried: { mappings: 2 } });
  expect((await db.competencies.get(heir))?.formerIds).toEqual([idOf('Communication')]);
  expect(await db.mappings.where('competencyId').equals(heir).sortBy('kind')).toMatchObject([
    { kind: 'artifact', evidenceId: piece.id, verdict: 'confirmed' },
    { kind: 'badge', verdict: 'rejected', words: ['data'] },
  ]);
  expect(await db.claims.get(`${caseId}|${heir}`)).toMatchObject({ statement: 'I do this.', ownView: 'meets' });
  expect(await db.plan.toArray()).toMatchObject([{ competencyId: heir, what: 'Lead the audit' }]);
  expect(await db.ratings.get(ratingId(caseId, heir, 'lead', 'manager'))).toMatchObject({ value: '3' });
  expect(await db.cases.toArray()).toMatchObject([{ frameworkId: value.framework.id, targetLevelId: 'lead' }]);
  expect(await db.mappings.where('competencyId').equals(idOf('Communication')).toArray()).toEqual(before);
  expect(await db.artifacts.toArray()).toEqual([piece]);
});

test('what has no successor stays with the older edition, and equal titles alone carry nothing', async () => {
  const db = freshDatabase();
  const { frameworkId, idOf } = await criteriaInUse(db, 'Communication');
  const before = await db.mappings.toArray();
  const { value } = await importFramework(db, criteria('Communication'), { case: {}, replaces: succession(frameworkId, {}) }, later);
  expect(value.carried).toEqual({ mappings: 0, reread: 0 });
  expect(await db.mappings.toArray()).toEqual(before);
  expect(await db.claims.count()).toBe(1);
  expect((await db.plan.toArray()).map((one) => one.competencyId)).toEqual([idOf('Communication')]);
});

test('undo of a newer edition brings back everything as it was', async () => {
  const db = freshDatabase();
  const { frameworkId, idOf } = await criteriaInUse(db, 'Communication', 'Delivery');
  const before = await contentsOf(db);
  const said = succession(frameworkId, { [idOf('Communication')]: 'Communication' });
  const { undo: ticket } = await importFramework(
    db,
    reworded('Communication', 'Other words.', 'Risk'),
    { case: {}, replaces: said },
    later,
  );
  expect(await contentsOf(db)).not.toEqual(before);
  await undo(db, ticket as never, later);
  expect(await contentsOf(db)).toEqual(before);
});

test('a statement is to be read again only where other words are asked at the level aimed at, and keeps the oldest of them', async () => {
  const db = freshDatabase();
  const { frameworkId, idOf, caseId } = await criteriaInUse(db, 'Communication', 'Delivery');
  await changeClaim(db, { caseId, competencyId: idOf('Delivery') }, null, { statement: 'I deliver.' }, now);
  const heirs = { [idOf('Communication')]: 'Communication', [idOf('Delivery')]: 'Delivery' };
  const second = await importFramework(
    db,
    reworded('Communication', 'Explains findings.', 'Delivery'),
    { case: {}, replaces: succession(frameworkId, heirs) },
    later,
  );
  const secondId = second.value.framework.id;
  const communication = await heirOf(db, secondId, 'Communication');
  expect(second.value.carried.reread).toBe(1);
  const marked = await db.claims.get(`${caseId}|${communication}`);
  expect(marked?.reread).toEqual({ since: later, before: 'Communication, well done.' });
  expect((await db.claims.get(`${caseId}|${await heirOf(db, secondId, 'Delivery')}`))?.reread ?? null).toBeNull();
  const third = await importFramework(
    db,
    reworded('Communication', 'Explains findings early.', 'Delivery'),
    { case: {}, replaces: succession(secondId, { [communication]: 'Communication' }) },
    later,
  );
  const heir = await db.claims.get(`${caseId}|${await heirOf(db, third.value.framework.id, 'Communication')}`);
  expect(heir?.reread?.before).toBe('Communication, well done.');
  const { value: read } = await changeClaim(
    db,
    { caseId, competencyId: heir?.competencyId ?? '' },
    heir ?? null,
    { statement: 'New.' },
    later,
  );
  expect(read.reread).toBeNull();
});

test('two competencies that became one carry what both had, and no word of either is lost', async () => {
  const db = freshDatabase();
  const { frameworkId, idOf, caseId, piece } = await criteriaInUse(db, 'Communication', 'Writing');
  await confirmMappings(db, [{ competencyId: idOf('Writing'), kind: 'artifact', evidenceId: piece.id, words: [] }], now);
  await rejectMapping(db, { competencyId: idOf('Communication'), kind: 'badge', evidenceId: 'b', words: [] }, now);
  await confirmMappings(db, [{ competencyId: idOf('Writing'), kind: 'badge', evidenceId: 'b', words: [] }], now);
  await changeClaim(db, { caseId, competencyId: idOf('Writing') }, null, { statement: 'And this.', confidentiality: 'confidential' }, now);
  const said = succession(frameworkId, { [idOf('Communication')]: 'Both', [idOf('Writing')]: 'Both' });
  const { value } = await importFramework(db, criteria('Both'), { case: {}, replaces: said }, later);
  const heir = await heirOf(db, value.framework.id, 'Both');
  expect(await db.mappings.where('competencyId').equals(heir).sortBy('kind')).toMatchObject([
    { kind: 'artifact', verdict: 'confirmed' },
    { kind: 'badge', verdict: 'confirmed' },
  ]);
  expect(await db.claims.get(`${caseId}|${heir}`)).toMatchObject({ statement: 'I do this.\n\nAnd this.', confidentiality: 'confidential' });
});

test('what the learner added goes on where the newer edition says nothing of it: priority, measure, objective, roles, focus', async () => {
  const db = freshDatabase();
  const { frameworkId, idOf } = await criteriaInUse(db, 'Communication', 'Delivery');
  const [known, delivery] = [await db.competencies.get(idOf('Communication')), await db.competencies.get(idOf('Delivery'))];
  const framework = await db.frameworks.get(frameworkId);
  const promotion = (await db.cases.toArray())[0];
  if (!known || !delivery || !framework || !promotion) throw new Error('nothing there');
  const measured = { quote: 'Two reviews a year', source: 'HR', on: null };
  await act(db, 'add', now, async (write) => {
    await write.put('competencies', { ...known, priority: 'must', prioritySaidBy: 'My manager', measured, objective: 'Growth' });
    await write.put('competencies', { ...delivery, priority: 'nice', prioritySaidBy: 'A peer' });
    await write.put('frameworks', { ...framework, roles: [{ name: 'Lead', requires: [{ competencyId: known.id, levelId: 'lead' }] }] });
    await write.put('cases', { ...promotion, targetRole: 'Lead', focusIds: [delivery.id, known.id] });
  });
  const newer = criteria('Communication', 'Delivery');
  for (const one of newer.competencies) if (one.title === 'Delivery') one.priority = 'important';
  newer.framework.levels = [
    { id: 'senior', label: 'Senior', order: 0 },
    { id: 'head', label: 'Head', order: 1 },
  ];
  for (const one of newer.expectations) one.levelId = 'head';
  const said = succession(frameworkId, { [known.id]: 'Communication', [delivery.id]: 'Delivery' }, { lead: 'head' });
  const { value } = await importFramework(db, newer, { case: {}, replaces: said }, later);
  const stored = await db.competencies.where('frameworkId').equals(value.framework.id).toArray();
  const heir = stored.find((one) => one.title === 'Communication');
  const other = stored.find((one) => one.title === 'Delivery');
  expect(heir).toMatchObject({ priority: 'must', prioritySaidBy: 'My manager', measured, objective: 'Growth' });
  expect([other?.priority, other?.prioritySaidBy]).toEqual(['important', undefined]);
  expect(value.framework.roles).toEqual([{ name: 'Lead', requires: [{ competencyId: heir?.id, levelId: 'head' }] }]);
  expect((await db.cases.toArray())[0]).toMatchObject({ targetLevelId: 'head', targetRole: 'Lead', focusIds: [other?.id, heir?.id] });
});

test('a level aimed at that the newer edition has not is left open, never put lower', async () => {
  const db = freshDatabase();
  const { frameworkId, idOf } = await criteriaInUse(db, 'Communication');
  const newer = criteria('Communication');
  newer.framework.levels = [{ id: 'junior', label: 'Junior', order: 0 }];
  const said = succession(frameworkId, { [idOf('Communication')]: 'Communication' }, {});
  await importFramework(db, newer, { case: {}, replaces: said }, later);
  expect((await db.cases.toArray())[0]?.targetLevelId).toBeNull();
});

test('further criteria stand beside those of the case, which goes on as it is', async () => {
  const db = freshDatabase();
  await criteriaInUse(db, 'Communication');
  const before = await db.cases.toArray();
  await importFramework(db, criteria('Digital skills'), { case: {}, replaces: null, beside: true }, later);
  expect(await db.cases.toArray()).toEqual(before);
  expect(await db.frameworks.count()).toBe(2);
});

test('a newer edition of further criteria leaves the case as it is', async () => {
  const db = freshDatabase();
  await criteriaInUse(db, 'Communication');
  const { value } = await importFramework(db, criteria('Digital skills'), { case: {}, replaces: null, beside: true }, later);
  const before = await db.cases.toArray();
  const digital = await heirOf(db, value.framework.id, 'Digital skills');
  const said = succession(value.framework.id, { [digital]: 'Digital skills' });
  await importFramework(db, criteria('Digital skills'), { case: {}, replaces: said }, later);
  expect(await db.cases.toArray()).toEqual(before);
});

test('an edition that another tab has removed meanwhile cannot be replaced, and nothing is stored', async () => {
  const db = freshDatabase();
  await criteriaInUse(db, 'Communication');
  const before = await contentsOf(db);
  const taking = importFramework(db, criteria('Communication'), { case: {}, replaces: succession('gone', {}) }, later);
  await expect(taking).rejects.toThrow(ConflictError);
  expect(await contentsOf(db)).toEqual(before);
});

test('a new case after the last has ended is the same learner’s', async () => {
  const db = freshDatabase();
  await criteriaInUse(db, 'Communication');
  const known = (await db.cases.toArray())[0] ?? null;
  await changeCase(db, known, { learner: 'A. Learner', closedAt: now }, now);
  await importFramework(db, criteria('Other'), { case: {}, replaces: null }, later);
  expect((await db.cases.toArray()).find((one) => !one.closedAt)).toMatchObject({ learner: 'A. Learner', company: '' });
});
