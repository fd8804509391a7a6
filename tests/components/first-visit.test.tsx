// @vitest-environment jsdom
import { waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { badge } from '../domain/made-up';
import { faultsOf, openCase, pressable, type Stage } from './case-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

test('the first visit shows what comes out at the end and three ways to begin', async () => {
  stage = await openCase({});
  expect(document.querySelector('h1 + .first-visit h1, .first-visit h1')?.textContent).toContain('what your company asks');
  expect(document.querySelector('figure img')?.getAttribute('alt')).toContain('Sample of page 1');
  const ways = {
    'Paste criteria': '#/criteria/paste',
    'Start with five general ones': '#/criteria/quick-start',
    'Restore a backup': '#/backup/restore',
  };
  for (const [name, href] of Object.entries(ways)) expect(pressable(name).getAttribute('href')).toBe(href);
  expect(pressable('Look at the sample case').getAttribute('href')).toBe('portfolio.html?sample');
  expect(await faultsOf()).toEqual([]);
});

test('the learner’s own pages open in a tab of their own that knows nothing of this one', async () => {
  stage = await openCase({});
  const links = ['My Credly badges', 'My Coursera certificates', 'My edX'].map(pressable);
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://www.credly.com/earner/earned',
    'https://www.coursera.org/accomplishments',
    'https://home.edx.org/',
  ]);
  for (const link of links) expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
});

test('from, to and review in one line begin the case', async () => {
  stage = await openCase({});
  const { type, press, portfolio } = stage;
  await type('From', 'Analyst');
  await type('To', 'Lead Analyst');
  await type('Review', 'March 2027');
  await press('Begin the case');
  await waitFor(() => expect(portfolio().case).toMatchObject({ fromRole: 'Analyst', toRole: 'Lead Analyst', reviewOn: '2027-03' }));
  await stage.says('What does your company ask?');
});

test('a review that could be two days begins nothing', async () => {
  stage = await openCase({});
  await stage.type('Review', '3/4/2027');
  expect(pressable('Begin the case')).toHaveProperty('disabled', true);
});

test('whoever has a badge is past the first visit', async () => {
  stage = await openCase({ badges: [badge()] });
  expect(document.querySelector('.first-visit')).toBeNull();
  await stage.says('What does your company ask?');
});
