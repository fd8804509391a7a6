import { expect } from 'vitest';
import { inBothBrowsers } from './journey';
import { takePastedCriteria } from './main-job';
import { storedRows } from './stored-rows';

type Mapping = { kind: string; verdict: string; words: string[] };

/** Where a button stands in the window; runs in the page. */
function placeOf(name: string): { x: number; y: number } | undefined {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  const place = button?.getBoundingClientRect();
  return place && { x: Math.round(place.x), y: Math.round(place.y) };
}

/** A piece is suggested under its step; whoever says yes or no to it finds the same after a reload. */
inBothBrowsers('What may support a competency is confirmed or refused, and stays so', async (journey) => {
  const screen = await journey.portfolio('#/criteria');
  await takePastedCriteria(screen);
  await screen.evaluate(() => {
    location.hash = '#/evidence/badges/new';
  });
  await screen.waitFor('button', 'Save');
  const before = await screen.evaluate(placeOf, 'Save');
  await screen.fill('Title', 'Mentoring by feedback');
  await screen.says('May speak to this.');
  // What is suggested while one types makes the form longer, and must not push the button from under the pointer.
  expect(await screen.evaluate(placeOf, 'Save')).toEqual(before);
  await screen.click('button', 'Save');
  await screen.says('Badge saved on this computer.');
  await screen.evaluate(() => {
    location.hash = '#/evidence/work/new';
  });
  await screen.fill('Title', 'Feedback on the writing of a new colleague');
  await screen.says('May speak to this.');
  await screen.click('button', 'Save');
  await screen.says('Work saved on this computer.');
  expect(await storedRows<Mapping>(journey, 'mappings')).toEqual([]);

  await screen.waitFor('button', 'Confirm: Writing');
  await screen.click('link', 'Mentoring');
  await screen.waitFor('region', 'Badge');
  await screen.within('region', 'Badge').says('1 may support this');
  await screen.evaluate(() => {
    for (const line of document.querySelectorAll<HTMLDetailsElement>('.may-support')) line.open = true;
  });
  await screen.click('button', 'Confirm: E-001');
  await screen.says('E-001 now stands behind “Mentoring”.');
  await screen.click('button', 'No: E-002');
  await screen.says('E-002 is not suggested for “Mentoring” again.');
  await screen.gone('button', 'No: E-002');

  await screen.reload();
  await screen.waitFor('button', 'Take E-001 away from this competency');
  await screen.evaluate(() => {
    location.hash = '#/evidence/work';
  });
  await screen.click('link', 'E-002 Feedback on the writing of a new colleague a file · no date draft');
  // What it may speak to besides is still suggested; what was refused is not.
  await screen.waitFor('button', 'Confirm: Writing');
  expect(await screen.count('button', 'Confirm: Mentoring')).toBe(0);
  const mappings = await storedRows<Mapping>(journey, 'mappings');
  expect(mappings.map(({ kind, verdict }) => [kind, verdict]).sort()).toEqual([
    ['artifact', 'rejected'],
    ['badge', 'confirmed'],
  ]);
  expect(mappings.every(({ words }) => words.includes('feedback'))).toBe(true);
  expect(journey.strays()).toEqual([]);
});
