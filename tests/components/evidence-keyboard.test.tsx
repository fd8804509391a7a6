// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { aBadge, aWork, newDatabase, openRoom, until } from './evidence-bench';

const type = (field: Element, value: string) => fireEvent.input(field, { target: { value } });

test('Ctrl and Enter save a form, from any field', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'work/new');
  const title = await room.findByLabelText('Title');
  type(title, 'Monthly close');
  fireEvent.keyDown(title, { key: 'Enter' });
  expect(await db.artifacts.count()).toBe(0);
  fireEvent.keyDown(room.getByLabelText('Action'), { key: 'Enter', ctrlKey: true });
  await until(async () => (await db.artifacts.count()) === 1);
});

test('what must be put right first gets the focus', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'work/new');
  fireEvent.keyDown(await room.findByLabelText('Action'), { key: 'Enter', ctrlKey: true });
  await until(() => document.activeElement === room.getByLabelText('Title'));
  expect(room.getByText(/A title is needed/)).toBeTruthy();
});

test('Esc leaves an untouched form, and asks before unsaved words are left', async () => {
  const db = await newDatabase();
  await db.artifacts.add(aWork({}));
  const room = await openRoom(db, 'work/a1/edit');
  type(await room.findByLabelText('Challenge'), 'Half a thought');
  fireEvent.keyDown(room.getByLabelText('Challenge'), { key: 'Escape' });
  const dialog = await room.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Keep writing' }));
  expect((room.getByLabelText('Challenge') as HTMLTextAreaElement).value).toBe('Half a thought');
  fireEvent.keyDown(room.getByLabelText('Challenge'), { key: 'Escape' });
  fireEvent.click(within(await room.findByRole('dialog')).getByRole('button', { name: 'Leave without saving' }));
  expect(await room.findByRole('heading', { name: 'Board deck' })).toBeTruthy();
  expect((await db.artifacts.get('a1'))?.challenge).toBe('Many questions.');
});

test('the browser’s Back asks too, and stays where one was until it is answered', async () => {
  const db = await newDatabase();
  await db.artifacts.add(aWork({}));
  const room = await openRoom(db, 'work/a1');
  fireEvent.click(await room.findByRole('link', { name: 'Edit' }));
  type(await room.findByLabelText('Challenge'), 'Half a thought');
  history.back();
  const dialog = await room.findByRole('dialog');
  expect(location.hash).toBe('#/evidence/work/a1/edit');
  expect((room.getByLabelText('Challenge') as HTMLTextAreaElement).value).toBe('Half a thought');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Leave without saving' }));
  expect(await room.findByRole('heading', { name: 'Board deck' })).toBeTruthy();
  expect(location.hash).toBe('#/evidence/work/a1');
});

test('the arrow keys move between tabs and stay on them', async () => {
  const db = await newDatabase();
  await db.badges.add(aBadge({}));
  const room = await openRoom(db, 'badges');
  const badges = room.getByRole('tab', { name: /Badges/ });
  badges.focus();
  fireEvent.keyDown(badges, { key: 'ArrowRight' });
  await until(() => location.hash === '#/evidence/work');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(document.activeElement).toBe(room.getByRole('tab', { name: /Work/ }));
});

test('opening a thing leads the focus to its title, Esc back to its row', async () => {
  const db = await newDatabase();
  await db.badges.add(aBadge({}));
  const room = await openRoom(db, 'badges');
  fireEvent.click(await room.findByRole('link', { name: /Data Storytelling/ }));
  const title = await room.findByRole('heading', { name: 'Data Storytelling' });
  await until(() => document.activeElement === title);
  fireEvent.keyDown(title, { key: 'Escape' });
  await until(() => document.activeElement?.getAttribute('data-row') === 'b1');
});

test('a date is not called wrong while it is being typed, but once one tries to save it is', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'work/new');
  type(await room.findByLabelText('Title'), 'Monthly close');
  const date = room.getByLabelText('When was it done?');
  date.focus();
  type(date, '3/4');
  expect(room.queryByText(/could be read in two ways/)).toBeNull();
  fireEvent.keyDown(date, { key: 'Enter', ctrlKey: true });
  expect(await room.findByText(/could be read in two ways/)).toBeTruthy();
  expect(await db.artifacts.count()).toBe(0);
});
