// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { mappingId } from '../../lib/domain/promotion-case';
import { rejectMapping } from '../../lib/store/mappings';
import { words } from '../domain/made-up';
import { aBadge, aMetric, aWork, newDatabase, noon, openRoom } from './evidence-bench';

const story = { challenge: '', action: 'I planned the releases with dates.', result: '', myPart: '' };
const asked = 'Plans releases with dates and owners.';

/** A store whose competency "Planning" asks for releases with dates, and one piece of each kind that speaks to it. */
async function stock() {
  const db = await newDatabase();
  await db.expectations.update('e-c1', { text: asked });
  await db.artifacts.add(aWork({ title: 'Release planning', ...story }));
  await db.badges.add(aBadge({ title: 'Planning releases' }));
  await db.metrics.add(aMetric({ name: 'Releases planned with dates' }));
  await db.feedback.add(words({ id: 'f1', words: 'The planning of our releases has owners now.' }));
  return db;
}
const part = (room: { getByRole: (role: string, options: { name: string }) => HTMLElement }) =>
  waitFor(() => room.getByRole('region', { name: 'May speak to' }));
const faults = async (container: Element) => {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
};

describe('what a stored piece may speak to', () => {
  test.each(['work/a1', 'badges/b1', 'results/m1', 'words/f1'])('stands in the view at %s, with the words of both sides', async (place) => {
    const room = await openRoom(await stock(), place);
    const section = await part(room);
    expect(within(section).getByRole('link', { name: 'Planning' }).getAttribute('href')).toBe('#/case/c1');
    expect(section.textContent).toMatch(/“planning”|“planned”/);
    expect(section.querySelectorAll('mark').length).toBeGreaterThan(1);
    expect(await faults(room.container)).toEqual([]);
  });

  test('is mapped by yes at once, with the words that say so', async () => {
    const db = await stock();
    const room = await openRoom(db, 'work/a1');
    await part(room);
    fireEvent.click(room.getByRole('button', { name: 'Confirm: Planning' }));
    await waitFor(() => expect(room.queryByRole('region', { name: 'May speak to' })).toBeNull());
    expect(await db.mappings.get(mappingId('c1', 'artifact', 'a1'))).toMatchObject({ verdict: 'confirmed' });
    expect((await db.mappings.get(mappingId('c1', 'artifact', 'a1')))?.words).toEqual(['planning', 'release', 'dates']);
    expect(room.container.querySelector('.served')?.textContent).toContain('Planning');
    fireEvent.click(await room.findByText('Undo'));
    await part(room);
  });

  test('is refused by no for good, in the view and in the form', async () => {
    const db = await stock();
    await db.artifacts.update('a1', { title: 'Planning for stakeholders', action: '' });
    const room = await openRoom(db, 'work/a1');
    await part(room);
    fireEvent.click(room.getByRole('button', { name: 'No: Planning' }));
    await waitFor(() => expect(room.queryByRole('button', { name: 'No: Planning' })).toBeNull());
    expect(room.getByRole('button', { name: 'No: Stakeholder communication' })).toBeTruthy();
    expect(await db.mappings.get(mappingId('c1', 'artifact', 'a1'))).toMatchObject({ verdict: 'rejected' });
    room.unmount();
    const again = await openRoom(db, 'work/a1/edit');
    await waitFor(() => expect(again.container.querySelector('.maybe')?.textContent).toContain('Stakeholder communication'));
    expect(again.container.querySelectorAll('.maybe')).toHaveLength(1);
  });

  test('is nothing for what was refused elsewhere, nor for somebody else’s badge', async () => {
    const db = await stock();
    await rejectMapping(db, { competencyId: 'c1', kind: 'badge', evidenceId: 'b1', words: [] }, noon);
    await db.badges.update('b1', { skills: ['Stakeholders'] });
    await db.badges.add(aBadge({ id: 'b2', code: 9, title: 'Planning releases, by hers', owner: 'other' }));
    await openRoom(db, 'badges/b1');
    const section = await part(screen);
    expect(
      within(section)
        .getAllByRole('link')
        .map((one) => one.textContent),
    ).toEqual(['Stakeholder communication']);
    location.hash = '#/evidence/badges/b2';
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Planning releases, by hers' })).toBeTruthy());
    expect(screen.queryByRole('region', { name: 'May speak to' })).toBeNull();
  });
});

describe('what a piece that is being written may speak to', () => {
  const ticks = (container: Element) => [...container.querySelectorAll('.competency-ticks label')].map((one) => one.textContent);

  test('stands first among the ticks once one has paused, with its words, unticked, and is stored only when ticked', async () => {
    const db = await stock();
    const room = await openRoom(db, 'work/new');
    await waitFor(() => expect(ticks(room.container)).toHaveLength(2));
    fireEvent.input(room.getByLabelText('Title'), { target: { value: 'Talks with stakeholders' } });
    expect(ticks(room.container)[0]).toBe('Planning');
    await waitFor(() => expect(ticks(room.container)[0]).toBe('Stakeholder communication'), { timeout: 5_000 });
    const tick = room.getByLabelText('Stakeholder communication') as HTMLInputElement;
    expect(tick.checked).toBe(false);
    expect(document.getElementById(tick.getAttribute('aria-describedby') ?? '')?.textContent).toContain('“stakeholders”');
    expect(await faults(room.container)).toEqual([]);
    fireEvent.click(tick);
    fireEvent.click(room.getByText('Save'));
    await waitFor(async () => expect(await db.artifacts.count()).toBe(2));
    expect((await db.mappings.toArray()).map(({ competencyId, verdict }) => [competencyId, verdict])).toEqual([['c2', 'confirmed']]);
  });

  test('keeps the focus on the tick that it moves', async () => {
    const room = await openRoom(await stock(), 'work/new');
    await waitFor(() => expect(ticks(room.container)).toHaveLength(2));
    fireEvent.input(room.getByLabelText('Title'), { target: { value: 'Talks with stakeholders' } });
    const tick = room.getByLabelText('Stakeholder communication');
    tick.focus();
    await waitFor(() => expect(ticks(room.container)[0]).toBe('Stakeholder communication'), { timeout: 5_000 });
    expect(document.activeElement).toBe(tick);
  });

  test('changes nothing that is stored when the form is saved without a tick', async () => {
    const db = await stock();
    const room = await openRoom(db, 'work/a1/edit');
    await waitFor(() => expect(room.container.querySelector('.maybe')?.textContent).toContain('Planning'));
    fireEvent.input(room.getByLabelText('Title'), { target: { value: 'Release planning, again' } });
    fireEvent.click(room.getByText('Save'));
    await waitFor(async () => expect((await db.artifacts.get('a1'))?.title).toBe('Release planning, again'));
    expect(await db.mappings.count()).toBe(0);
  });
});
