import { beforeEach, expect, test } from 'vitest';
import type { Competency, Framework } from '../../lib/domain/framework';
import type { PromotionCase } from '../../lib/domain/promotion-case';
import type { Database } from '../../lib/store/database';
import { changeFocus, chooseFocus } from '../../lib/store/focus';
import { undo } from '../../lib/store/journal';
import { followRule, markProficient } from '../../lib/store/level-rule';
import { recordRating, removeRating } from '../../lib/store/ratings';
import { addRole, removeRole, renameRole, requireLevel } from '../../lib/store/roles';
import { ConflictError } from '../../lib/store/store-errors';
import { competency, ladder, promotion } from '../domain/made-up';
import { freshDatabase, now } from './things';

const framework = ladder({
  levels: [{ id: 'one', label: 'One', order: 0 }],
  scale: [{ id: 'yes', label: 'Yes', order: 0, proficient: false }],
});

let db: Database;
const stored = async () => (await db.frameworks.get('framework')) as Framework;
const storedCase = async () => (await db.cases.get('case')) as PromotionCase;

beforeEach(async () => {
  db = freshDatabase();
  await db.frameworks.put(framework);
  await db.cases.put({ ...promotion, toRole: 'Lead' });
  await db.competencies.bulkPut(['a', 'b'].map((id) => competency(id)) as Competency[]);
});

test('a role is added as another, changed on its own, and each step is undone', async () => {
  await addRole(db, 'framework', { name: 'Analyst', requires: [{ competencyId: 'a', levelId: 'one' }] }, now);
  await addRole(db, 'framework', { name: 'Lead', requires: (await stored()).roles?.[0]?.requires }, now);
  await requireLevel(db, 'framework', { role: 'Lead', competencyId: 'b', levelId: 'one' }, now);
  const { undo: ticket } = await requireLevel(db, 'framework', { role: 'Lead', competencyId: 'a', levelId: null }, now);
  expect((await stored()).roles).toEqual([
    { name: 'Analyst', requires: [{ competencyId: 'a', levelId: 'one' }] },
    { name: 'Lead', requires: [{ competencyId: 'b', levelId: 'one' }] },
  ]);
  if (ticket) await undo(db, ticket, now);
  expect((await stored()).roles?.[1]?.requires).toEqual([
    { competencyId: 'a', levelId: 'one' },
    { competencyId: 'b', levelId: 'one' },
  ]);
});

test('many choices one after another are all kept, however quickly they are made', async () => {
  await addRole(db, 'framework', { name: 'Lead' }, now);
  await Promise.all(['a', 'b'].map((id) => requireLevel(db, 'framework', { role: 'Lead', competencyId: id, levelId: 'one' }, now)));
  expect((await stored()).roles?.[0]?.requires).toHaveLength(2);
});

test('a renamed role stays the one that the case aims at, in one act', async () => {
  await addRole(db, 'framework', { name: 'Lead' }, now);
  await db.cases.update('case', { targetRole: 'Lead' });
  const { undo: ticket } = await renameRole(db, 'framework', { from: 'Lead', to: 'Head' }, now);
  expect([(await storedCase()).targetRole, (await storedCase()).toRole, (await stored()).roles?.[0]?.name]).toEqual([
    'Head',
    'Head',
    'Head',
  ]);
  if (ticket) await undo(db, ticket, now);
  expect([(await storedCase()).targetRole, (await stored()).roles?.[0]?.name]).toEqual(['Lead', 'Lead']);
});

test('a removed role is aimed at no more, and undo brings both back', async () => {
  await addRole(db, 'framework', { name: 'Lead' }, now);
  await db.cases.update('case', { targetRole: 'Lead' });
  const { undo: ticket } = await removeRole(db, 'framework', 'Lead', now);
  expect([(await storedCase()).targetRole, (await stored()).roles]).toEqual([null, []]);
  if (ticket) await undo(db, ticket, now);
  expect([(await storedCase()).targetRole, (await stored()).roles?.length]).toEqual(['Lead', 1]);
});

test('the focus takes quick ticks one after another, forgets what is gone, and is undone', async () => {
  await Promise.all(['a', 'b'].map((id) => changeFocus(db, 'case', { competencyId: id, isIn: true }, now)));
  expect((await storedCase()).focusIds).toEqual(['a', 'b']);
  await db.competencies.delete('b');
  const { undo: ticket } = await changeFocus(db, 'case', { competencyId: 'a', isIn: false }, now);
  expect((await storedCase()).focusIds).toEqual([]);
  if (ticket) await undo(db, ticket, now);
  expect((await storedCase()).focusIds).toEqual(['a', 'b']);
  await chooseFocus(db, 'case', ['a'], now);
  expect((await storedCase()).focusIds).toEqual(['a']);
});

test('a later judgement of the same rater takes the place of the earlier one; others stay', async () => {
  const said = { caseId: 'case', competencyId: 'a', levelId: null, on: null, note: '' };
  await recordRating(db, { ...said, by: 'self', value: '2' }, now);
  const first = await recordRating(db, { ...said, by: 'manager', value: '1' }, now);
  const { undo: ticket } = await recordRating(db, { ...said, by: 'manager', value: '2' }, now);
  expect((await db.ratings.toArray()).map(({ by, value }) => [by, value])).toEqual([
    ['manager', '2'],
    ['self', '2'],
  ]);
  if (ticket) await undo(db, ticket, now);
  expect(await db.ratings.get(first.value.id)).toMatchObject({ value: '1' });
  await recordRating(db, { ...said, by: 'manager', value: '', scores: [{ line: 'Plans weeks.', value: '2' }] }, now);
  expect(await db.ratings.get(first.value.id)).toMatchObject({ value: '', scores: [{ line: 'Plans weeks.', value: '2' }] });
  await recordRating(db, { ...said, by: 'manager', value: '1' }, now);
  expect(await db.ratings.get(first.value.id)).not.toHaveProperty('scores');
  await removeRating(db, first.value.id, now);
  expect(await db.ratings.count()).toBe(1);
});

test('a rule is followed only while the learner wants it, and never touches the scale’s labels', async () => {
  await followRule(db, 'framework', { kind: 'most met', share: 0.5 }, now);
  await markProficient(db, 'framework', { valueId: 'yes', proficient: true }, now);
  expect(await stored()).toMatchObject({ rule: { kind: 'most met' }, scale: [{ id: 'yes', label: 'Yes', proficient: true }] });
  const { undo: ticket } = await followRule(db, 'framework', null, now);
  expect((await stored()).rule).toBeNull();
  if (ticket) await undo(db, ticket, now);
  expect((await stored()).rule).toEqual({ kind: 'most met', share: 0.5 });
});

test('a role that another tab has renamed meanwhile is a conflict, not a change that changes nothing', async () => {
  await addRole(db, 'framework', { name: 'Lead' }, now);
  await renameRole(db, 'framework', { from: 'Lead', to: 'Head' }, now);
  await expect(removeRole(db, 'framework', 'Lead', now)).rejects.toThrow(ConflictError);
  await expect(requireLevel(db, 'framework', { role: 'Lead', competencyId: 'a', levelId: 'one' }, now)).rejects.toThrow(ConflictError);
  expect((await stored()).roles).toEqual([{ name: 'Head', requires: [] }]);
});
