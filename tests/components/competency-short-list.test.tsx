// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { competency } from '../domain/made-up';
import { aWork, newDatabase, openRoom } from './evidence-bench';

/** A case of forty competencies, the last of which is about mentoring. */
async function stock(focusIds: string[] = []) {
  const db = await newDatabase();
  await db.competencies.clear();
  await db.expectations.clear();
  const titles = [...Array.from({ length: 39 }, (_, at) => `Topic ${at + 1}`), 'Mentoring of apprentices'];
  for (const [order, title] of titles.entries()) {
    await db.competencies.add(competency(`k${order + 1}`, { frameworkId: 'f', code: `C-${order + 1}`, title, order, parentId: null }));
    await db.expectations.add({
      ...{ revision: 1, createdAt: 0, updatedAt: 0 },
      ...{ id: `x${order + 1}`, frameworkId: 'f', competencyId: `k${order + 1}`, levelId: 'l' },
      ...{ text: `${title}, seen by others.`, indicators: [] },
    });
  }
  await db.cases.update('case', { focusIds });
  return db;
}
const ticks = (room: { container: Element }) =>
  [...room.container.querySelectorAll('.competency-ticks .check')].map((one) => one.textContent);
const openForm = async (focusIds?: string[]) => {
  const room = await openRoom(await stock(focusIds), 'work/new');
  await waitFor(() => expect(ticks(room)).toHaveLength(8));
  return room;
};
const search = (room: Awaited<ReturnType<typeof openForm>>, value: string) =>
  fireEvent.input(room.getByRole('searchbox', { name: 'Find a competency' }), { target: { value } });

describe('of forty competencies', () => {
  test('a form shows the first and those of the focus, and all when they are asked for', async () => {
    const room = await openForm(['k30', 'k31']);
    expect(ticks(room)).toEqual(['Topic 1', 'Topic 2', 'Topic 3', 'Topic 4', 'Topic 5', 'Topic 6', 'Topic 30', 'Topic 31']);
    expect(room.getByText(/8 of 40 are shown\./)).toBeTruthy();
    fireEvent.click(room.getByRole('button', { name: 'Show all 40' }));
    await waitFor(() => expect(ticks(room)).toHaveLength(40));
    expect(room.queryByRole('searchbox')).toBeNull();
  });

  test('one is found by its name or its code, and stays when it is ticked and unticked', async () => {
    const room = await openForm();
    search(room, 'c-25');
    await waitFor(() => expect(ticks(room)).toEqual(['Topic 25']));
    fireEvent.click(room.getByLabelText('Topic 25'));
    search(room, '');
    await waitFor(() => expect(ticks(room)).toContain('Topic 25'));
    fireEvent.click(room.getByLabelText('Topic 25'));
    await waitFor(() => expect((room.getByLabelText('Topic 25') as HTMLInputElement).checked).toBe(false));
    expect(ticks(room)).toContain('Topic 25');
  });

  test('of more than can be looked over the first are shown, and that is said', async () => {
    const room = await openForm();
    search(room, 'topic');
    await waitFor(() => expect(room.getByText(/39 found, of which 24 are shown\./)).toBeTruthy());
    expect(ticks(room)).toHaveLength(24);
  });

  test('what nobody is called is said, and Esc empties the search without leaving the form', async () => {
    const room = await openForm();
    search(room, 'nothing of the kind');
    await waitFor(() => expect(room.getByText(/None is called so\./)).toBeTruthy());
    fireEvent.keyDown(room.getByRole('searchbox', { name: 'Find a competency' }), { key: 'Escape' });
    await waitFor(() => expect(ticks(room)).toHaveLength(8));
    expect(location.hash).toBe('#/evidence/work/new');
  });

  test('one that the piece may speak to is shown first, wherever it stands', async () => {
    const room = await openForm();
    fireEvent.input(room.getByRole('textbox', { name: 'Title' }), { target: { value: 'Mentoring two apprentices' } });
    await waitFor(() => expect(ticks(room)[0]).toBe('Mentoring of apprentices'));
  });

  test('those that a stored piece serves are shown', async () => {
    const db = await stock();
    await db.artifacts.add(aWork({}));
    await db.mappings.add({
      id: 'm',
      revision: 1,
      createdAt: 0,
      updatedAt: 0,
      competencyId: 'k38',
      kind: 'artifact',
      evidenceId: 'a1',
      verdict: 'confirmed',
      words: [],
    });
    const room = await openRoom(db, 'work/a1/edit');
    await waitFor(() => expect(ticks(room)).toContain('Topic 38'));
    expect((room.getByLabelText('Topic 38') as HTMLInputElement).checked).toBe(true);
  });
});
