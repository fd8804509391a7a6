import { expect } from 'vitest';
import type { ChromiumScreen } from './chromium';
import type { FirefoxScreen } from './firefox';
import { inBothBrowsers, type Journey, type Screen, until } from './journey';
import { storedRows } from './stored-rows';

type Row = { id: string; title: string; order: number; parentId: string | null };

const table = [
  'Area\tCompetency\tSenior\tLead',
  'Delivery\tPlanning\tPlans weeks with the team.\tPlans quarters with others.',
  '\tRisk\tNames risks.\tEscalates in time.',
  'Craft\tModelling\tUses models.\tChooses models.',
].join('\n');

const read = (journey: Journey) => storedRows<Row>(journey, 'competencies');
const idOf = async (journey: Journey, title: string) => (await read(journey)).find((one) => one.title === title)?.id ?? '';

/** Waits until the criteria stand in this order. */
const stands = (journey: Journey, ...titles: string[]) =>
  until(`the order ${titles.join(', ')}`, async () => {
    const rows = (await read(journey)).sort((a, b) => a.order - b.order).map((one) => one.title);
    return rows.join() === titles.join();
  });

const goTo = (screen: Screen, ...path: string[]) =>
  screen.evaluate(
    (to) => {
      location.hash = to;
    },
    `#/criteria/${path.join('/')}`,
  );

/** Middle of a row of the list, or a height within it. */
const pointOn = (screen: Screen, id: string, share: number) =>
  screen.evaluate(
    ([row, part]) => {
      const box = document.querySelector(`.criteria-list [data-row="${row}"]`)?.getBoundingClientRect();
      return box ? { x: box.left + 40, y: box.top + box.height * (part as number) } : null;
    },
    [id, share] as [string, number],
  );

/** Drags one row onto a height of another with the mouse. */
async function drag(screen: Screen, from: string, to: string, share: number): Promise<void> {
  const [start, end] = [await pointOn(screen, from, 0.5), await pointOn(screen, to, share)];
  if (!start || !end) throw new Error('a row is not drawn');
  const { mouse } = (screen as ChromiumScreen | FirefoxScreen).page;
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move(start.x, start.y + 10);
  await mouse.move(end.x, end.y, { steps: 6 });
  await until('the line of the drop', () => screen.evaluate(() => document.querySelector('[data-drop]') !== null));
  await mouse.up();
}

inBothBrowsers('criteria are edited, added to, split, merged and moved, and each of it is taken back', async (journey) => {
  const screen = await journey.portfolio('#/criteria');
  await screen.waitFor('heading', 'What does your company ask?');
  await screen.fill('Paste the criteria', table);
  await screen.click('button', 'Read this');
  await screen.waitFor('heading', 'Is the table read rightly?');
  await screen.choose('The level you aim at', 'Lead');
  await screen.click('button', 'Take these criteria');
  await screen.says('3 competencies taken in.');
  const first = ['Delivery', 'Planning', 'Risk', 'Craft', 'Modelling'];
  await stands(journey, ...first);
  const [planning, risk, modelling] = await Promise.all(['Planning', 'Risk', 'Modelling'].map((title) => idOf(journey, title)));
  const undo = async () => {
    await screen.click('button', 'Undo');
    await screen.says('Taken back.');
    await stands(journey, ...first);
  };

  // Edit: who said the priority, how it is measured, signals; all of it word for word afterwards.
  await goTo(screen, planning as string, 'edit');
  await screen.choose('Priority', 'must-have');
  await screen.fill('Who said so', 'HR’s ladder of 2026');
  await screen.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  await screen.fill('Signals of “Lead”', 'Others ask for the plan.');
  await screen.fill('How it is measured here', 'Two quarters without a late plan.');
  await screen.fill('Source', 'Head of delivery');
  await screen.fill('Said on', '2026-10-14');
  expect(await screen.axe()).toEqual([]);
  await screen.press('Control+Enter');
  await screen.says('says HR’s ladder of 2026');
  await screen.says('“Two quarters without a late plan.”');
  await screen.says('Head of delivery, 14 October 2026');
  expect(await screen.axe()).toEqual([]);
  await undo();
  await screen.gone('heading', 'How it is measured here');

  // Add below a competency.
  await screen.click('link', 'Add an indicator');
  await screen.fill('Name', 'Names what will not be done');
  await screen.click('button', 'Save');
  await screen.says('Added.');
  await stands(journey, 'Delivery', 'Planning', 'Names what will not be done', 'Risk', 'Craft', 'Modelling');
  await undo();

  // Split.
  await goTo(screen, planning as string, 'split');
  await screen.fill('Name of part 2', 'Delivering');
  await screen.fill('What “Lead” asks of part 2', 'Delivers what was promised.');
  expect(await screen.axe()).toEqual([]);
  await screen.click('button', 'Split it');
  await screen.says('“Planning” is 2 competencies now.');
  await stands(journey, 'Delivery', 'Planning', 'Delivering', 'Risk', 'Craft', 'Modelling');
  await undo();

  // Merge.
  await goTo(screen, planning as string, 'merge');
  await screen.waitFor('heading', 'Merge “Planning” with others');
  await screen.evaluate(() => {
    const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith('Risk'));
    label?.querySelector('input')?.click();
  });
  await screen.says('Plans quarters with others. Escalates in time.');
  expect(await screen.axe()).toEqual([]);
  await screen.click('button', 'Merge them');
  await stands(journey, 'Delivery', 'Planning', 'Craft', 'Modelling');
  await screen.says('2 competencies are one now: “Planning”.');
  await undo();

  // Move by keyboard: over the border of an area, with the focus going along.
  await screen.evaluate((id) => document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus(), risk);
  await screen.press('Alt+ArrowDown');
  await screen.says('“Risk” is now 1 of 2 in “Craft”.');
  await stands(journey, 'Delivery', 'Planning', 'Craft', 'Risk', 'Modelling');
  expect(await screen.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.row)).toBe(risk);
  await undo();

  // Move by pointer.
  await screen.evaluate(() => scrollTo(0, 0));
  await drag(screen, planning as string, modelling as string, 0.8);
  await screen.says('“Planning” is now 2 of 2 in “Craft”.');
  await stands(journey, 'Delivery', 'Risk', 'Craft', 'Modelling', 'Planning');
  await undo();

  // A level goes with its texts, which is said before, and comes back with them.
  await goTo(screen, 'levels');
  await screen.click('button', 'Remove “Lead”');
  await screen.says('3 texts go with it.');
  await screen.says('You aim at it: no level will be chosen.');
  expect(await screen.axe()).toEqual([]);
  await screen.click('button', 'Save');
  await screen.says('Name and levels saved.');
  expect(await storedRows(journey, 'expectations')).toHaveLength(3);
  await undo();
  expect(await storedRows(journey, 'expectations')).toHaveLength(6);
});
