import { expect } from 'vitest';
import { inBothBrowsers, type Journey, type Screen } from './journey';
import { storedRows } from './stored-rows';

const head = 'Role Family,Role,Role Level,Skill Name,Skill Description,Skill Level,Skill Level Description';
const line = (role: string, skill: string, level: string, text: string) =>
  `Data,Analyst,${role},${skill},About ${skill.toLowerCase()},${level},${text}`;

/** A table of roles as HR keeps it: each line a role, a skill, and the level of it that the role requires. */
const table = [
  head,
  line('Analyst', 'Statistics', 'Working', 'Counts what is there and says so'),
  line('Analyst', 'Writing', 'Working', 'Writes notes that colleagues use'),
  line('Senior analyst', 'Statistics', 'Expert', 'Finds what others do not see'),
  line('Senior analyst', 'Writing', 'Working', 'Writes notes that colleagues use'),
  line('Senior analyst', 'Ethics', 'Working', 'Asks before using personal data'),
  line('Senior analyst', 'Mentoring', 'Expert', 'Helps others to grow on purpose'),
].join('\n');

const mustBeAccessible = async (screen: Screen): Promise<void> => expect(await screen.axe()).toEqual([]);
const storedCase = async (journey: Journey) => {
  const [known] = await storedRows<{ targetRole?: string | null; targetLevelId: string | null; focusIds?: string[] }>(journey, 'cases');
  return known;
};
const goTo = (screen: Screen, hash: string) =>
  screen.evaluate((to) => {
    location.hash = to;
  }, hash);

inBothBrowsers(
  'a table of roles is taken in, one is aimed at, compared with another, and a focus is chosen and taken back',
  async (journey) => {
    const portfolio = await journey.portfolio('#/criteria/file');
    await portfolio.attach('Choose a file', [{ name: 'roles.csv', type: 'text/csv', bytes: new TextEncoder().encode(table) }]);
    await portfolio.says('4 competencies');
    await portfolio.click('button', 'Take these criteria');
    await portfolio.says('4 competencies taken in.');

    await goTo(portfolio, '#/case/about');
    await portfolio.choose('Level or role you aim at', 'Analyst');
    await portfolio.click('button', 'Save');
    await portfolio.says('Case saved.');
    expect(await storedCase(journey)).toMatchObject({ targetRole: 'Analyst', targetLevelId: null });
    await goTo(portfolio, '#/case');
    await portfolio.says('2 competencies');
    await portfolio.says('asked: Working');

    await portfolio.click('link', 'What is missing for Analyst');
    await portfolio.choose('From', 'Analyst');
    await portfolio.choose('To', 'Senior analyst');
    await portfolio.says('0 of 4 competencies have work behind them.');
    await portfolio.says('2 are newly asked. 1 asks for a higher level.');
    await portfolio.says('Counts what is there and says so');
    await portfolio.says('Finds what others do not see');
    await mustBeAccessible(portfolio);
    await portfolio.click('button', 'Aim at Senior analyst');
    await portfolio.says('Your case aims at Senior analyst now.');
    expect(await storedCase(journey)).toMatchObject({ targetRole: 'Senior analyst' });

    await goTo(portfolio, '#/criteria/roles/1');
    await portfolio.waitFor('heading', 'Senior analyst');
    await portfolio.tick('Ethics: Expert');
    await portfolio.says('Ethics: Expert.');
    await mustBeAccessible(portfolio);

    await goTo(portfolio, '#/case/focus');
    await portfolio.tick('Statistics');
    await portfolio.says('1 of 4 in your focus');
    await portfolio.tick('Ethics');
    await portfolio.says('2 of 4 in your focus');
    await mustBeAccessible(portfolio);
    await portfolio.click('link', 'Your case');
    await portfolio.says('2 competencies in your focus');
    await portfolio.says('Also asked (2)');
    await mustBeAccessible(portfolio);
    const report = await journey.portfolio('#/report');
    await report.says('Page 1 of');
    await report.says('The report argues your focus: 2 of 4 competencies');
    await report.close();
    await portfolio.show();

    await goTo(portfolio, '#/case/focus');
    await portfolio.tick('Mentoring');
    await portfolio.says('In your focus: Mentoring.');
    await portfolio.click('button', 'Undo');
    await portfolio.says('2 of 4 in your focus');
    expect((await storedCase(journey))?.focusIds).toHaveLength(2);
  },
);
