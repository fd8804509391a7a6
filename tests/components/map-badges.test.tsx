// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Portfolio } from '../../lib/domain/portfolio';
import { mappingId } from '../../lib/domain/promotion-case';
import { badge, claim, competency, mapping, portfolio } from '../domain/made-up';
import { faultsOf, openCase, pressable, type Stage, settled } from './case-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

const competencies = [
  competency('people', { kind: 'area', title: 'People', order: 0 }),
  competency('mentoring', { title: 'Mentoring', statement: 'Helps others grow by feedback.', parentId: 'people', order: 1 }),
  competency('hiring', { title: 'Hiring', statement: 'Interviews candidates.', parentId: 'people', order: 2 }),
  competency('modelling', { title: 'Data modelling', statement: 'Chooses schemas for warehouses.', order: 3 }),
];
const badges = [
  badge({ id: 'teams', title: 'Mentoring Small Teams', code: 1, skills: ['feedback'] }),
  badge({ id: 'warehouse', title: 'Modelling for Warehouses', code: 2, skills: ['schemas'] }),
  badge({ id: 'cooking', title: 'Cooking', code: 3, state: 'expired', expiresOn: '2026-05-01' }),
  badge({ id: 'hers', title: 'Hers', code: 4, owner: 'other' }),
];
const open = async (rows: Partial<Portfolio> = {}): Promise<Stage> => {
  stage = await openCase(portfolio({ competencies, badges, ...rows }), 'map');
  return stage;
};
const box = (name: string) => pressable(name) as HTMLInputElement;
const shownBar = () => (document.querySelector('.bar')?.textContent ?? '').replace(/\s+/g, ' ');

describe('the map of badges and competencies', () => {
  test('proposes by shared words, with both sentences, and counts nothing until it is confirmed', async () => {
    const { portfolio: stored, says } = await open();
    await says('The badge says');
    expect(box('Mentoring Small Teams for Mentoring, proposed').checked).toBe(false);
    expect([...document.querySelectorAll('.bar mark')].map((mark) => mark.textContent?.toLowerCase())).toContain('mentoring');
    expect(stored().mappings).toEqual([]);
    expect(await faultsOf()).toEqual([]);
  });

  test('confirms all that are shown in one act, and takes them back in one', async () => {
    const { press, says, portfolio: stored } = await open();
    await press('Confirm the 2 shown');
    await says('2 proposals confirmed.');
    await waitFor(() => expect(stored().mappings.map(({ verdict }) => verdict)).toEqual(['confirmed', 'confirmed']));
    expect(stored().mappings.every(({ words }) => words.length > 0)).toBe(true);
    await says('No proposals are left.');
    await press('Undo');
    await waitFor(() => expect(stored().mappings).toEqual([]));
  });

  test('confirms one, and “not this” stays rejected', async () => {
    const { press, db, says } = await open();
    await waitFor(() => expect(shownBar()).toContain('for Mentoring'));
    await press('Confirm');
    await waitFor(() => expect(shownBar()).toContain('for Data modelling'));
    await press('Not this');
    await says('No proposals are left.');
    expect(await db.mappings.get(mappingId('modelling', 'badge', 'warehouse'))).toMatchObject({ verdict: 'rejected' });
    expect(box('Modelling for Warehouses for Data modelling').checked).toBe(false);
  });

  test('any cell is ticked by hand and unticked again', async () => {
    const { press, portfolio: stored } = await open();
    await press('Cooking for Mentoring');
    await waitFor(() =>
      expect(stored().mappings).toMatchObject([{ competencyId: 'mentoring', evidenceId: 'cooking', verdict: 'confirmed' }]),
    );
    await waitFor(() => expect(box('Cooking for Mentoring').checked).toBe(true));
    await press('Cooking for Mentoring');
    await waitFor(() => expect(stored().mappings).toEqual([]));
    expect(box('Cooking for Mentoring').checked).toBe(false);
  });

  test('is one stop for Tab, and arrows move over closed columns', async () => {
    const { says } = await open({ claims: [claim('hiring', { ownView: 'not applicable' })] });
    await says('The badge says');
    const inputs = [...document.querySelectorAll<HTMLInputElement>('.map input')];
    expect(inputs.filter((input) => input.tabIndex === 0)).toHaveLength(1);
    inputs[0]?.focus();
    fireEvent.keyDown(inputs[0] as Element, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Mentoring Small Teams for Data modelling');
    await settled();
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Modelling for Warehouses for Data modelling, proposed');
    await waitFor(() => expect(shownBar()).toContain('for Data modelling'));
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
    fireEvent.keyDown(document.activeElement as Element, { key: 'Home' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Modelling for Warehouses for Mentoring');
  });

  test('leaves out somebody else’s badge, and says of an expired one that it fills no box', async () => {
    const { says } = await open();
    expect([...document.querySelectorAll('.map tbody .name')].map((name) => name.textContent)).toEqual([
      'Mentoring Small Teams',
      'Modelling for Warehouses',
      'Cooking',
    ]);
    await says('expired 1 May 2026: fills no box');
    await waitFor(() => expect(document.querySelector('th[title="Mentoring"] [data-next]')).not.toBeNull());
  });

  test('proposes nothing for a badge that cannot prove anything, as the case does, and it can still be mapped by hand', async () => {
    const about = { title: 'Mentoring Small Teams', skills: ['feedback'] };
    const expired = badge({ ...about, id: 'old', code: 1, state: 'expired', expiresOn: '2026-05-01' });
    const revoked = badge({ ...about, id: 'taken', title: 'Mentoring Large Teams', code: 2, state: 'revoked' });
    const { says, press, portfolio: stored } = await open({ badges: [expired, revoked] });
    await says('No proposals are left.');
    expect(document.querySelectorAll('.map td.maybe')).toHaveLength(0);
    await press('Mentoring Small Teams for Mentoring');
    await waitFor(() => expect(stored().mappings).toMatchObject([{ evidenceId: 'old', verdict: 'confirmed' }]));
  });

  test('what was rejected takes no place of others, and what is confirmed shows so', async () => {
    const many = ['Mentoring', 'Hiring people', 'Modelling', 'Writing'].map((title, order) =>
      competency(`c${order}`, { title, statement: `${title} and feedback.`, order }),
    );
    const all = badge({ id: 'all', title: 'Mentoring, hiring people, modelling and writing', code: 1 });
    const mappings = [mapping('c0', 'badge', 'all', 'rejected'), mapping('c1', 'badge', 'all')];
    const { says } = await open({ competencies: many, badges: [all], mappings });
    await says('Confirm the 2 shown');
    const states = () =>
      [...document.querySelectorAll('.map tbody td')].map((cell) => cell.className.replace(/cell|first|sel/g, '').trim());
    await waitFor(() => expect(states()).toEqual(['', 'on', 'maybe', 'maybe']));
  });

  test('shows a great many badges in parts, with the proposals of each part', async () => {
    const columns = Array.from({ length: 60 }, (_, index) => competency(`c${index}`, { title: `Competency ${index}`, order: index }));
    const wall = Array.from({ length: 60 }, (_, index) => badge({ id: `b${index}`, title: `Award number ${index}`, code: index + 1 }));
    const named = badge({ id: 'last', title: 'Mentoring Small Teams', skills: ['feedback'], code: 99 });
    const mentoring = competency('mentoring', { title: 'Mentoring', statement: 'Helps others grow by feedback.', order: 60 });
    const { says, press, portfolio: stored } = await open({ competencies: [...columns, mentoring], badges: [...wall, named] });
    await says('50 to 61 of 61, 1 proposal');
    await waitFor(() => expect(document.querySelectorAll('.map tr[data-line]').length).toBe(49));
    expect(shownBar()).toContain('No proposals are left.');
    const part = [...document.querySelectorAll('label')].find((one) => one.textContent === 'Which badges are shown')?.htmlFor ?? '';
    fireEvent.change(document.getElementById(part) as Element, { target: { value: '1' } });
    await waitFor(() => expect(document.querySelectorAll('.map tr[data-line]').length).toBe(12));
    await press('Confirm the one shown');
    await waitFor(() => expect(stored().mappings).toMatchObject([{ evidenceId: 'last', competencyId: 'mentoring' }]));
  });

  test('groups courses under the certificate that they add up to, and takes them apart again', async () => {
    const courses = [
      badge({ id: 'whole', title: 'Cloud Security Specialization', code: 1 }),
      badge({ id: 'one', title: 'Cloud Security Basics', code: 2 }),
      badge({ id: 'two', title: 'Cloud Security Operations', code: 3 }),
    ];
    const { press, says, portfolio: stored } = await open({ badges: courses });
    await says('may add up to “Cloud Security Specialization”');
    await press('Group them');
    await waitFor(() => expect(stored().stacks).toMatchObject([{ wholeId: 'whole', partIds: ['one', 'two'] }]));
    expect(document.querySelectorAll('.map tr[data-line]')).toHaveLength(1);
    expect(document.querySelectorAll('.map tr.part')).toHaveLength(2);
    expect(await faultsOf()).toEqual([]);
    await press('Ungroup Cloud Security Specialization');
    await waitFor(() => expect(stored().stacks).toEqual([]));
    await press('Not now');
    expect(document.querySelector('.map-group')).toBeNull();
  });

  test('Esc leads back to the case', async () => {
    await open();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(location.hash).toBe('#/case'));
  });

  test('says how to begin while there are no badges, or no criteria', async () => {
    await open({ badges: [] });
    expect(pressable('Add a badge by hand').getAttribute('href')).toBe('#/evidence/badges/new');
    expect(await faultsOf()).toEqual([]);
    await stage?.leave();
    await open({ competencies: [] });
    expect(pressable('Paste criteria').getAttribute('href')).toBe('#/criteria/paste');
  });

  test('a hundred badges by thirty competencies answer to a tick', async () => {
    const many = Array.from({ length: 30 }, (_, index) => competency(`c${index}`, { title: `Competency ${index}`, order: index }));
    const wall = Array.from({ length: 100 }, (_, index) => badge({ id: `b${index}`, title: `Badge number ${index}`, code: index + 1 }));
    const { press, portfolio: stored } = await open({ competencies: many, badges: wall, mappings: [mapping('c1', 'badge', 'b1')] });
    await waitFor(() => expect(document.querySelectorAll('.map input').length).toBe(3_000));
    await press('Badge number 99 for Competency 29');
    await waitFor(() => expect(stored().mappings).toHaveLength(2));
    await waitFor(() => expect(box('Badge number 99 for Competency 29').checked).toBe(true));
  });
});

describe('where it is narrow', () => {
  test('the map goes badge by badge, with a choice of all competencies', async () => {
    const media = { matches: true, addEventListener: () => {}, removeEventListener: () => {} };
    globalThis.matchMedia = (() => media) as unknown as typeof matchMedia;
    try {
      const { press, says, portfolio: stored } = await open();
      expect(document.querySelector('.map')).toBeNull();
      await press('Not this: Mentoring');
      await says('Not proposed again.');
      await press('Choose competencies for Cooking');
      await press('Hiring');
      await waitFor(() =>
        expect(
          stored()
            .mappings.map(({ verdict }) => verdict)
            .sort(),
        ).toEqual(['confirmed', 'rejected']),
      );
      expect(await faultsOf()).toEqual([]);
    } finally {
      Reflect.deleteProperty(globalThis, 'matchMedia');
    }
  });
});
