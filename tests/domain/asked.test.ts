import { describe, expect, test } from 'vitest';
import { besidesFocus, competenciesOfCase, focusOfCase, targetLevelOf } from '../../lib/domain/asked';
import type { Expectation } from '../../lib/domain/framework';
import { aimAt, keyOf, nameOf, targetNamed, targetOfCase, targetOfKey } from '../../lib/domain/target';
import { competency, ladder, portfolio, promotion } from './made-up';

const framework = ladder({
  levels: [
    { id: 'senior', label: 'Senior', order: 2 },
    { id: 'junior', label: 'Junior', order: 1 },
  ],
  roles: [
    { name: 'Analyst', requires: [{ competencyId: 'b', levelId: 'junior' }] },
    { name: 'New role', requires: [] },
    { name: 'Of gone things', requires: [{ competencyId: 'gone', levelId: 'junior' }] },
  ],
});
const asks = (competencyId: string, levelId: string): Expectation => ({
  id: `${competencyId}|${levelId}`,
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  frameworkId: 'framework',
  competencyId,
  levelId,
  text: `${competencyId} at ${levelId}`,
  indicators: [],
});
const all = (aims: Partial<typeof promotion>) =>
  portfolio({
    case: { ...promotion, ...aims },
    frameworks: [framework],
    competencies: ['c', 'b', 'a'].map((id) => competency(id, { order: id.charCodeAt(0) })),
    expectations: [asks('a', 'senior'), asks('b', 'senior'), asks('b', 'junior')],
  });
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('the rows of a case', () => {
  test('are what the role requires, each at its own level', () => {
    expect(idsOf(competenciesOfCase(all({ targetRole: 'Analyst' })))).toEqual(['b']);
    expect(targetLevelOf(all({ targetRole: 'Analyst', targetLevelId: 'senior' }), 'b')).toBe('junior');
  });

  test('are those of which the level has a text, and all where it has none or nothing is aimed at', () => {
    expect(idsOf(competenciesOfCase(all({ targetLevelId: 'senior' })))).toEqual(['a', 'b']);
    expect(idsOf(competenciesOfCase(all({ targetLevelId: 'other' })))).toEqual(['a', 'b', 'c']);
    expect(idsOf(competenciesOfCase(all({})))).toEqual(['a', 'b', 'c']);
  });

  test('are all while a role requires nothing that is there', () => {
    expect(idsOf(competenciesOfCase(all({ targetRole: 'New role' })))).toEqual(['a', 'b', 'c']);
    expect(idsOf(competenciesOfCase(all({ targetRole: 'Of gone things' })))).toEqual(['a', 'b', 'c']);
  });
});

describe('the focus', () => {
  test('keeps the framework’s order, and what stands outside of it is never lost', () => {
    const some = all({ focusIds: ['c', 'a', 'gone'] });
    expect(idsOf(focusOfCase(some))).toEqual(['a', 'c']);
    expect(idsOf(besidesFocus(some))).toEqual(['b']);
  });

  test('is everything while nothing that is asked is chosen', () => {
    const some = all({ targetRole: 'Analyst', focusIds: ['a'] });
    expect(idsOf(focusOfCase(some))).toEqual(['b']);
    expect(besidesFocus(some)).toEqual([]);
  });
});

describe('what a case aims at', () => {
  test('is a role before a level, and never a role that the criteria do not know', () => {
    expect(targetOfCase(all({ targetRole: 'Analyst', targetLevelId: 'senior' }))).toEqual({ kind: 'role', name: 'Analyst' });
    expect(targetOfCase(all({ targetRole: 'Unknown', targetLevelId: 'senior' }))).toEqual({ kind: 'level', id: 'senior' });
    expect(targetOfCase(all({}))).toBeNull();
  });

  test('is written so that role and level never contradict one another, and empty words take the role’s name', () => {
    expect(aimAt({ toRole: '', targetRole: null }, { kind: 'role', name: 'Analyst' })).toEqual({
      targetRole: 'Analyst',
      targetLevelId: null,
      toRole: 'Analyst',
    });
    expect(aimAt({ toRole: 'Analyst', targetRole: 'Analyst' }, { kind: 'role', name: 'New role' })).toMatchObject({ toRole: 'New role' });
    expect(aimAt({ toRole: 'My own words', targetRole: null }, { kind: 'role', name: 'Analyst' })).not.toHaveProperty('toRole');
    expect(aimAt({ toRole: '', targetRole: 'Analyst' }, { kind: 'level', id: 'senior' })).toEqual({
      targetRole: null,
      targetLevelId: 'senior',
    });
  });

  test('is found again by its key and by the name that people use', () => {
    for (const target of [{ kind: 'role', name: 'a:b' }, { kind: 'level', id: 'role:x' }, null] as const)
      expect(targetOfKey(keyOf(target))).toEqual(target);
    expect(targetNamed(framework, ' analyst ')).toEqual({ kind: 'role', name: 'Analyst' });
    expect(targetNamed(framework, 'Senior')).toEqual({ kind: 'level', id: 'senior' });
    expect(targetNamed(framework, '')).toBeNull();
    expect(nameOf(framework, { kind: 'level', id: 'gone' })).toBe('');
  });
});
