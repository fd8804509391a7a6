// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { faultsOf, now, openCriteria, type Stage } from './criteria-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const open = async (...path: string[]) => {
  stage = await openCriteria(...path);
  return stage;
};
const cells = [
  'Area\tCompetency\tAnalyst\tLead Analyst',
  'Delivery\tPlanning\tPlans own tasks for the coming weeks.\t"Plans for the team:\n- names risks\n- sets dates"',
  '\tRisk\t\tNames risks early and offers two ways out of them.',
  'Area\tCompetency\tAnalyst\tLead Analyst',
  'Craft\tModelling\tUses the usual models.\tChooses models and says why.',
].join('\n');

describe('pasted cells', () => {
  test('are previewed, counted, and taken in verbatim with where one wants to go', async () => {
    const { paste, text, type, click, until, portfolio } = await open();
    await paste(cells);
    expect(text()).toContain('2 areas, 3 competencies, 2 levels, 5 texts; 1 row left out: see the list.');
    expect(text()).toContain('Row 4: the head stands here again, so the row was left out.');
    expect(await faultsOf()).toEqual([]);
    await type('To which role', 'Lead Analyst');
    await type('Review on', '12 March 2027');
    await click('Take these criteria');
    await until(() => portfolio().case?.frameworkId);
    expect(portfolio().case).toMatchObject({ toRole: 'Lead Analyst', reviewOn: '2027-03-12', targetLevelId: 'lead-analyst' });
    expect(portfolio().expectations.map((one) => one.text)).toContain('Plans for the team:\n- names risks\n- sets dates');
    expect(portfolio().frameworks[0]).toMatchObject({ origin: 'pasted table', createdAt: now });
    await until(() => text().includes('3 competencies taken in.'));
    expect(text()).toContain('Promotion criteria');
  });

  test('of a document keep their merged cells', async () => {
    const { paste, text } = await open();
    await paste(
      'x',
      '<table><tr><th>Area</th><th>Skill</th><th>Senior</th></tr><tr><td rowspan=2>Delivery</td><td>Planning</td><td>Plans the work of several weeks.</td></tr><tr><td>Risk</td><td>Names risks early and calmly.</td></tr></table>',
    );
    expect(text()).toContain('1 area, 2 competencies, 1 level, 2 texts.');
  });

  test('can be read otherwise: another role for a column changes the counts at once', async () => {
    const { paste, text, choose } = await open();
    await paste(cells);
    await choose('Column C, “Analyst”, holds', 'Ignore');
    expect(text()).toContain('2 areas, 3 competencies, 1 level, 3 texts');
    await choose('Column B, “Competency”, holds', 'Ignore');
    expect(text()).toContain('No line or column is marked as competency yet.');
    expect((document.querySelector('button[type=submit]') as HTMLButtonElement).disabled).toBe(true);
  });

  test('taken in by mistake are gone again with one undo', async () => {
    const { paste, click, until, portfolio, text } = await open();
    await paste(cells);
    await click('Take these criteria');
    await until(() => portfolio().competencies.length === 5);
    await click('Undo');
    await until(() => portfolio().competencies.length === 0);
    await until(() => text().includes('What does your company ask?'));
    expect(portfolio().case).toBeNull();
  });

  test('store nothing when one cancels', async () => {
    const { paste, click, text, db } = await open();
    await paste(cells);
    await click('Cancel');
    expect(text()).toContain('What does your company ask?');
    expect(await db.frameworks.count()).toBe(0);
  });
});

describe('pasted text', () => {
  const letter = 'Planning\nPlans the work of the team. Names risks.\nMentoring\nBrings new colleagues to independent work.';
  const line = (n: number) => document.querySelector(`[aria-label="Text of line ${n}"]`) as HTMLTextAreaElement;
  const press = async (n: number, key: string, caret: number) => {
    line(n).setSelectionRange(caret, caret);
    line(n).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  };

  test('is marked line by line, split and joined by keyboard, and each step can be taken back', async () => {
    const { paste, text, choose, click } = await open();
    await paste(letter);
    expect(text()).toContain('2 competencies, 1 level, 2 texts.');
    expect(await faultsOf()).toEqual([]);
    await press(2, 'Enter', 27);
    expect([line(2).value, line(3).value]).toEqual(['Plans the work of the team.', 'Names risks.']);
    expect(document.activeElement).toBe(line(3));
    await press(3, 'Backspace', 0);
    expect(line(2).value).toBe('Plans the work of the team. Names risks.');
    await choose('Line 3 is', 'Area');
    expect(text()).toContain('1 area, 1 competency, 1 level, 1 text; 1 row left out');
    await click('Take the last step back');
    expect(text()).toContain('2 competencies, 1 level, 2 texts.');
  });

  test('cannot be typed into: the words stay the company’s', async () => {
    const { paste } = await open();
    await paste(letter);
    const event = new InputEvent('beforeinput', { data: 'x', cancelable: true, bubbles: true });
    line(1).dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    line(1).value = 'Changed';
    line(1).dispatchEvent(new Event('input', { bubbles: true }));
    expect(line(1).value).toBe('Planning');
  });

  test('without a competency above it is named by the number of its line', async () => {
    const { paste, choose, text } = await open();
    await paste(letter);
    await choose('Line 1 is', 'Ignore');
    expect(text()).toContain('Line 2: text above the first competency, so it was left out.');
  });

  test('is marked in runs, and asks of the level that one names', async () => {
    const { paste, type, choose, click, until, portfolio } = await open();
    await paste(`Some words about this document that nobody needs here.\n${letter}`);
    await type('Lines', '1');
    await type('to', '1');
    await choose('are', 'Ignore');
    await click('Mark them');
    await type('Which level do they ask of?', 'Lead');
    await click('Take these criteria');
    await until(() => portfolio().frameworks.length === 1);
    expect(portfolio().frameworks[0]?.levels.map((level) => level.label)).toEqual(['Lead']);
    expect(
      portfolio()
        .competencies.map((one) => one.title)
        .sort(),
    ).toEqual(['Mentoring', 'Planning']);
  });

  test('that names its levels asks of each of them, and the one aimed at is chosen', async () => {
    const { paste, text, tick, choose, click, until, portfolio } = await open();
    await paste('Planning\nJunior: Plans a day.\nSenior: Plans a year.\n\nMentoring\nJunior: Asks for help.\nSenior: Grows a colleague.');
    expect(text()).toContain('2 competencies, 2 levels, 4 texts.');
    expect(text()).not.toContain('Which level do they ask of?');
    await tick(/^These are levels: Junior, Senior/);
    expect(text()).toContain('2 competencies, 1 level, 2 texts.');
    expect(text()).toContain('Which level do they ask of?');
    await tick(/^These are levels: Junior, Senior/);
    await choose('The level you aim at', 'Junior');
    await click('Take these criteria');
    await until(() => portfolio().case?.frameworkId);
    expect(portfolio().case?.targetLevelId).toBe('junior');
    expect(portfolio().expectations.map((one) => one.text)).toEqual(
      expect.arrayContaining(['Plans a day.', 'Plans a year.', 'Asks for help.', 'Grows a colleague.']),
    );
  });

  test('that was worked on is not given up without a question', async () => {
    const { paste, choose, click, text, until } = await open();
    await paste(letter);
    await choose('Line 3 is', 'Area');
    await click('Cancel');
    expect(text()).toContain('Is the text read rightly?');
    const dialog = await until(() => document.querySelector('dialog'));
    [...dialog.querySelectorAll('button')].find((one) => one.className.includes('danger'))?.click();
    await until(() => text().includes('What does your company ask?'));
  });

  test('can be read as a table, and a table as text', async () => {
    const { paste, choose, until, text } = await open();
    await paste(cells);
    await choose('Read as', 'Plain text');
    await until(() => text().includes('Is the text read rightly?'));
    await choose('Read as', 'Table of separated values (CSV, TSV)');
    await until(() => text().includes('Is the table read rightly?'));
  });
});

describe('the quick start', () => {
  test('is read before it is taken', async () => {
    const { text, click, choose, until, portfolio } = await open('quick-start');
    expect(text()).toContain('Collaboration and mentoring');
    expect(await faultsOf()).toEqual([]);
    await choose('The level you aim at', 'Lead');
    await click('Take these criteria');
    await until(() => portfolio().case?.targetLevelId === 'lead');
    expect(portfolio().frameworks[0]?.origin).toBe('template');
  });
});
