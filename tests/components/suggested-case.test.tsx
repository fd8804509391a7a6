// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { findProposals } from '../../components/popup/find-proposals';
import type { Portfolio } from '../../lib/domain/portfolio';
import { mappingId } from '../../lib/domain/promotion-case';
import { badge, claim, competency, mapping, metric, note, portfolio, words, work } from '../domain/made-up';
import { faultsOf, openCase, pressable, type Stage, settled } from './case-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

const competencies = [
  competency('mentoring', { title: 'Mentoring', statement: 'Mentors new colleagues and gives them feedback on their drafts.', order: 1 }),
  competency('hiring', { title: 'Hiring', statement: 'Interviews candidates.', order: 2 }),
  competency('modelling', { title: 'Data modelling', statement: 'Chooses schemas for warehouses.', order: 3 }),
];
const badges = [
  badge({ id: 'teams', title: 'Mentoring Small Teams', code: 1, skills: ['feedback'] }),
  badge({ id: 'coach', title: 'Feedback for mentors', code: 2 }),
  badge({ id: 'cooking', title: 'Cooking', code: 3 }),
  badge({ id: 'hers', title: 'Mentoring with feedback', code: 4, owner: 'other' }),
  badge({ id: 'old', title: 'Mentoring by feedback', code: 5, state: 'expired', expiresOn: '2026-05-01' }),
];
const pieces = {
  badges,
  artifacts: [work({ id: 'drafts', code: 6, title: 'Drafts club', action: 'I gave new colleagues feedback on drafts.' })],
  metrics: [metric({ id: 'drafts-result', code: 7, name: 'Feedback on drafts', unit: 'drafts' })],
  feedback: [words({ id: 'said', code: 8, who: 'Mentoring Hiring', words: 'Her mentoring and her feedback on my drafts helped.' })],
};
const open = async (rows: Partial<Portfolio> = {}, ...path: string[]): Promise<Stage> => {
  stage = await openCase(portfolio({ competencies, ...pieces, ...rows }), ...(path.length > 0 ? path : ['mentoring']));
  return stage;
};

/** The folded line of a step, once it is there. */
const lineOf = async (kind: string): Promise<HTMLElement> =>
  waitFor(() => {
    const line = within(screen.getByRole('region', { name: kind })).getByText(/may support this/);
    return line.closest('details') as HTMLElement;
  });
const codesIn = (line: HTMLElement) => [...line.querySelectorAll('.suggestion .code')].map((one) => one.textContent);
const verdictOf = async (kind: 'badge' | 'artifact', id: string, of = 'mentoring') =>
  (await stage?.db.mappings.get(mappingId(of, kind, id)))?.verdict;

describe('what may support a competency', () => {
  test('stands folded in each step, counts nothing, and says which words of both sides say so', async () => {
    const { portfolio: stored } = await open();
    const line = await lineOf('Badge');
    expect(line.hasAttribute('open')).toBe(false);
    expect(line.querySelector('summary')?.textContent?.trim()).toBe('2 may support this');
    expect(codesIn(line).sort()).toEqual(['E-001', 'E-002']);
    expect(line.textContent).toMatch(/“mentors”.*the criterion .*“mentoring”/);
    expect(codesIn(await lineOf('Work'))).toEqual(['E-006']);
    expect(codesIn(await lineOf('Result'))).toEqual(['E-007']);
    expect(codesIn(await lineOf('Words'))).toEqual(['E-008']);
    expect(stored().mappings).toEqual([]);
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.case-thing details')) fold.open = true;
    expect(await faultsOf()).toEqual([]);
  });

  test('shows on request one sentence of each side with the shared words marked', async () => {
    await open();
    const line = await lineOf('Work');
    const sentences = within(line).getByText('Show the sentences').closest('details');
    expect(sentences?.hasAttribute('open')).toBe(false);
    expect(sentences?.textContent).toContain('I gave new colleagues feedback on drafts.');
    expect(sentences?.textContent).toContain('Mentors new colleagues and gives them feedback on their drafts.');
    expect([...(sentences?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual(
      expect.arrayContaining(['colleagues', 'feedback', 'drafts']),
    );
  });

  test('is mapped with its words by yes, and taken back by undo', async () => {
    const { press, says, portfolio: stored } = await open();
    await lineOf('Work');
    await press('Confirm: E-006');
    await says('E-006 now stands behind “Mentoring”.');
    await waitFor(() => expect(stored().mappings).toMatchObject([{ kind: 'artifact', evidenceId: 'drafts', verdict: 'confirmed' }]));
    expect(stored().mappings[0]?.words).toContain('feedback');
    await waitFor(() => expect(() => pressable('Confirm: E-006')).toThrow());
    await press('Undo');
    await waitFor(() => expect(pressable('Confirm: E-006')).toBeTruthy());
    expect(stored().mappings).toEqual([]);
  });

  test('is refused by no, which undo takes back', async () => {
    const { press, says } = await open();
    await lineOf('Work');
    await press('No: E-006');
    await says('E-006 is not suggested for “Mentoring” again.');
    await waitFor(async () => expect(await verdictOf('artifact', 'drafts')).toBe('rejected'));
    await waitFor(() => expect(() => pressable('No: E-006')).toThrow());
    await press('Undo');
    await waitFor(() => expect(pressable('No: E-006')).toBeTruthy());
  });

  test('is at most three of a kind, and the next comes up when one is answered', async () => {
    const many = Array.from({ length: 6 }, (_, i) => badge({ id: `b${i}`, code: 10 + i, title: 'Mentoring by feedback' }));
    const { press } = await open({ badges: many });
    expect(codesIn(await lineOf('Badge'))).toEqual(['E-010', 'E-011', 'E-012']);
    await press('No: E-010');
    await waitFor(async () => expect(codesIn(await lineOf('Badge'))).toEqual(['E-011', 'E-012', 'E-013']));
  });

  test('is nothing for a competency that is not applicable', async () => {
    const schemas = work({ id: 'schemas', code: 9, title: 'Schemas for data modelling' });
    const rows = { claims: [claim('mentoring', { ownView: 'not applicable' })], artifacts: [...pieces.artifacts, schemas] };
    const { goTo } = await open(rows, 'modelling');
    // All is read now, so that the next competency has its suggestions at once.
    expect(codesIn(await lineOf('Work'))).toEqual(['E-009']);
    await goTo('mentoring');
    await waitFor(() => expect(screen.getByRole('article', { name: 'Mentoring' })).toBeTruthy());
    expect(screen.queryByText(/may support this/)).toBeNull();
  });

  test('follows a piece that another tab has changed', async () => {
    const { db } = await open();
    await lineOf('Work');
    await db.artifacts.put({
      ...work({ id: 'drafts', code: 6, title: 'Tea' }),
      revision: 2,
      challenge: '',
      action: '',
      result: '',
      myPart: '',
    });
    await waitFor(() => expect(() => pressable('Confirm: E-006')).toThrow());
    expect(await lineOf('Badge')).toBeTruthy();
  });

  test('is unfolded and answered by keyboard: the line, the sentences and both answers are stops in this order', async () => {
    await open();
    const line = await lineOf('Work');
    const stops = [...line.querySelectorAll('summary, a[href], button')].map(
      (one) => one.getAttribute('aria-label') ?? one.textContent?.trim(),
    );
    expect(stops).toEqual(['1 may support this', 'Drafts club', 'Show the sentences E-006', 'Confirm: E-006', 'No: E-006']);
  });
});

describe('the choice of evidence', () => {
  test('has the suggested ones first, marked, with their words, and keeps these words', async () => {
    const { press, portfolio: stored } = await open();
    await lineOf('Badge');
    await press('Choose a badge');
    const rows = [...document.querySelectorAll('.choose-list label')].map((row) => row.textContent ?? '');
    expect(
      rows
        .map((row) => row.match(/E-\d+/)?.[0])
        .slice(0, 2)
        .sort(),
    ).toEqual(['E-001', 'E-002']);
    expect(rows.map((row) => row.includes('proposed'))).toEqual([true, true, false, false]);
    expect([...document.querySelectorAll<HTMLInputElement>('.choose-list input')].some(({ checked }) => checked)).toBe(false);
    expect(await faultsOf()).toEqual([]);
    await press(/E-001/);
    await press('Add the chosen one');
    await waitFor(() => expect(stored().mappings).toMatchObject([{ evidenceId: 'teams', verdict: 'confirmed' }]));
    expect(stored().mappings[0]?.words.length).toBeGreaterThan(0);
  });
});

describe('what was refused', () => {
  test('at the competency is suggested neither on the map nor in the popup', async () => {
    const { press, goTo, portfolio: stored } = await open();
    expect(findProposals(stored(), ['teams'], '2026-11-22').map((one) => one.competencyId)).toContain('mentoring');
    await lineOf('Badge');
    await press('No: E-001');
    await waitFor(async () => expect(await verdictOf('badge', 'teams')).toBe('rejected'));
    await waitFor(() => expect(findProposals(stored(), ['teams'], '2026-11-22').map((one) => one.competencyId)).not.toContain('mentoring'));
    await goTo('map');
    await waitFor(() => expect(pressable('Feedback for mentors for Mentoring, proposed')).toBeTruthy());
    expect((pressable('Mentoring Small Teams for Mentoring') as HTMLInputElement).checked).toBe(false);
  });

  test('on the map is not suggested at the competency', async () => {
    const { press, goTo } = await open({}, 'map');
    await waitFor(() => expect(document.querySelector('.bar')?.textContent).toContain('for Mentoring'));
    const first = document.querySelector('.bar .strong')?.textContent;
    await press('Not this');
    await goTo('mentoring');
    const line = await lineOf('Badge');
    expect(codesIn(line)).toHaveLength(1);
    expect(line.textContent).not.toContain(first);
  });

  test('stays out where it was refused before the page was opened, and may still be mapped by hand', async () => {
    const { press } = await open({ mappings: [mapping('mentoring', 'artifact', 'drafts', 'rejected')] });
    await lineOf('Badge');
    expect(() => pressable('Confirm: E-006')).toThrow();
    await press('Choose work');
    expect(document.querySelector('.choose-list')?.textContent).not.toContain('proposed');
    fireEvent.click(document.querySelector('.choose-list input') as HTMLElement);
    await settled();
    await press('Add the chosen one');
    await waitFor(async () => expect(await verdictOf('artifact', 'drafts')).toBe('confirmed'));
  });
});

test('the popup proposes nothing for a badge that has expired', () => {
  const all = portfolio({ competencies, badges });
  const proposed = findProposals(all, ['teams', 'old'], '2026-11-22');
  expect(new Set(proposed.map(({ badgeId }) => badgeId))).toEqual(new Set(['teams']));
});

describe('quick notes of a competency', () => {
  const wins = [
    note({ id: 'n1', text: 'Gave feedback on four drafts.', happenedOn: '2026-06-02' }),
    note({ id: 'n2', text: 'A mentoring hour with Jo.', happenedOn: '2026-06-01' }),
    note({ id: 'n3', text: 'Mentoring became a habit.', workId: 'drafts' }),
  ];

  test('stand below its work with the way to make work of them, fill no box, and those that became work are not there', async () => {
    await open({ wins, mappings: [mapping('mentoring', 'win', 'n1'), mapping('mentoring', 'win', 'n3')] });
    const work = await screen.findByRole('region', { name: 'Work' });
    const here = await waitFor(() => within(work).getByRole('region', { name: 'Quick notes that may become work here' }));
    expect(within(here).getAllByRole('listitem')).toHaveLength(1);
    expect(within(here).getByRole('link', { name: 'Gave feedback on four drafts' })).toBeTruthy();
    expect(pressable(/^Turn into work/).getAttribute('href')).toBe('#/evidence/work/new/n1');
    expect(document.querySelector('.step[aria-label=Work] .box')?.hasAttribute('data-on')).toBe(false);
    expect(await faultsOf()).toEqual([]);
  });

  test('that may speak to it are folded, and answered once', async () => {
    await open({ wins });
    const line = await waitFor(() => screen.getByText('2 quick notes may speak to this').closest('details') as HTMLElement);
    expect(line.textContent).not.toContain('became a habit');
    fireEvent.click(within(line).getByRole('button', { name: 'Confirm: A mentoring hour with Jo' }));
    await waitFor(() => expect(screen.getByRole('region', { name: 'Quick notes that may become work here' })).toBeTruthy());
    fireEvent.click(screen.getByRole('button', { name: 'No: Gave feedback on four drafts' }));
    await waitFor(() => expect(screen.queryByText(/quick notes? may speak to this/)).toBeNull());
    const stored = await stage?.db.mappings.toArray();
    expect(stored?.map(({ id, verdict }) => [id, verdict]).sort()).toEqual([
      [mappingId('mentoring', 'win', 'n1'), 'rejected'],
      [mappingId('mentoring', 'win', 'n2'), 'confirmed'],
    ]);
  });
});
