import { expect, test } from 'vitest';
import { proposeStacks } from '../../lib/suggestions/propose-stacks';

type Badge = Parameters<typeof proposeStacks>[0][number];
const badge = (id: string, title: string, more: Partial<Badge> = {}): Badge => ({
  ...{ id, title, issuer: 'Northfield University', platform: 'coursera', standing: 'earned', owner: 'me' },
  ...{ credentialId: null, verifyUrl: null, description: null, criteria: null },
  ...more,
});

test('courses whose titles stand on the certificate’s page are proposed as its parts', () => {
  const proposals = proposeStacks([
    badge('a', 'Ask Better Questions'),
    badge('b', 'Prepare Data'),
    badge('c', 'Gardening at Home'),
    badge('w', 'Data Work Professional Certificate', { criteria: 'Courses: Ask better questions · Prepare data' }),
  ]);
  expect(proposals).toEqual([
    { title: 'Data Work Professional Certificate', kind: 'vertical', wholeId: 'w', partIds: ['a', 'b'], reason: 'named on its page' },
  ]);
});

test('a course that the certificate names by id or address is proposed', () => {
  const page = { description: 'Includes https://example.org/verify/ABCDEF123456' };
  expect(proposeStacks([badge('a', 'One', { credentialId: 'ABCDEF123456' }), badge('w', 'Whole Program', page)])[0]?.partIds).toEqual([
    'a',
  ]);
});

test('courses of one house that hold all words of the title are proposed, if there are two', () => {
  const whole = badge('w', 'Machine Learning Specialization');
  const courses = [badge('a', 'Supervised Machine Learning'), badge('b', 'Advanced Learning for Machine Builders')];
  expect(proposeStacks([whole, ...courses])[0]).toMatchObject({ wholeId: 'w', partIds: ['a', 'b'], reason: 'words of its title' });
  expect(proposeStacks([whole, courses[0] as Badge])).toEqual([]);
  expect(proposeStacks([whole, ...courses.map((one) => ({ ...one, issuer: 'Elsewhere' }))])).toEqual([]);
});

test('one award seen on two platforms is proposed to count once', () => {
  const twins = [badge('a', 'Cloud Basics'), badge('b', 'Cloud Basics', { platform: 'credly', issuer: 'Northfield University Online' })];
  expect(proposeStacks(twins)).toMatchObject([{ kind: 'horizontal', wholeId: 'a', partIds: ['b'], reason: 'same award elsewhere' }]);
  expect(proposeStacks([twins[0] as Badge, { ...(twins[1] as Badge), issuer: 'Somebody Else' }])).toEqual([]);
});

test('planned badges, other people’s badges and a badge twice are never proposed', () => {
  const page = { criteria: 'Ask Better Questions' };
  expect(proposeStacks([badge('a', 'Ask Better Questions', { owner: 'other' }), badge('w', 'Whole Program', page)])).toEqual([]);
  expect(proposeStacks([badge('a', 'Ask Better Questions', { standing: 'planned' }), badge('w', 'Whole Program', page)])).toEqual([]);
  const two = proposeStacks([badge('a', 'Ask Better Questions'), badge('w', 'Whole Program', page), badge('v', 'Other Program', page)]);
  expect(two).toHaveLength(1);
});
