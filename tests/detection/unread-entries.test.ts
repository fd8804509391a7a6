import { describe, expect, test } from 'vitest';
import { newAward } from '../../lib/detection/reading/award-draft';
import { hasItsDetails, isAwardPage, lacksDetails, listUnreadEntries, ownAward } from '../../lib/detection/unread-entries';
import type { Award } from '../../lib/domain/award';
import { badge } from '../domain/made-up';

const list = 'https://www.coursera.org/accomplishments';
const verify = (id: string) => `https://www.coursera.org/account/accomplishments/verify/${id}`;
const entry = (id: string, changes: Partial<Award> = {}): Award => ({
  ...newAward('coursera'),
  title: `Certificate ${id}`,
  id,
  verifyUrl: verify(id),
  ...changes,
});

describe('an entry lacks its details', () => {
  test.each<[string, boolean, Partial<Award>]>([
    ['with a title alone', true, {}],
    ['with a date, and nobody’s name or state', true, { issuedOn: '2024-10-14' }],
    ['with a name, and no date', true, { earner: 'Nadia Okafor' }],
    ['with a date and a name', false, { issuedOn: '2024-10-14', earner: 'Nadia Okafor' }],
    ['with a date that only the page can read, and a state', false, { issuedText: '3/4/2019', state: 'valid' }],
  ])('%s: %s', (_name, lacks, changes) => {
    expect(lacksDetails(entry('AAAABBBBCCCC', changes))).toBe(lacks);
  });
});

test('a list leads to the pages of its entries, where they have one of their own', () => {
  const entries = [
    entry('AAAABBBBCCCC'),
    entry('DDDDEEEEFFFF', { issuedOn: '2024-10-14', earner: 'Nadia Okafor' }),
    entry('GGGGHHHHIIII', { verifyUrl: null }),
    entry('JJJJKKKKLLLL', { verifyUrl: 'https://www.coursera.org/learn/teams' }),
  ];
  expect(listUnreadEntries(entries, list).map(({ id }) => id)).toEqual(['AAAABBBBCCCC']);
});

test('a program’s page leads to its courses and not to itself', () => {
  const page = 'https://www.coursera.org/account/accomplishments/specialization/AAAABBBBCCCC';
  const whole = entry('AAAABBBBCCCC', { verifyUrl: page });
  expect(listUnreadEntries([whole, entry('DDDDEEEEFFFF')], page).map(({ id }) => id)).toEqual(['DDDDEEEEFFFF']);
  expect(ownAward('program-certificate', [whole, entry('DDDDEEEEFFFF')], page)?.id).toBe('AAAABBBBCCCC');
});

test('only award pages of the three sites, over https, are led to', () => {
  expect(isAwardPage(verify('AAAABBBBCCCC'))).toBe(true);
  expect(isAwardPage(verify('AAAABBBBCCCC').replace('https', 'http'))).toBe(false);
  expect(isAwardPage('https://www.credential.net/12345678')).toBe(false);
  expect(isAwardPage('javascript:alert(1)')).toBe(false);
  expect(isAwardPage(list)).toBe(false);
});

test('a list is about no award of its own; a shared page is about its only one', () => {
  expect(ownAward('own-list', [entry('AAAABBBBCCCC')], list)).toBeNull();
  const share = 'https://www.coursera.org/share/0123456789abcdef0123456789abcdef';
  expect(ownAward('share', [entry('AAAABBBBCCCC')], share)?.id).toBe('AAAABBBBCCCC');
  expect(ownAward('share', [entry('AAAABBBBCCCC'), entry('DDDDEEEEFFFF')], share)).toBeNull();
});

test('a badge saved out of a list has its details once its own page was read, even where that says no more', () => {
  const [at, own] = ['https://www.coursera.org/accomplishments', verify('AAAABBBBCCCC')];
  const saved = (changes: object, url: string) =>
    badge({
      issuedOn: null,
      earner: null,
      state: 'unknown',
      credentialId: 'AAAABBBBCCCC',
      provenance: { title: { kind: 'page', url, seenAt: 1, layer: 'dom' } },
      ...changes,
    });
  expect(hasItsDetails(saved({}, at))).toBe(false);
  expect(hasItsDetails(saved({}, own))).toBe(true);
  expect(hasItsDetails(saved({ issuedOn: '2024-10-14', earner: 'Nadia Okafor' }, at))).toBe(true);
});
