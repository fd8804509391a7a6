// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { badge, claim, competency, mapping, metric, portfolio, promotion, words, work } from '../domain/made-up';
import { faultsOf, openCase, pressable, type Stage } from './case-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

const all = () =>
  portfolio({
    case: { ...promotion, reviewOn: '2027-03-12' },
    competencies: [
      competency('delivery', { kind: 'area', title: 'Delivery', order: 0 }),
      competency('planning', { title: 'Planning', parentId: 'delivery', order: 1 }),
      competency('risk', { title: 'Risk', parentId: 'delivery', order: 2, priority: 'must' }),
      competency('people', { kind: 'area', title: 'People', order: 3 }),
      competency('mentoring', { title: 'Mentoring', parentId: 'people', order: 4 }),
      competency('hiring', { title: 'Hiring', parentId: 'people', order: 5 }),
      competency('direction', { title: 'Direction', order: 6 }),
    ],
    badges: [badge()],
    artifacts: [work()],
    metrics: [metric({ readings: [] })],
    feedback: [words()],
    mappings: [
      ...(['badge', 'metric'] as const).map((kind) => mapping('planning', kind, kind)),
      mapping('planning', 'artifact', 'work'),
      mapping('mentoring', 'badge', 'badge'),
      mapping('mentoring', 'feedback', 'words'),
      mapping('direction', 'artifact', 'work'),
      mapping('direction', 'feedback', 'words'),
    ],
    claims: [claim('hiring', { ownView: 'not applicable', notApplicable: { privateReason: 'no opening in 2026', printedReason: '' } })],
  });

const rowTexts = () => [...document.querySelectorAll('[data-row]')].map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('the list of competencies', () => {
  test('has one row each, under its area, with its word and what is noted', async () => {
    stage = await openCase(all());
    expect(rowTexts()).toEqual([
      'PlanningApplied',
      'RiskOpen must-have',
      'MentoringLearned · words noted, work missing',
      'HiringNot applicable: no opening in 2026',
      'DirectionBacked by others · no credential here',
    ]);
    expect([...document.querySelectorAll('.case-list h3')].map((area) => area.textContent)).toEqual([
      'Delivery',
      'People',
      'Without an area',
    ]);
    expect(document.body.textContent).toContain('5 competencies');
    expect(document.querySelector('[data-row=mentoring] [role=img]')?.getAttribute('aria-label')).toBe(
      'badge yes, work no, result no, words yes',
    );
    expect(document.querySelector('[data-row=hiring] [role=img]')?.getAttribute('aria-label')).toBe('Not applicable');
    expect(await faultsOf()).toEqual([]);
  });

  test('shows no overall figure anywhere', async () => {
    stage = await openCase(all());
    expect(document.body.textContent).not.toMatch(/%/);
  });

  test('names at most three acts, each with the one box that it would fill and the way to do it', async () => {
    stage = await openCase(all());
    await stage.says('Next, before the review');
    const acts = [...document.querySelectorAll('.next a.row')];
    expect(acts.map((act) => act.querySelector('.row-title')?.textContent)).toEqual([
      'Add a piece of work',
      'Add a later reading',
      'Add a piece of work',
    ]);
    expect(acts.map((act) => act.querySelectorAll('[data-next]').length)).toEqual([1, 1, 1]);
    expect(acts[0]?.getAttribute('href')).toBe('#/evidence/work/new/risk');
    expect(acts[1]?.getAttribute('href')).toBe('#/evidence/results/metric/reading');
  });

  test('begins with the map while badges are there and none is mapped', async () => {
    stage = await openCase({ ...all(), mappings: [] });
    const acts = [...document.querySelectorAll('.next a.row')];
    expect(acts.map((act) => act.querySelector('.row-title')?.textContent)).toEqual([
      'Map your badge',
      'Add a piece of work',
      'Add a piece of work',
    ]);
    expect(acts[0]?.getAttribute('href')).toBe('#/case/map');
  });

  test('marks the chosen row, and Esc leads back to it', async () => {
    stage = await openCase(all(), 'mentoring');
    expect(document.querySelector('[aria-current=true]')?.getAttribute('data-row')).toBe('mentoring');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(location.hash).toBe('#/case'));
    await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('mentoring'));
  });

  test('arrows move between its rows', async () => {
    stage = await openCase(all());
    const row = document.querySelector<HTMLElement>('[data-row=planning]');
    row?.focus();
    fireEvent.keyDown(row as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement?.getAttribute('data-row')).toBe('risk');
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'ArrowUp' });
    expect(document.activeElement?.getAttribute('data-row')).toBe('planning');
  });

  test('offers two ways to bring criteria while there are none', async () => {
    stage = await openCase(portfolio({ competencies: [] }));
    expect(pressable('Paste criteria').getAttribute('href')).toBe('#/criteria/paste');
    expect(pressable('Start with five general ones').getAttribute('href')).toBe('#/criteria/quick-start');
    expect(await faultsOf()).toEqual([]);
  });

  test('an address of a competency that is gone says so and leads back', async () => {
    stage = await openCase(all(), 'gone');
    await stage.says('This competency is not part of your case');
  });
});

describe('the facts of the case', () => {
  test('are saved as typed: a review by its month, the target level, for whom', async () => {
    stage = await openCase(all(), 'about');
    await stage.type('Review when', 'April 2027');
    await stage.type('For whom', 'My manager');
    await stage.press('Save');
    await stage.says('Case saved.');
    expect(await stage.db.cases.get('case')).toMatchObject({ reviewOn: '2027-04', forWhom: 'My manager', toRole: 'Lead Analyst' });
    expect(await faultsOf()).toEqual([]);
  });

  test('a date that could be two days is not guessed, and nothing is saved', async () => {
    stage = await openCase(all(), 'about');
    await stage.type('Review when', '3/4/2027');
    expect(pressable('Save')).toHaveProperty('disabled', true);
    expect(stage.portfolio().case?.reviewOn).toBe('2027-03-12');
  });

  test('another field that another tab saved meanwhile stays, the same field is asked about', async () => {
    stage = await openCase(all(), 'about');
    await stage.type('Company', 'Mine');
    await stage.db.cases.update('case', { forWhom: 'Theirs', revision: 2 });
    await stage.press('Save');
    await stage.says('Case saved.');
    expect(await stage.db.cases.get('case')).toMatchObject({ company: 'Mine', forWhom: 'Theirs' });
    await stage.type('Company', 'Mine again');
    await stage.db.cases.update('case', { company: 'Theirs', revision: 9 });
    await stage.press('Save');
    await stage.says('Changed in another tab');
    expect(await stage.db.cases.get('case')).toMatchObject({ company: 'Theirs' });
    await stage.press('Keep mine');
    await stage.says('Case saved.');
    expect(await stage.db.cases.get('case')).toMatchObject({ company: 'Mine again', forWhom: 'Theirs' });
  });
});
