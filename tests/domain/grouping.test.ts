import { expect, test } from 'vitest';
import { groupBadges } from '../../lib/domain/grouping';
import type { Stack } from '../../lib/domain/promotion-case';
import { badge } from './made-up';

const [whole, first, second, alone] = ['whole', 'first', 'second', 'alone'].map((id, index) => badge({ id, code: index + 1 })) as [
  ReturnType<typeof badge>,
  ReturnType<typeof badge>,
  ReturnType<typeof badge>,
  ReturnType<typeof badge>,
];
const stack = (wholeId: string | null, partIds: string[]): Stack => ({
  id: 'stack',
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  title: '',
  kind: 'vertical',
  wholeId,
  partIds,
});
const shape = (groups: ReturnType<typeof groupBadges>) => groups.map((group) => [group.badge.id, ...group.parts.map(({ id }) => id)]);

test('courses stand under the certificate that they add up to, and count once with it', () => {
  const groups = groupBadges([first, whole, alone, second], [stack('whole', ['first', 'second'])]);
  expect(shape(groups)).toEqual([['whole', 'first', 'second'], ['alone']]);
});

test('without a whole the first part stands for all', () => {
  expect(shape(groupBadges([first, second], [stack(null, ['first', 'second'])]))).toEqual([['first', 'second']]);
});

test('parts count once also where their whole is not among the badges asked about', () => {
  expect(shape(groupBadges([first, second, alone], [stack('whole', ['first', 'second'])]))).toEqual([['first', 'second'], ['alone']]);
});

test('a badge without a group stands alone', () => {
  expect(groupBadges([alone], [])).toEqual([{ badge: alone, parts: [], stack: null }]);
});

test('a group none of whose badges is there changes nothing', () => {
  expect(shape(groupBadges([alone], [stack('gone', ['gone too'])]))).toEqual([['alone']]);
});
