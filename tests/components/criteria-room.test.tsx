// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { saveCompetency } from '../../lib/store/save-competency';
import { openWithCriteria } from './criteria-opened';
import { faultsOf, now, openCriteria, type Stage } from './criteria-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

const open = async () => {
  stage = await openWithCriteria();
  return stage;
};
const idOf = (title: string) => stage?.portfolio().competencies.find((one) => one.title === title)?.id ?? '';
const titles = () => [...document.querySelectorAll('.criteria-list .row-title')].map((one) => one.textContent);

describe('the criteria as they stand', () => {
  test('show areas, competencies and, chosen, what each level asks, word for word', async () => {
    const { goTo, text, until } = await open();
    expect(titles()).toEqual(['Planning', 'Risk', 'Modelling']);
    expect(text()).toContain('no text at your level');
    expect(await faultsOf()).toEqual([]);
    await goTo(idOf('Planning'));
    await until(() => document.querySelector('blockquote'));
    expect([...document.querySelectorAll('blockquote')].map((one) => one.textContent)).toEqual(['Plans weeks.', 'Plans quarters.']);
    expect(text()).toContain('Lead you aim here');
    expect(await faultsOf()).toEqual([]);
  });

  test('are corrected by hand: name, priority and the text of a level in one act that can be undone', async () => {
    const { goTo, type, choose, click, until, portfolio, text } = await open();
    await goTo(idOf('Risk'), 'edit');
    expect(await faultsOf()).toEqual([]);
    await type('Name', 'Risk and escalation');
    await choose('Priority', 'must-have');
    await type('What “Lead” asks, in the company’s words', 'Escalates early:\n- with two ways out');
    await click('Save');
    await until(() => text().includes('Saved.'));
    const risk = await until(() => portfolio().competencies.find((one) => one.title === 'Risk and escalation'));
    expect(risk).toMatchObject({ priority: 'must', code: 'D2' });
    expect(portfolio().expectations.find((one) => one.competencyId === risk.id && one.levelId === 'lead')).toMatchObject({
      text: 'Escalates early:\n- with two ways out',
      indicators: ['with two ways out'],
    });
    const undo = [...document.querySelectorAll<HTMLElement>('.toast button')].filter((one) => one.textContent === 'Undo').pop();
    undo?.click();
    await until(() => portfolio().competencies.some((one) => one.title === 'Risk'));
    expect(portfolio().expectations.some((one) => one.text.startsWith('Escalates'))).toBe(false);
  });

  test('say so when another tab changed the same competency, and lose neither', async () => {
    const { goTo, type, click, until, portfolio, text, db } = await open();
    await goTo(idOf('Planning'), 'edit');
    await type('Name', 'Planning from here');
    const stored = await db.competencies.get(idOf('Planning'));
    if (stored) await saveCompetency(db, { known: stored, competency: { ...stored, title: 'Planning from elsewhere' }, texts: [] }, now);
    await click('Save');
    await until(() => text().includes('This was changed in another tab while you were writing.'));
    expect((await db.competencies.toArray()).map((one) => one.title)).toContain('Planning from elsewhere');
    await click('Keep mine');
    await until(() => portfolio().competencies.some((one) => one.title === 'Planning from here'));
  });

  test('take a further competency and a further area', async () => {
    const { goTo, type, click, choose, until, portfolio } = await open();
    await goTo('new-area');
    await type('Name', 'People');
    await click('Save');
    await until(() => idOf('People'));
    await goTo('new');
    await click('Save');
    expect(document.querySelector('.error')?.textContent).toContain('A name is needed');
    await type('Name', 'Mentoring');
    await choose('Area', 'People');
    await click('Save');
    await until(() => idOf('Mentoring'));
    expect(portfolio().competencies.find((one) => one.title === 'Mentoring')?.parentId).toBe(idOf('People'));
    expect(titles()).toEqual(['Planning', 'Risk', 'Modelling', 'Mentoring']);
  });

  test('are put into another order by button and by key', async () => {
    const { goTo, click, until } = await open();
    await goTo(idOf('Risk'));
    await click('Move up');
    await until(() => titles()[0] === 'Risk');
    const row = document.querySelector<HTMLElement>(`[data-row="${idOf('Risk')}"]`);
    row?.focus();
    row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true }));
    await until(() => titles()[0] === 'Planning');
    await goTo(idOf('Craft'));
    await click('Move up');
    await until(() => titles().join() === 'Modelling,Planning,Risk');
  });

  test('lose a competency only until one undoes it', async () => {
    const { goTo, click, until } = await open();
    await goTo(idOf('Risk'));
    await click('Remove');
    await until(() => titles().length === 2);
    const undo = [...document.querySelectorAll<HTMLElement>('.toast button')].filter((one) => one.textContent === 'Undo').pop();
    undo?.click();
    await until(() => titles().length === 3);
  });

  test('follow the level that one aims at, and the names that one corrects', async () => {
    const { choose, until, portfolio, type, click } = await open();
    await choose('The level you aim at', 'Senior');
    await until(() => portfolio().case?.targetLevelId === 'senior');
    await click('Change name or levels');
    await type('Level 1', 'Senior Analyst');
    await click('Save');
    await until(() => portfolio().frameworks[0]?.levels[0]?.label === 'Senior Analyst');
  });
});

test('criteria by hand begin with a name and a level, and then ask for the first competency', async () => {
  stage = await openCriteria('by-hand');
  const { type, click, until, portfolio, text } = stage;
  expect(await faultsOf()).toEqual([]);
  await type('Which level do they ask of?', 'Lead');
  await click('Begin');
  await until(() => portfolio().case?.frameworkId);
  await until(() => text().includes('Add a competency'));
  await type('Name', 'Planning');
  await type('What “Lead” asks, in the company’s words', 'Plans quarters.');
  await click('Save');
  await until(() => titles().join() === 'Planning');
  expect(portfolio().expectations[0]?.text).toBe('Plans quarters.');
});
