// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { Win } from '../../lib/domain/win';
import { rejectMapping } from '../../lib/store/mappings';
import { mapping, note } from '../domain/made-up';
import { aWork, newDatabase, noon, openRoom } from './evidence-bench';

const aNote = (given: Partial<Win> = {}): Win =>
  note({ id: 'n1', text: 'Planning the release took an hour. Two owners said yes at once.', happenedOn: '2026-07-14', ...given });

/** A store with notes, and two competencies: Planning and Stakeholder communication. */
async function stock(...notes: Win[]) {
  const db = await newDatabase();
  await db.wins.bulkAdd(notes);
  return db;
}
const faults = async (container: Element) => {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
};
const mappingsOf = async (db: Awaited<ReturnType<typeof newDatabase>>, id: string) =>
  (await db.mappings.where('evidenceId').equals(id).toArray()).map(({ kind, competencyId, verdict }) => [kind, competencyId, verdict]);

describe('a quick note', () => {
  test('is written with a sentence and nothing else, dated today, and may be ticked for what it speaks to', async () => {
    const db = await stock();
    const room = await openRoom(db, 'notes/new');
    fireEvent.input(room.getByLabelText('What happened'), { target: { value: 'My planning held for three sprints.' } });
    await waitFor(() => expect(room.container.querySelector('.maybe')?.textContent).toContain('Planning'));
    expect((room.getByLabelText('Planning') as HTMLInputElement).checked).toBe(false);
    expect(await faults(room.container)).toEqual([]);
    fireEvent.click(room.getByLabelText('Planning'));
    fireEvent.click(room.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(await db.wins.count()).toBe(1));
    const [note] = await db.wins.toArray();
    expect(note).toMatchObject({ text: 'My planning held for three sprints.', happenedOn: '2026-08-03', confidentiality: 'internal' });
    expect(await mappingsOf(db, note?.id ?? '')).toEqual([['win', 'c1', 'confirmed']]);
    await waitFor(() => expect(room.getByRole('heading', { level: 2 }).textContent).toBe('My planning held for three sprints'));
  });

  test('without a sentence is not stored, and the field says why', async () => {
    const db = await stock();
    const room = await openRoom(db, 'notes/new');
    fireEvent.click(room.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(room.getByText('A note needs a sentence.')).toBeTruthy());
    await waitFor(() => expect(document.activeElement).toBe(room.getByLabelText('What happened')));
    expect(await db.wins.count()).toBe(0);
  });

  test('may speak to a competency: yes keeps it there, no keeps it from being asked again', async () => {
    const db = await stock(aNote({ text: 'Planning with stakeholders went well.' }));
    const room = await openRoom(db, 'notes/n1');
    const section = await waitFor(() => room.getByRole('region', { name: 'May speak to' }));
    expect(within(section).getAllByRole('link')).toHaveLength(2);
    expect(section.textContent).toContain('counts for nothing until it has become work');
    expect(await faults(room.container)).toEqual([]);
    fireEvent.click(room.getByRole('button', { name: 'Confirm: Planning' }));
    await waitFor(() => expect(room.container.querySelector('.served')?.textContent).toContain('Planning'));
    await waitFor(() => expect(room.getByText('Note kept for “Planning”. It counts when it has become work.')).toBeTruthy());
    fireEvent.click(room.getByRole('button', { name: 'No: Stakeholder communication' }));
    await waitFor(() => expect(room.queryByRole('region', { name: 'May speak to' })).toBeNull());
    expect((await mappingsOf(db, 'n1')).sort()).toEqual([
      ['win', 'c1', 'confirmed'],
      ['win', 'c2', 'rejected'],
    ]);
  });

  test('fills no box of the competency that it speaks to', async () => {
    const db = await stock(aNote());
    await db.mappings.add(mapping('c1', 'win', 'n1'));
    const room = await openRoom(db, 'notes/n1');
    await waitFor(() => expect(room.container.querySelector('.served')?.textContent).toMatch(/Planning Open/));
  });

  test('is removed at once, and comes back by undo', async () => {
    const db = await stock(aNote());
    const room = await openRoom(db, 'notes/n1');
    fireEvent.click(await room.findByRole('button', { name: 'Remove' }));
    fireEvent.click(await room.findByText('Undo'));
    await waitFor(async () => expect(await db.wins.get('n1')).toMatchObject({ text: aNote().text }));
  });

  test('that another tab changed is not written over unasked', async () => {
    const db = await stock(aNote());
    const room = await openRoom(db, 'notes/n1/edit');
    fireEvent.input(await room.findByLabelText('What happened'), { target: { value: 'Mine.' } });
    await db.wins.update('n1', { text: 'Of the other tab.', happenedOn: '2026-07-01', revision: 2 });
    fireEvent.click(room.getByRole('button', { name: 'Save' }));
    const mine = await room.findByRole('button', { name: 'Keep mine' });
    expect((await db.wins.get('n1'))?.text).toBe('Of the other tab.');
    fireEvent.click(mine);
    await waitFor(async () => expect(await db.wins.get('n1')).toMatchObject({ text: 'Mine.', happenedOn: '2026-07-01' }));
  });
});

describe('the log', () => {
  test('has the latest day first and says what became of each', async () => {
    const db = await stock(
      aNote({ id: 'old', text: 'Old one', happenedOn: '2025-01-02' }),
      aNote({ id: 'new', text: 'New one', happenedOn: '2026-08-01' }),
      aNote({ id: 'grown', text: 'Grown one', happenedOn: '2026-05-01', workId: 'a1' }),
    );
    await db.artifacts.add(aWork({}));
    const room = await openRoom(db, 'notes');
    await waitFor(() => expect(room.container.querySelectorAll('.row-note')).toHaveLength(3));
    const rows = [...room.container.querySelectorAll('.row-note')].map((row) => row.querySelector('.row-title')?.textContent);
    expect(rows).toEqual(['New one', 'Grown one', 'Old one']);
    expect([...room.container.querySelectorAll('.row-note .chip')].map((chip) => chip.textContent)).toEqual(['became work']);
    expect(room.getByRole('tab', { name: /Notes/ }).textContent).toContain('3');
  });

  test('of many notes is narrowed by words', async () => {
    const db = await stock(
      ...Array.from({ length: 9 }, (_, at) => aNote({ id: `n${at}`, text: at === 4 ? 'Café with the board' : `Day ${at}` })),
    );
    const room = await openRoom(db, 'notes');
    const filter = await room.findByRole('searchbox');
    fireEvent.input(filter, { target: { value: 'cafe board' } });
    await waitFor(() => expect(room.container.querySelectorAll('.row-note')).toHaveLength(1));
    fireEvent.input(filter, { target: { value: 'nowhere' } });
    await waitFor(() => expect(room.getByText('Nothing here holds all of these words.')).toBeTruthy());
  });
});

test('a log in which nothing is yet does not speak of words that were looked for', async () => {
  const room = await openRoom(await stock(), 'notes/new');
  await room.findByRole('textbox', { name: 'What happened' });
  expect(room.getByText('0 notes')).toBeTruthy();
  expect(room.queryByText(/holds all of these words/)).toBeNull();
});

describe('a note that grows into work', () => {
  test('begins the form with its words, its day and what it speaks to, and is named by the work ever after', async () => {
    const db = await stock(aNote({ confidentiality: 'confidential' }));
    await db.mappings.add(mapping('c1', 'win', 'n1'));
    await rejectMapping(db, { competencyId: 'c2', kind: 'win', evidenceId: 'n1', words: [] }, noon);
    const room = await openRoom(db, 'notes/n1');
    fireEvent.click(await room.findByRole('link', { name: 'Turn into work' }));
    const title = (await room.findByLabelText('Title')) as HTMLInputElement;
    expect(title.value).toBe('Planning the release took an hour');
    expect((room.getByLabelText('Action') as HTMLTextAreaElement).value).toBe(aNote().text);
    expect((room.getByLabelText('When was it done?') as HTMLInputElement).value).toBe('2026-07-14');
    expect((room.getByLabelText('Planning') as HTMLInputElement).checked).toBe(true);
    expect((room.getByLabelText('Confidentiality') as HTMLSelectElement).value).toBe('confidential');
    expect(room.getByText(/From your note of 14 July 2026/)).toBeTruthy();
    fireEvent.click(room.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(await db.artifacts.count()).toBe(1));
    const [piece] = await db.artifacts.toArray();
    expect(await db.wins.get('n1')).toMatchObject({ workId: piece?.id, text: aNote().text });
    expect((await mappingsOf(db, piece?.id ?? '')).sort()).toEqual([
      ['artifact', 'c1', 'confirmed'],
      ['artifact', 'c2', 'rejected'],
    ]);
    await waitFor(() => expect(room.getByText('Began as a note:')).toBeTruthy());
    fireEvent.click(room.getByRole('link', { name: 'Planning the release took an hour' }));
    await waitFor(() => expect(room.getByText('Became')).toBeTruthy());
    expect(room.queryByRole('link', { name: 'Turn into work' })).toBeNull();
  });

  test('stays a note when the form is left', async () => {
    const db = await stock(aNote());
    const room = await openRoom(db, 'work/new/n1');
    fireEvent.click(await room.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(room.getByRole('link', { name: 'Turn into work' })).toBeTruthy());
    expect(await db.artifacts.count()).toBe(0);
    expect(await db.wins.get('n1')).toMatchObject({ workId: null });
  });
});
