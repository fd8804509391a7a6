import { expect, test } from 'vitest';
import { compareTargets } from '../../lib/domain/compare-targets';
import type { Expectation } from '../../lib/domain/framework';
import type { Portfolio } from '../../lib/domain/portfolio';
import { badge, claim, competency, ladder, mapping, portfolio, promotion, work } from './made-up';

const entity = { revision: 1, createdAt: 0, updatedAt: 0 };
const requires = (levels: Record<string, string>) => Object.entries(levels).map(([competencyId, levelId]) => ({ competencyId, levelId }));
const framework = ladder({
  levels: ['one', 'two', 'three', 'four'].map((id, order) => ({ id, label: id.toUpperCase(), order })),
  roles: [
    { name: 'Analyst', requires: requires({ a: 'one', b: 'two', c: 'three', d: 'two', f: 'two' }) },
    { name: 'Senior', requires: requires({ a: 'three', b: 'two', c: 'two', e: 'one', f: 'unknown' }) },
  ],
});
const asks = (competencyId: string, levelId: string, text = `${competencyId} at ${levelId}`): Expectation => ({
  ...entity,
  id: `${competencyId}|${levelId}`,
  frameworkId: 'framework',
  competencyId,
  levelId,
  text,
  indicators: [],
});
const all = (changes: Partial<Portfolio> = {}) =>
  portfolio({
    case: { ...promotion, targetRole: 'Senior' },
    frameworks: [framework],
    competencies: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, order) => competency(id, { order })),
    expectations: [asks('a', 'one'), asks('a', 'three'), asks('c', 'two', 'alike'), asks('c', 'three', 'alike'), asks('g', 'four')],
    ...changes,
  });
const [analyst, senior] = [
  { kind: 'role', name: 'Analyst' },
  { kind: 'role', name: 'Senior' },
] as const;

test('each competency says how what is asked changes, in rungs of the ladder, and only what one of the two asks is there', () => {
  const { rows } = compareTargets(all(), framework, analyst, senior, '2026-11-22');
  expect(rows.map(({ competency: { id }, change }) => [id, change])).toEqual([
    ['a', { kind: 'higher', rungs: 2, isSameText: false }],
    ['b', { kind: 'same' }],
    ['c', { kind: 'lower', rungs: 1, isSameText: true }],
    ['d', { kind: 'gone' }],
    ['e', { kind: 'new' }],
    ['f', { kind: 'other level' }],
  ]);
  expect(rows[0]?.before).toEqual({ levelId: 'one', label: 'ONE', text: 'a at one', indicators: [] });
  expect(rows[0]?.after).toMatchObject({ label: 'THREE', text: 'a at three' });
  // A level that the criteria do not name stands by its id, and is never taken for another.
  expect(rows[5]?.after).toMatchObject({ label: 'unknown', text: '' });
});

test('what is missing is counted competency by competency: no work behind it, or not there by one’s own view', () => {
  const { rows, ...counts } = compareTargets(
    all({
      badges: [badge()],
      artifacts: [work()],
      mappings: [mapping('a', 'artifact', 'work'), mapping('b', 'artifact', 'work'), mapping('c', 'badge', 'badge')],
      claims: [claim('b', { ownView: 'partly' }), claim('e', { ownView: 'not applicable' })],
    }),
    framework,
    analyst,
    senior,
    '2026-11-22',
  );
  expect(rows.filter((row) => row.isMissing).map((row) => row.competency.id)).toEqual(['b', 'c', 'f']);
  expect(counts).toEqual({ asked: 5, withWork: 2, missing: 3, fresh: 1, higher: 1 });
});

test('the own view is only taken where it was given of the very level that is compared', () => {
  const claims = [claim('a', { ownView: 'begun' }), claim('b', { ownView: 'begun' })];
  const { rows } = compareTargets(all({ claims }), framework, null, analyst, '2026-11-22');
  expect(rows.map((row) => [row.competency.id, row.ownView])).toEqual([
    ['a', null],
    ['b', 'begun'],
    ['c', null],
    ['d', null],
    ['f', null],
  ]);
});

test('levels are compared as roles are, and without a first side nothing is called new', () => {
  const { rows, fresh } = compareTargets(all(), framework, null, { kind: 'level', id: 'three' }, '2026-11-22');
  expect(rows.map((row) => [row.competency.id, row.before, row.after?.text])).toEqual([
    ['a', null, 'a at three'],
    ['c', null, 'alike'],
  ]);
  expect(fresh).toBe(0);
});
