import { describe, expect, test } from 'vitest';
import type { Award } from '../../lib/domain/award';
import { compareSightings } from '../../lib/domain/compare-sightings';
import { lastSaid } from '../../lib/domain/sighting';
import { award } from '../store/things';

const sources: Award['sources'] = { title: 'dom', issuer: 'dom', earner: 'dom', description: 'dom', criteria: 'dom', skills: 'dom' };
const look = (changes: Partial<Award> = {}) => award({ criteria: 'Pass the exam.', expiresOn: '2027-10-14', sources, ...changes });
const between = (before: Partial<Award>, now: Partial<Award>) => compareSightings(look(before), look(now));

test('two equal looks, and looks that differ only in what one does not say, are no difference', () => {
  expect(between({}, {})).toEqual([]);
  const silent = {
    issuer: null,
    earner: null,
    description: null,
    criteria: null,
    issuedOn: null,
    expiresOn: null,
    id: null,
    skills: [],
    state: 'unknown',
  } as const;
  expect(between({}, { ...silent, skills: [] })).toEqual([]);
  expect(between({ ...silent, skills: [] }, {})).toEqual([]);
});

describe('a state that says otherwise is a difference; only good news about what was not known is none', () => {
  const cases: [Award['state'], Award['state'], boolean][] = [
    ['valid', 'revoked', true],
    ['valid', 'expired', true],
    ['pending', 'valid', true],
    ['revoked', 'valid', true],
    ['unknown', 'revoked', true],
    ['unknown', 'valid', false],
    ['revoked', 'unknown', false],
  ];
  test.each(cases)('%s → %s', (before, now, differs) => {
    expect(between({ state: before }, { state: now })).toEqual(differs ? [{ what: 'state', before, now }] : []);
  });
});

test('a date that is coarser or more exact is no difference; another month, or another day, is', () => {
  expect(between({ issuedOn: '2024-10-14' }, { issuedOn: '2024-10' })).toEqual([]);
  expect(between({ issuedOn: '2024-10' }, { issuedOn: '2024-10-14' })).toEqual([]);
  expect(between({}, { issuedOn: '2024-11' })).toEqual([{ what: 'issuedOn', before: '2024-10-14', now: '2024-11' }]);
  expect(between({}, { expiresOn: '2026-10-14' })).toEqual([{ what: 'expiresOn', before: '2027-10-14', now: '2026-10-14' }]);
});

test('edited words are differences, each with what was and what is; where lines break is not', () => {
  expect(between({}, { criteria: 'Attend.', title: 'Docker Basics', issuer: 'IBM Training', earner: 'A. Lovelace' })).toEqual([
    { what: 'title', before: 'Docker Essentials', now: 'Docker Basics' },
    { what: 'issuer', before: 'IBM', now: 'IBM Training' },
    { what: 'earner', before: 'Ada Lovelace', now: 'A. Lovelace' },
    { what: 'criteria', before: 'Pass the exam.', now: 'Attend.' },
  ]);
  expect(between({ criteria: 'Pass\n  the exam. ' }, {})).toEqual([]);
});

test('words that come from another layer of the page are other words for the same, not an edit', () => {
  const fromMeta = { description: 'What it is, in short…', sources: { ...sources, description: 'meta' as const } };
  expect(between({}, fromMeta)).toEqual([]);
  expect(between({}, { description: fromMeta.description })).toHaveLength(1);
});

test('skills are compared as a set', () => {
  expect(between({ skills: ['A', 'B'] }, { skills: ['B', 'A'] })).toEqual([]);
  expect(between({ skills: ['A', 'B'] }, { skills: ['B', 'C'] })).toEqual([{ what: 'skills', added: ['C'], removed: ['A'] }]);
});

test('another id, a badge that is gone, and one that is back are differences', () => {
  expect(between({}, { id: 'a2' })).toEqual([{ what: 'id', before: 'a1', now: 'a2' }]);
  expect(compareSightings(look(), null)).toEqual([{ what: 'gone' }]);
  expect(compareSightings(null, look())).toEqual([{ what: 'back' }]);
  expect(compareSightings(null, null)).toEqual([]);
});

test('what was said last is put together fact by fact: a poorer look empties nothing, and a later word replaces an earlier one', () => {
  const poor = award({ criteria: null, skills: [], issuedOn: '2024-10', state: 'unknown', description: 'New words.', sources: {} });
  const said = lastSaid([{ award: look() }, { award: poor }]);
  expect(said).toMatchObject({ criteria: 'Pass the exam.', skills: ['Docker'], issuedOn: '2024-10-14', state: 'valid' });
  expect(said).toMatchObject({ description: 'New words.', sources: { criteria: 'dom' } });
  expect(compareSightings(said, look({ criteria: 'Attend.' }))).toContainEqual({
    what: 'criteria',
    before: 'Pass the exam.',
    now: 'Attend.',
  });
});

test('nothing was said last of a badge that was never looked at, or was gone at the last look', () => {
  expect(lastSaid([])).toBeNull();
  expect(lastSaid([{ award: look() }, { award: null }])).toBeNull();
  expect(lastSaid([{ award: null }, { award: look() }])).toEqual(look());
});
