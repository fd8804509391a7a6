// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { addBadgeByHand } from '../../lib/store/add-badge-by-hand';
import { confirmMappings } from '../../lib/store/mappings';
import { changeCase, changeClaim } from '../../lib/store/promotion-case';
import { addWork, typedBadge, work } from '../store/things';
import { faultsOf, now, openCriteria, type Stage } from './criteria-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

const first =
  'Competency\tSenior\tLead\n' +
  'Planning\tPlans weeks with the team.\tPlans quarters with several teams, and says early what will not fit.\n' +
  'Speaking\tPresents findings.\tExplains findings to managers so that they decide on the same day.\n' +
  'Hiring\tInterviews.\tTrains colleagues who interview, and looks after the questions.\n' +
  'Risk\tNames risks.\tNames risks early and follows them to their end.';

const second =
  'Competency\tSenior\tLead\n' +
  'Planning\tPlans weeks with the team.\tPlans quarters with several teams, and says in writing what will not fit.\n' +
  'Communication\tPresents findings.\tExplains findings to managers so that they decide on the same day.\n' +
  'Hiring\tInterviews.\tTrains colleagues who interview, and looks after the questions.\n' +
  'Mentoring\tMentors one.\tMentors many colleagues to independence.';

const idOf = (title: string, frameworkId?: string | null) =>
  stage?.portfolio().competencies.find((one) => one.title === title && (!frameworkId || one.frameworkId === frameworkId))?.id ?? '';

/** The room with criteria at work: a badge behind Planning and Speaking, work behind Risk, a statement on Planning. */
async function openInUse(): Promise<Stage> {
  stage = await openCriteria();
  const { paste, click, until, portfolio, text, db } = stage;
  await paste(first);
  await click('Take these criteria');
  await until(() => portfolio().case?.frameworkId && !text().includes('Is the table read rightly?'));
  const { value: badge } = await addBadgeByHand(db, typedBadge(), now);
  const pair = { kind: 'badge' as const, evidenceId: badge.id, words: [] };
  await confirmMappings(
    db,
    ['Planning', 'Speaking'].map((title) => ({ ...pair, competencyId: idOf(title) })),
    now,
  );
  await addWork(db, work({ title: 'Risk register', confidentiality: 'confidential' }), [idOf('Risk')], now);
  await addWork(db, work({ title: 'Handbook' }), [idOf('Hiring')], now);
  const caseId = portfolio().case?.id ?? '';
  await changeClaim(db, { caseId, competencyId: idOf('Planning') }, null, { statement: 'I plan the quarter.' }, now);
  await until(() => portfolio().claims.length === 1 && portfolio().mappings.length === 4);
  return stage;
}

const parts = () =>
  Object.fromEntries(
    [...document.querySelectorAll('.edition-part')].map((part) => [
      part.querySelector('h3, summary')?.textContent ?? '',
      [...part.querySelectorAll('h4')].map((one) => one.textContent),
    ]),
  );
const undo = () =>
  [...document.querySelectorAll<HTMLElement>('.toast button')]
    .filter((one) => one.textContent === 'Undo')
    .pop()
    ?.click();

describe('a newer edition', () => {
  test('is guessed, shown with every change before anything is stored, and taken in one act that undo takes back', async () => {
    const { goTo, paste, click, until, portfolio, text } = await openInUse();
    await goTo('replace');
    await paste(second);
    expect(text()).toContain('Many names are those of “Promotion criteria”');
    expect(await faultsOf()).toEqual([]);
    await click('See what changes');
    await until(() => text().includes('What the newer edition changes'));
    await until(() => document.activeElement?.textContent === 'What the newer edition changes');
    expect(parts()).toEqual({
      '2 changed': ['Planning', 'beforeSpeakingnowCommunication'],
      '1 gone': ['Risk'],
      '1 new': ['Mentoring'],
      '1 unchanged': ['Hiring'],
    });
    expect(text()).toContain('1 unchanged, 2 changed, 1 new, 1 gone');
    expect([...document.querySelectorAll('del')].map((one) => one.textContent)).toEqual(['early', 'Speaking', 'Risk']);
    expect([...document.querySelectorAll('ins')].map((one) => one.textContent)).toEqual(['in writing', 'Communication', 'Mentoring']);
    expect(text()).toContain('Goes on: 1 badge, 1 piece of work, your statement.');
    expect(text()).toContain('Stays with the older edition: 1 piece of work.');
    expect(portfolio().frameworks).toHaveLength(1);
    expect(await faultsOf()).toEqual([]);
    await click('Take the newer edition');
    await until(() => portfolio().frameworks.length === 2 && text().includes('Left behind: 1 piece'));
    const newer = portfolio().case?.frameworkId;
    const behind = (title: string) => portfolio().mappings.filter((one) => one.competencyId === idOf(title, newer)).length;
    expect([behind('Planning'), behind('Communication'), behind('Hiring'), behind('Mentoring')]).toEqual([1, 1, 1, 0]);
    expect(text()).toContain('Risk register');
    expect(text()).toContain('1 statement to read again');
    expect(await faultsOf()).toEqual([]);
    await click('Planning: Still true');
    await until(() => !text().includes('to read again'));
    undo();
    await until(() => text().includes('1 statement to read again'));
  });

  test('goes on as the learner says: another competency, or none', async () => {
    const { goTo, paste, click, choose, until, portfolio, text } = await openInUse();
    await goTo('replace');
    await paste(second);
    await click('See what changes');
    await choose('“Risk” goes on as', 'Mentoring');
    await until(() => text().includes('0 gone'));
    await click('Planning: Goes on as another one');
    await choose('“Planning” goes on as', 'none: it stays with the older edition');
    await until(() => text().includes('1 gone'));
    await click('Take the newer edition');
    await until(() => portfolio().frameworks.length === 2);
    const newer = portfolio().case?.frameworkId;
    const behind = (title: string) => portfolio().mappings.filter((one) => one.competencyId === idOf(title, newer)).length;
    await until(() => behind('Mentoring') === 1);
    expect(behind('Planning')).toBe(0);
    undo();
    await until(() => portfolio().frameworks.length === 1);
    expect(portfolio().mappings).toHaveLength(4);
  });

  test('carries a pair that is not certain only once it is ticked', async () => {
    const { goTo, paste, click, until, portfolio, text } = await openInUse();
    await goTo('replace');
    await paste(second.replace(/Planning\t.*/, 'Planning\tCooks.\tBakes bread for everybody at the weekend.'));
    await click('See what changes');
    await until(() => text().includes('1 to confirm'));
    expect(text()).toContain('The title is the same, but the words below it are others.');
    expect(text()).toContain('1 proposal is not confirmed; what stands behind it stays with the older edition.');
    const box = [...document.querySelectorAll<HTMLInputElement>('.edition-part input[type="checkbox"]')][0];
    expect(box?.checked).toBe(false);
    box?.click();
    await until(() => !text().includes('1 to confirm,') && !text().includes('is not confirmed'));
    await click('Take the newer edition');
    await until(() => portfolio().frameworks.length === 2);
    expect(portfolio().mappings.some((one) => one.competencyId === idOf('Planning', portfolio().case?.frameworkId))).toBe(true);
  });

  test('is compared beside the page: with progress, a way to stop, and nothing stored', async () => {
    const { goTo, paste, click, until, portfolio, text, holdReadings, readings } = await openInUse();
    await goTo('replace');
    await paste(second);
    const [before, release] = [JSON.stringify(portfolio()), holdReadings()];
    await click('See what changes');
    await until(() => text().includes('Comparing with “Promotion criteria” …') && readings() === 1);
    expect(document.querySelector('progress')?.getAttribute('aria-label')).toBe('Comparing with “Promotion criteria” …');
    expect((document.querySelector('button[type=submit]') as HTMLButtonElement).disabled).toBe(true);
    expect(await faultsOf()).toEqual([]);
    await click('Stop comparing');
    expect(readings()).toBe(0);
    expect(text()).not.toContain('Comparing with');
    expect(JSON.stringify(portfolio())).toBe(before);
    release();
    await click('See what changes');
    await until(() => text().includes('1 unchanged, 2 changed, 1 new, 1 gone'));
  });

  test('is not the only answer: other criteria take the case and carry nothing, and the earlier can be used again', async () => {
    const { goTo, paste, click, until, portfolio } = await openInUse();
    const earlier = portfolio().case?.frameworkId ?? '';
    await goTo('replace');
    await paste(second);
    [...document.querySelectorAll<HTMLInputElement>('input[name="import-kind"]')][1]?.click();
    await click('Take these criteria');
    await until(() => portfolio().frameworks.length === 2 && portfolio().case?.frameworkId !== earlier);
    expect(portfolio().mappings).toHaveLength(4);
    await goTo('of', earlier);
    await click('Use these for your case');
    await until(() => portfolio().case?.frameworkId === earlier);
    expect(portfolio().case?.targetLevelId).toBe('lead');
  });
});

describe('several frameworks', () => {
  const open =
    'Competency\tProficient\nPlanning work\tPlans quarters with teams and says early what will not fit.\nSafety\tKeeps devices safe.';

  /** The room with a public framework beside the company's. */
  async function openWithTwo(): Promise<Stage> {
    const room = await openInUse();
    const { goTo, paste, type, click, until, portfolio } = room;
    await goTo('replace');
    await paste(open);
    [...document.querySelectorAll<HTMLInputElement>('input[name="import-kind"]')][2]?.click();
    await type('Name of these criteria', 'Public skills');
    await click('Take these criteria');
    await until(() => portfolio().frameworks.length === 2);
    await until(() => document.querySelector('.standing'));
    return room;
  }

  test('stand side by side: one switches, the case stays as it is, and what is shown is edited in its own place', async () => {
    const { until, portfolio, text, choose, goTo } = await openWithTwo();
    const company = portfolio().frameworks.find((one) => one.id === portfolio().case?.frameworkId);
    expect(company?.title).toBe('Promotion criteria');
    expect(text()).toContain('These stand beside the criteria of your case.');
    expect([...document.querySelectorAll('.criteria-list .row-title')].map((one) => one.textContent)).toEqual(['Planning work', 'Safety']);
    expect(text()).not.toContain('no text at your level');
    expect(await faultsOf()).toEqual([]);
    await goTo(idOf('Safety'));
    await until(() => text().includes('Keeps devices safe.'));
    await choose('Criteria looked at', 'Promotion criteria');
    await until(() => document.querySelectorAll('.criteria-list .row-title').length === 4);
    expect(document.querySelector('.standing')).toBeNull();
  });

  test('evidence of one is mapped to the other pair by pair, and undo takes it back', async () => {
    const { click, until, portfolio, text } = await openWithTwo();
    await click('Map evidence of other criteria to these');
    await until(() => text().includes('Map evidence to these criteria as well'));
    expect(await faultsOf()).toEqual([]);
    const select = [...document.querySelectorAll<HTMLSelectElement>('select')].find((one) =>
      document.querySelector(`label[for="${one.id}"]`)?.textContent?.includes('“Planning” also'),
    );
    expect(select?.selectedOptions[0]?.text).toBe('Planning work');
    [...document.querySelectorAll<HTMLInputElement>('.edition-items input[type="checkbox"]')][0]?.click();
    await click('Map the evidence of 1 pair');
    await until(() => portfolio().mappings.some((one) => one.competencyId === idOf('Planning work')));
    undo();
    await until(() => !portfolio().mappings.some((one) => one.competencyId === idOf('Planning work')));
  });

  test('are removed after it is said what stands behind them, and undo brings them back', async () => {
    const { click, until, portfolio, text, goTo } = await openWithTwo();
    await goTo('of', portfolio().case?.frameworkId ?? '');
    await click('Remove these criteria');
    await until(() => text().includes('Remove “Promotion criteria”?'));
    expect(text()).toContain('1 badge, 2 pieces of work, your statement');
    [...document.querySelectorAll<HTMLElement>('dialog button')].at(-1)?.click();
    await until(() => portfolio().frameworks.length === 1);
    expect(portfolio().artifacts).toHaveLength(2);
    undo();
    await until(() => portfolio().frameworks.length === 2 && portfolio().mappings.length === 4);
  });

  test('an employer is left: the case ends, confidential work goes, badges and public mappings stay, and undo brings all back', async () => {
    const { click, until, portfolio, text, goTo, db } = await openWithTwo();
    const handbook = portfolio().artifacts.find((one) => one.title === 'Handbook')?.id ?? '';
    await confirmMappings(db, [{ kind: 'artifact', evidenceId: handbook, competencyId: idOf('Safety'), words: [] }], now);
    await changeCase(db, portfolio().case, { whyNow: 'We lost Globex.', askOfYou: '' }, now);
    await until(() => portfolio().case?.whyNow);
    await goTo('leave');
    await until(() => text().includes('There is no backup yet.'));
    expect(text()).toContain('Why now, and what you ask: “We lost Globex.”');
    expect(await faultsOf()).toEqual([]);
    expect([...document.querySelectorAll<HTMLInputElement>('.choices input')].map((one) => one.checked).sort()).toEqual([false, true]);
    expect(text()).toContain('2 left behind, 1 kept.');
    await click('Leave this employer');
    await until(() => portfolio().case === null);
    expect(portfolio().artifacts.map((one) => one.title)).toEqual(['Handbook']);
    expect(portfolio().badges).toHaveLength(1);
    expect(portfolio().mappings.some((one) => one.competencyId === idOf('Safety'))).toBe(true);
    expect(await faultsOf()).toEqual([]);
    undo();
    await until(() => portfolio().case?.whyNow === 'We lost Globex.' && portfolio().artifacts.length === 2);
    expect(portfolio().frameworks.every((one) => !one.archivedAt)).toBe(true);
  });

  test('a case that ended and criteria that were put away come back long after the undo has gone', async () => {
    const { click, until, portfolio, goTo } = await openWithTwo();
    const company = portfolio().case?.frameworkId ?? '';
    await goTo('leave');
    await click('Leave this employer');
    await until(() => portfolio().case === null);
    await goTo('of', company);
    await click('Take these back');
    await until(() => portfolio().frameworks.every((one) => !one.archivedAt));
    await goTo('leave');
    await click('Go on with this case');
    await until(() => portfolio().case?.frameworkId === company);
  });
});
