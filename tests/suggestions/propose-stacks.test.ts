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

test('it is the naming page that holds the parts, whatever stands first: courses that name their certificate are no wholes', () => {
  const titles = ['Finding the Question', 'Charts that Answer', 'Presenting to Decide'];
  const group = (naming: 'certificate' | 'courses') => {
    const certificate = badge('w', 'Data Storytelling for Decisions', naming === 'certificate' ? { description: titles.join(' · ') } : {});
    const description = naming === 'courses' ? 'A course of Data Storytelling for Decisions.' : null;
    return [...titles.map((title, index) => badge(`c${index}`, title, { description })), certificate];
  };
  const proposal = { wholeId: 'w', partIds: ['c0', 'c1', 'c2'], kind: 'vertical', reason: 'named on its page' };
  expect(proposeStacks(group('certificate'))).toMatchObject([proposal]);
  expect(proposeStacks(group('certificate').reverse())).toMatchObject([{ wholeId: 'w', partIds: ['c2', 'c1', 'c0'] }]);
  expect(proposeStacks(group('courses'))).toEqual([]);
  expect(proposeStacks(group('courses').reverse())).toEqual([]);
});

test('where pages name one another, the one that names most is the whole', () => {
  const proposals = proposeStacks([
    badge('a', 'Charts that Answer', { description: 'Needs Finding the Question; part of Data Storytelling for Decisions.' }),
    badge('b', 'Finding the Question', { description: 'Part of Data Storytelling for Decisions.' }),
    badge('c', 'Presenting to Decide'),
    badge('w', 'Data Storytelling for Decisions', { criteria: 'Finding the Question, Charts that Answer, Presenting to Decide' }),
  ]);
  expect(proposals).toMatchObject([{ wholeId: 'w', partIds: ['a', 'b', 'c'] }]);
});

test('what is called a certificate is the whole of a single course that it names', () => {
  const page = { criteria: 'Ask Better Questions' };
  expect(proposeStacks([badge('a', 'Ask Better Questions'), badge('w', 'Data Work Specialization', page)])).toHaveLength(1);
  expect(proposeStacks([badge('a', 'Ask Better Questions'), badge('w', 'Data Work', page)])).toEqual([]);
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
