// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { competency, ladder, mapping, promotion, work } from '../domain/made-up';
import { faultsOf, openCriteria, type Stage } from './criteria-stage';

const entity = { revision: 1, createdAt: 0, updatedAt: 0 };
const framework = ladder({
  levels: [
    { id: 'one', label: 'Working', order: 0 },
    { id: 'two', label: 'Expert', order: 1 },
  ],
  roles: [
    { name: 'Analyst', requires: [{ competencyId: 'a', levelId: 'one' }] },
    {
      name: 'Senior analyst',
      requires: [
        { competencyId: 'a', levelId: 'two' },
        { competencyId: 'b', levelId: 'one' },
      ],
    },
  ],
});
const asks = (competencyId: string, levelId: string, text: string) => ({
  ...entity,
  id: `${competencyId}|${levelId}`,
  frameworkId: 'framework',
  competencyId,
  levelId,
  text,
  indicators: [],
});

let stage: Stage;
beforeEach(async () => {
  stage = await openCriteria();
  const { db } = stage;
  await db.competencies.bulkPut([competency('a', { title: 'Statistics' }), competency('b', { title: 'Ethics', order: 1 })]);
  await db.expectations.bulkPut([asks('a', 'one', 'Counts what is there.'), asks('a', 'two', 'Finds what others do not see.')]);
  await db.artifacts.put(work());
  await db.mappings.put(mapping('a', 'artifact', 'work'));
  await db.cases.put({ ...promotion, fromRole: 'analyst', toRole: 'Lead', targetRole: 'Senior analyst' });
  await db.frameworks.put(framework);
  await stage.until(() => stage.portfolio().frameworks.length === 1);
});
afterEach(() => stage.leave());

const roles = async () => (await stage.db.frameworks.get('framework'))?.roles ?? [];
const says = (text: string) => stage.until(() => stage.text().replace(/\s+/g, ' ').includes(text));
const radio = (name: string) =>
  stage.until(() =>
    [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
      (one) => one.ariaLabel === name || one.getAttribute('aria-label') === name,
    ),
  );

describe('the roles', () => {
  test('are a list, and one shows the level that it requires of each competency', async () => {
    await stage.goTo('roles', '1');
    await says('2 roles');
    expect((await radio('Statistics: Expert')).checked).toBe(true);
    expect((await radio('Ethics: Working')).checked).toBe(true);
    expect(await faultsOf()).toEqual([]);
  });

  test('are changed by one choice, which can be taken back', async () => {
    await stage.goTo('roles', '0');
    (await radio('Ethics: Expert')).click();
    await says('Ethics: Expert.');
    expect((await roles())[0]?.requires).toContainEqual({ competencyId: 'b', levelId: 'two' });
    (await radio('Ethics: not asked')).click();
    await says('Ethics: not asked.');
    expect((await roles())[0]?.requires).toHaveLength(1);
    await stage.click('Undo');
    await says('Taken back.');
    expect((await roles())[0]?.requires).toHaveLength(2);
  });

  test('are added as another one is, renamed, and removed with what aimed at them', async () => {
    await stage.goTo('roles', 'new');
    await stage.type('Name of the role', 'Analyst');
    await says('There is a role of this name already.');
    await stage.type('Name of the role', 'Principal');
    await stage.choose('Begins like', 'Senior analyst');
    await stage.click('Save');
    await says('Principal added.');
    expect((await roles())[2]).toMatchObject({ name: 'Principal', requires: [{ levelId: 'two' }, { levelId: 'one' }] });
    await stage.goTo('roles', '1');
    await stage.click('Rename');
    await stage.type('Name of the role', 'Senior');
    await stage.click('Save');
    await says('The role is called Senior now.');
    expect((await stage.db.cases.get('case'))?.targetRole).toBe('Senior');
    await stage.until(() => document.querySelector('.role h2')?.textContent === 'Senior');
    await stage.click('Remove');
    await says('Your case aimed at it, and aims at nothing now.');
    expect((await roles()).map(({ name }) => name)).toEqual(['Analyst', 'Principal']);
    expect(await faultsOf()).toEqual([]);
  });
});

describe('comparing', () => {
  test('begins where the learner is and with what the case aims at, and says what is missing in counts of competencies', async () => {
    await stage.goTo('compare');
    await says('What is missing for Senior analyst');
    await says('1 of 2 competencies have work behind them.');
    await says('For 1, something is missing. 1 is newly asked. 1 asks for a higher level.');
    await says('one level higher');
    await says('Counts what is there.');
    await says('Finds what others do not see.');
    expect(stage.text()).not.toMatch(/%/);
    expect(await faultsOf()).toEqual([]);
  });

  test('can show only what is missing, take any two, and aim at the second, which can be taken back', async () => {
    await stage.goTo('compare');
    await says('Only what is missing (1)');
    document.querySelector<HTMLInputElement>('.compare-page input[type=checkbox]')?.click();
    await stage.until(() => document.querySelectorAll('.compared').length === 1);
    await stage.choose('To', 'Expert');
    await stage.click('Aim at Expert');
    await says('Your case aims at Expert now.');
    expect(await stage.db.cases.get('case')).toMatchObject({ targetRole: null, targetLevelId: 'two', toRole: 'Lead' });
    await stage.click('Undo');
    await says('Taken back.');
    expect(await stage.db.cases.get('case')).toMatchObject({ targetRole: 'Senior analyst' });
  });
});

describe('how the company decides', () => {
  test('is no rule unless one is chosen, and its numbers can be changed', async () => {
    await stage.goTo('rule');
    const none = await stage.until(() => document.querySelector<HTMLInputElement>('input[name=rule]'));
    expect(none.checked).toBe(true);
    document.querySelectorAll<HTMLInputElement>('input[name=rule]')[1]?.click();
    await stage.type('Mean above', '1.5');
    expect((await stage.db.frameworks.get('framework'))?.rule ?? null).toBeNull();
    await stage.click('Follow this rule');
    await says('This rule is followed.');
    expect((await stage.db.frameworks.get('framework'))?.rule).toEqual({ kind: 'scores', best: 2, least: 0, mean: 1.5 });
    expect(await faultsOf()).toEqual([]);
    document.querySelectorAll<HTMLInputElement>('input[name=rule]')[0]?.click();
    await says('No rule is followed now. The judgements are kept.');
    expect((await stage.db.frameworks.get('framework'))?.rule).toBeNull();
  });

  test('a line that is no grade is named, and nothing is followed', async () => {
    await stage.goTo('rule');
    await stage.until(() => document.querySelector('input[name=rule]'));
    document.querySelectorAll<HTMLInputElement>('input[name=rule]')[2]?.click();
    await stage.type('Grades and the points that reach them', 'Junior: 0\nSenior 12\n');
    await says('Line 2 is not a grade with its points');
    await stage.type('Grades and the points that reach them', 'Junior: 0\nSenior: 12\n');
    await stage.choose('The grade that you aim at', 'Senior');
    await stage.click('Follow this rule');
    await says('This rule is followed.');
    expect((await stage.db.frameworks.get('framework'))?.rule).toEqual({
      kind: 'milestones',
      points: [0, 1, 3, 6, 12, 20],
      thresholds: [
        { label: 'Junior', points: 0 },
        { label: 'Senior', points: 12 },
      ],
      aim: 'Senior',
    });
  });
});
