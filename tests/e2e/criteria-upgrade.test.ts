import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { workbook } from '../frameworks/make-workbook';
import { type ChosenFile, inBothBrowsers, type Journey, type Screen } from './journey';
import { storedRows } from './stored-rows';

const head = ['Competency', 'Engineer', 'Senior Engineer'];
const ladderOf = (year: number, rows: string[][]): ChosenFile => ({
  name: `Ladder ${year}.xlsx`,
  type: '',
  bytes: workbook([{ name: 'Delivery', rows: [head, ...rows] }]),
});

const running = ['Running services', 'Follows the runbook in an incident.', 'Leads incidents, and makes the same failure rarer.'];
const older = ladderOf(2026, [
  running,
  ['Deciding with data', 'Brings figures to a decision.', 'Says early what the figures can and cannot carry.'],
  ['Writing', 'Writes notes that colleagues can use.', 'Writes so that people outside of the team act on it the same week.'],
  ['Hiring', 'Interviews candidates.', 'Trains colleagues who interview, and looks after the questions.'],
]);
/** A changed text, a renamed one, a new one and one that is gone. */
const newer = ladderOf(2027, [
  running,
  ['Deciding with data', 'Brings figures to a decision.', 'Says in writing what the figures can and cannot carry.'],
  ['Being understood', 'Writes notes that colleagues can use.', 'Writes so that people outside of the team act on it the same week.'],
  ['Mentoring', 'Helps new colleagues.', 'Mentors a colleague to independence.'],
]);
const open: ChosenFile = {
  name: 'Public skills.csv',
  type: 'text/csv',
  bytes: new TextEncoder().encode(
    'Competency,Proficient\nData literacy,Says what figures can and cannot carry.\nSafety,Keeps devices safe.\n',
  ),
};

const mustBeAccessible = async (screen: Screen): Promise<void> => expect(await screen.axe()).toEqual([]);

type Named = { id: string; title: string; frameworkId: string };
const competencies = (journey: Journey) => storedRows<Named>(journey, 'competencies');
const goTo = (screen: Screen, hash: string) =>
  screen.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Takes the first edition in, writes one piece of work that stands behind some of it, and a statement. */
async function begin(journey: Journey, titles: readonly string[], confidentiality: string): Promise<Screen> {
  const portfolio = await journey.portfolio('#/criteria/file');
  await portfolio.attach('Choose a file', [older]);
  await portfolio.waitFor('heading', 'Is the table read rightly?');
  await portfolio.choose('The level you aim at', 'Senior Engineer');
  await portfolio.click('button', 'Take these criteria');
  await portfolio.says('4 competencies taken in.');
  await goTo(portfolio, '#/evidence/work/new');
  await portfolio.waitFor('button', 'Save');
  await portfolio.fill('Title', 'Incident review');
  for (const title of titles) await portfolio.tick(title);
  await portfolio.choose('Confidentiality', confidentiality);
  await portfolio.click('button', 'Save');
  await portfolio.says('E-001');
  return portfolio;
}

inBothBrowsers(
  'a newer edition is looked at and taken: mappings go on, a statement is read again, the report of before stays',
  async (journey) => {
    const portfolio = await begin(journey, ['Deciding with data', 'Writing', 'Hiring'], 'internal');
    const deciding = (await competencies(journey)).find((one) => one.title === 'Deciding with data');
    await goTo(portfolio, `#/case/${deciding?.id}`);
    await portfolio.click('button', 'Edit the statement');
    await portfolio.fill('Statement', 'I said what the figures could not carry.');
    await portfolio.click('button', 'Save');
    await portfolio.says('I said what the figures could not carry.');

    await goTo(portfolio, '#/report');
    await portfolio.says('Page 1 of');
    const saved = await portfolio.download(() => portfolio.click('button', 'Save the PDF'));
    await portfolio.says('Save again');
    await mustBeAccessible(portfolio);

    await goTo(portfolio, '#/criteria/replace');
    await portfolio.attach('Choose a file', [newer]);
    await portfolio.waitFor('heading', 'Is the table read rightly?');
    await portfolio.says('so this is most likely a newer edition of it');
    await portfolio.click('button', 'See what changes');
    await portfolio.waitFor('heading', 'What the newer edition changes');
    await portfolio.says('1 unchanged, 2 changed, 1 new, 1 gone');
    await portfolio.says('Stays with the older edition: 1 piece of work.');
    await mustBeAccessible(portfolio);
    expect((await storedRows(journey, 'frameworks')).length).toBe(1);
    await portfolio.click('button', 'Take the newer edition');
    await portfolio.says('“Ladder 2027” is taken in as the newer edition.');
    await portfolio.says('1 statement to read again');

    const frameworks = await storedRows<{ id: string; title: string; replacesId?: string }>(journey, 'frameworks');
    const newest = frameworks.find((one) => one.replacesId);
    const behind = await storedRows<{ competencyId: string }>(journey, 'mappings');
    const carried = (await competencies(journey)).filter(
      (one) => one.frameworkId === newest?.id && behind.some((row) => row.competencyId === one.id),
    );
    expect(carried.map((one) => one.title).sort()).toEqual(['Being understood', 'Deciding with data']);

    await goTo(portfolio, '#/report');
    await portfolio.says('Save again');
    const date = await dateOf(portfolio);
    const again = await portfolio.download(() => portfolio.click('button', `Save again ${date}`));
    const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(sum(again.bytes)).toBe(sum(saved.bytes));

    await goTo(portfolio, '#/case');
    await portfolio.says('1 statement to read again');
    await mustBeAccessible(portfolio);
  },
);

/** The day under which the first handed-over report stands. */
const dateOf = (portfolio: Screen) => portfolio.evaluate(() => document.querySelector('.edition > .strong')?.textContent ?? '');

inBothBrowsers('a taken edition is undone as a whole', async (journey) => {
  const portfolio = await begin(journey, ['Deciding with data'], 'internal');
  const before = await storedRows(journey, 'mappings');
  await goTo(portfolio, '#/criteria/replace');
  await portfolio.attach('Choose a file', [newer]);
  await portfolio.click('button', 'See what changes');
  await portfolio.click('button', 'Take the newer edition');
  await portfolio.says('is taken in as the newer edition.');
  await portfolio.click('button', 'Undo');
  await portfolio.says('Taken back');
  expect(await storedRows(journey, 'mappings')).toEqual(before);
  expect((await storedRows(journey, 'frameworks')).length).toBe(1);
});

inBothBrowsers('the same evidence stands behind two frameworks; an employer is left, and undo brings everything back', async (journey) => {
  const portfolio = await begin(journey, ['Deciding with data'], 'confidential');
  await goTo(portfolio, '#/criteria/replace');
  await portfolio.attach('Choose a file', [open]);
  await portfolio.waitFor('button', 'Take these criteria');
  await portfolio.tick(
    'Further criteria beside those of your case Such as a public framework: the same evidence mapped to it keeps its value when you move.',
  );
  await portfolio.click('button', 'Take these criteria');
  await portfolio.says('These stand beside the criteria of your case.');
  await portfolio.click('link', 'Map evidence of other criteria to these');
  await portfolio.waitFor('heading', 'Map evidence to these criteria as well');
  await mustBeAccessible(portfolio);
  await portfolio.tick('Deciding with data 1 piece of work');
  await portfolio.click('button', 'Map the evidence of 1 pair');
  await portfolio.says('The evidence of 1 pair is mapped.');
  expect((await storedRows(journey, 'mappings')).length).toBe(2);

  await goTo(portfolio, '#/criteria/leave');
  await portfolio.says('There is no backup yet.');
  await portfolio.says('1 left behind, 0 kept.');
  await mustBeAccessible(portfolio);
  const counts = async () =>
    Promise.all(['artifacts', 'mappings', 'frameworks', 'competencies'].map(async (table) => (await storedRows(journey, table)).length));
  const before = await counts();
  await portfolio.click('button', 'Leave this employer');
  await portfolio.says('Your case is closed; 1 piece was left behind.');
  expect((await counts()).slice(0, 2)).toEqual([0, 0]);
  await mustBeAccessible(portfolio);
  await portfolio.click('button', 'Undo');
  await portfolio.says('Taken back');
  expect(await counts()).toEqual(before);
});
