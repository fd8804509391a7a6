import { expect } from 'vitest';
import { workbook } from '../frameworks/make-workbook';
import { inBothBrowsers, type Journey, type Screen } from './journey';
import { storedRows } from './stored-rows';

const file = (name: string, bytes: Uint8Array) => ({ name, type: '', bytes });

/** A ladder as HR keeps it: an area a sheet, the levels across, and a sheet of last year that is hidden. */
const ladder = file(
  'Career ladder 2026.xlsx',
  workbook([
    {
      name: 'Delivery',
      rows: [
        ['Competency', 'Delivery Engineer', 'Senior Delivery Engineer'],
        ['Running services', 'Follows the runbook in an incident.', 'Leads incidents, and makes the same failure rarer.'],
        ['Deciding with data', 'Brings figures to a decision.', 'Says what the figures can and cannot carry.'],
      ],
    },
    {
      name: 'Communication',
      rows: [
        ['Competency', 'Delivery Engineer', 'Senior Delivery Engineer'],
        ['Writing', 'Writes notes that colleagues can use.', 'Writes so that people outside of the team act on it.'],
      ],
    },
    {
      name: 'Last year',
      state: 'hidden',
      rows: [
        ['Competency', 'Engineer', 'Senior'],
        ['Typing', 'Types quickly.', 'Types more quickly.'],
      ],
    },
  ]),
);

const mustBeAccessible = async (screen: Screen): Promise<void> => expect(await screen.axe()).toEqual([]);

const stored = async (journey: Journey): Promise<number[]> =>
  Promise.all(['frameworks', 'competencies', 'files'].map(async (table) => (await storedRows(journey, table)).length));

inBothBrowsers('a workbook of HR is read, looked at, taken, and stands word for word; a bad file changes nothing', async (journey) => {
  const portfolio = await journey.portfolio('#/criteria/file');
  await portfolio.waitFor('heading', 'What does your company ask?');
  await portfolio.attach('Choose a file', [file('ladder.xlsx', ladder.bytes.slice(0, 500))]);
  await portfolio.says('cannot be unpacked');
  await portfolio.says('Nothing was changed.');
  expect(await stored(journey)).toEqual([0, 0, 0]);
  await mustBeAccessible(portfolio);

  await portfolio.attach('Choose a file', [ladder]);
  await portfolio.waitFor('heading', 'Is the file read rightly?');
  await portfolio.says('2 areas, 3 competencies, 2 levels, 6 texts; 1 row left out: see the list.');
  await portfolio.says('The sheet “Last year” is hidden in the workbook');
  expect(await portfolio.focused()).toBe('Is the file read rightly?');
  await mustBeAccessible(portfolio);
  await portfolio.tick('Communication', false);
  await portfolio.says('2 competencies, 2 levels, 4 texts');
  await portfolio.tick('Communication');
  await portfolio.says('2 areas, 3 competencies, 2 levels, 6 texts');
  await portfolio.choose('The level you aim at', 'Senior Delivery Engineer');
  await portfolio.click('button', 'Take these criteria');
  await portfolio.says('3 competencies taken in.');

  const [writing] = (await storedRows<{ id: string; title: string }>(journey, 'competencies')).filter((one) => one.title === 'Writing');
  await portfolio.evaluate((id) => {
    location.hash = `#/criteria/${id}`;
  }, writing?.id);
  await portfolio.says('Writes so that people outside of the team act on it.');
  const [kept] = await storedRows<{ name: string; size: number }>(journey, 'files');
  expect(kept).toMatchObject({ name: ladder.name, size: ladder.bytes.length });
  // The paper has a worker of its own, which the same policy has to let in.
  const report = await journey.portfolio('#/criteria');
  await report.click('link', 'Report');
  await report.says('Page 1 of');
  await report.close();
  await portfolio.show();
  await portfolio.click('button', 'Undo');
  await portfolio.says('What does your company ask?');
});
