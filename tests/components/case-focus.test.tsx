// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { usualRules } from '../../lib/domain/level-rule';
import type { Portfolio } from '../../lib/domain/portfolio';
import type { PromotionCase } from '../../lib/domain/promotion-case';
import { competency, ladder, mapping, portfolio, promotion, work } from '../domain/made-up';
import { faultsOf, openCase, pressable, type Stage } from './case-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

const framework = ladder({
  levels: [
    { id: 'one', label: 'Working', order: 0 },
    { id: 'two', label: 'Expert', order: 1, typicalTime: '2–3 years' },
  ],
  roles: [
    {
      name: 'Data analyst',
      requires: [
        { competencyId: 'c1', levelId: 'two' },
        { competencyId: 'c2', levelId: 'one' },
      ],
    },
  ],
});
const twelve = Array.from({ length: 12 }, (_, i) =>
  competency(`c${i + 1}`, { title: `Point ${i + 1}`, order: i, priority: i === 11 ? 'must' : null }),
);
const all = (aims: Partial<PromotionCase> = {}, more: Partial<Portfolio> = {}) =>
  portfolio({ case: { ...promotion, ...aims }, frameworks: [framework], competencies: twelve, ...more });
const titlesIn = (selector: string) => [...document.querySelectorAll(`${selector} [data-row] .row-title`)].map((one) => one.textContent);
const storedCase = async () => (await stage?.db.cases.get('case')) as PromotionCase;

describe('a case that aims at a role', () => {
  test('shows the level that the role asks of each competency, in the list and on its page', async () => {
    stage = await openCase(all({ targetRole: 'Data analyst' }), 'c1');
    expect([...document.querySelectorAll('[data-row]')].map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim())).toEqual([
      'Point 1Open · asked: Expert',
      'Point 2Open · asked: Working',
    ]);
    await stage.says('asked of Data analyst at Expert');
    expect(await faultsOf()).toEqual([]);
  });

  test('is chosen beside the levels, as one act that can be taken back', async () => {
    stage = await openCase(all({ targetLevelId: 'one', toRole: '' }), 'about');
    await stage.choose('Level or role you aim at', 'role:Data analyst');
    await stage.press('Save');
    await stage.says('Case saved.');
    expect(await storedCase()).toMatchObject({ targetRole: 'Data analyst', targetLevelId: null, toRole: 'Data analyst' });
    await stage.press('Undo');
    await stage.says('Taken back.');
    expect(await storedCase()).toMatchObject({ targetLevelId: 'one', toRole: '' });
    expect((await storedCase()).targetRole ?? null).toBeNull();
  });
});

describe('the focus list', () => {
  test('is ticked one by one; above ten it warns gently, and nothing is refused', async () => {
    stage = await openCase(all({ focusIds: twelve.slice(0, 9).map(({ id }) => id) }), 'focus');
    await stage.says('9 of 12 in your focus');
    expect(document.body.textContent).not.toContain('Readers follow five to ten well');
    fireEvent.click(screen.getByRole('checkbox', { name: /Point 10/ }));
    await stage.says('10 of 12 in your focus');
    expect(document.body.textContent).not.toContain('Readers follow five to ten well');
    fireEvent.click(screen.getByRole('checkbox', { name: /Point 11/ }));
    await stage.says('11 in your focus. Readers follow five to ten well');
    expect(await faultsOf()).toEqual([]);
    await stage.press('Undo');
    await stage.says('10 of 12 in your focus');
  });

  test('points at must-haves outside of it, and takes them in at a click', async () => {
    stage = await openCase(all({ focusIds: ['c1'] }), 'focus');
    await stage.says('1 must-have is not in your focus');
    await stage.press('Add to the focus');
    await waitFor(async () => expect((await storedCase()).focusIds).toEqual(['c1', 'c12']));
    await stage.press('No focus: argue all');
    await stage.says('No focus: all 12 competencies count');
  });

  test('stands first in the case; the others are folded below it, counted, and the next acts look at it first', async () => {
    stage = await openCase(all({ focusIds: ['c3', 'c5'] }));
    await stage.says('2 competencies in your focus');
    await stage.says('Also asked (10)');
    const beside = document.querySelector('details.case-beside') as HTMLDetailsElement;
    expect(beside.open).toBe(false);
    expect(titlesIn('.case-beside')).toHaveLength(10);
    expect(titlesIn('nav > section')).toEqual(['Point 3', 'Point 5']);
    expect([...document.querySelectorAll('.next .row-meta')].slice(0, 2).map((one) => one.textContent)).toEqual(['Point 3', 'Point 5']);
    const link = pressable('1 must-have is not in your focus');
    expect(link.getAttribute('href')).toBe('#/case/focus');
    // The arrow keys stop at what is folded away.
    const last = document.querySelector<HTMLElement>('[data-row=c5]');
    last?.focus();
    fireEvent.keyDown(last as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(last);
    expect(await faultsOf()).toEqual([]);
  });

  test('unfolds the others where one comes to one of them', async () => {
    stage = await openCase(all({ focusIds: ['c3'] }), 'c7');
    expect((document.querySelector('details.case-beside') as HTMLDetailsElement).open).toBe(true);
  });
});

describe('the company’s own rule', () => {
  test('shows nothing while none is followed', async () => {
    stage = await openCase(all(), 'c1');
    expect(document.querySelector('.judgement')).toBeNull();
    await stage.goTo('verdict');
    await stage.says('No rule is followed');
    expect(await faultsOf()).toEqual([]);
  });

  test('gives each competency a place for judgements, which change no mark, and says what counts and why', async () => {
    const rule = { kind: 'most met' as const, share: 0.5 };
    const more = { frameworks: [{ ...framework, rule }], artifacts: [work()], mappings: [mapping('c1', 'artifact', 'work')] };
    stage = await openCase(all({ targetRole: 'Data analyst' }, more), 'c1');
    await stage.says('Of what is asked at Expert. It fills no box and is not printed.');
    await stage.press('Add a judgement');
    await stage.choose('Who judged', 'manager');
    await stage.choose('Value', 'not met');
    await stage.press('Save');
    await stage.says('Manager: not met');
    await stage.says('Applied');
    expect(await stage.db.ratings.toArray()).toMatchObject([{ competencyId: 'c1', levelId: 'two', by: 'manager', value: 'not met' }]);
    expect(await faultsOf()).toEqual([]);
    await stage.goTo('verdict');
    await stage.says('Data analyst does not count as reached.');
    await stage.says('0 of 2 are met; at least 2 are needed.');
    await stage.says('Point 1: not met, and the explanation is missing');
    await stage.says('Point 2: not judged yet');
    await stage.says('2–3 years');
    expect(document.body.textContent).not.toMatch(/%/);
    expect(await faultsOf()).toEqual([]);
  });

  test('takes a score for each line of the level, and one of the whole for those without', async () => {
    const asked = { text: '', indicators: ['Plans weeks.', 'Names risks.'], levelId: 'two', competencyId: 'c1', frameworkId: framework.id };
    const expectation = { ...asked, id: 'x', revision: 1, createdAt: 0, updatedAt: 0 };
    const more = { frameworks: [{ ...framework, rule: usualRules.scores }], expectations: [expectation] };
    stage = await openCase(all({ targetLevelId: 'two' }, more), 'c1');
    await stage.press('Add a judgement');
    await stage.says('Score its 2 lines one by one');
    await stage.choose('Names risks.', '0');
    expect(await faultsOf()).toEqual([]);
    await stage.press('Save');
    await stage.says('You yourself: 1 line by itself');
    expect(await stage.db.ratings.toArray()).toMatchObject([{ value: '', scores: [{ line: 'Names risks.', value: '0' }] }]);
    await stage.goTo('verdict');
    await stage.says('Expert does not count as reached.');
    await stage.says('Point 1: 0 of 2 is too low for “Names risks.”');
    await stage.says('Point 1: 1 of 2 lines has no score yet');
    await stage.goTo('c1');
    await stage.press('Edit the judgement: You yourself');
    await stage.choose('Names risks.', '');
    await stage.choose('Value', '2');
    await stage.press('Save');
    await stage.says('You yourself: 2 of 2');
    expect((await stage.db.ratings.toArray())[0]).not.toHaveProperty('scores');
    await stage.goTo('verdict');
    await stage.says('Expert counts as reached.');
  });
});
