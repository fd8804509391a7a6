// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { aBadge, aMetric, aReading, aWork, newDatabase, noon, openRoom, until } from './evidence-bench';

test('a result shows before and after with the change and its direction of good in words', async () => {
  const db = await newDatabase();
  await db.metrics.add(aMetric({}));
  const room = await openRoom(db, 'results/m1');
  await room.findByRole('heading', { name: 'Follow-up questions' });
  expect(room.getByText('down 25 %, better')).toBeTruthy();
  expect(room.getByText('March 2026', { selector: 'dt' })).toBeTruthy();
});

test('a change from zero has no per cent, and says why', async () => {
  const db = await newDatabase();
  await db.metrics.add(aMetric({ better: 'higher', baseline: aReading({ value: 0, on: '2026-03' }) }));
  const room = await openRoom(db, 'results/m1');
  expect(await room.findByText('up by 9, better')).toBeTruthy();
  expect(room.getByText('From zero there is no per cent.')).toBeTruthy();
});

test('a baseline without a source counts as recalled, and the way to a stronger one is named', async () => {
  const db = await newDatabase();
  await db.metrics.add(aMetric({}));
  const room = await openRoom(db, 'results/m1');
  expect(await room.findByText('Baseline recalled.')).toBeTruthy();
  expect(room.getByText(/A linked or attached source with a date of its own would make it stronger/)).toBeTruthy();
});

test('a baseline with a piece of work that bears a date is from a dated source', async () => {
  const db = await newDatabase();
  await db.artifacts.add(aWork({}));
  await db.metrics.add(aMetric({ baseline: aReading({ source: { note: '', artifactId: 'a1', url: null, datedOn: '2026-02-01' } }) }));
  const room = await openRoom(db, 'results/m1');
  expect(await room.findByText('Baseline from a dated source.')).toBeTruthy();
});

test('a baseline entered before the badge was begun is recorded before, by this computer’s clock', async () => {
  const db = await newDatabase();
  await db.badges.add(aBadge({ startedOn: '2026-08-20' }));
  await db.metrics.add(aMetric({ badgeId: 'b1' }));
  const room = await openRoom(db, 'results/m1');
  expect(await room.findByText('Baseline recorded before.')).toBeTruthy();
  expect(room.getByText(/Entered here on 3 Aug 2026, by this computer’s clock, before the badge was begun/)).toBeTruthy();
});

test('a baseline whose value is changed later counts as recorded when it was changed', async () => {
  const db = await newDatabase();
  await db.metrics.add(aMetric({}));
  const later = noon + 90 * 86_400_000;
  const room = await openRoom(db, 'results/m1/edit', () => later);
  const before = await room.findByRole('region', { name: 'Before' });
  const value = before.querySelector('input') as HTMLInputElement;
  fireEvent.input(value, { target: { value: '14' } });
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  const metric = await until(async () => ((await db.metrics.get('m1'))?.revision === 2 ? db.metrics.get('m1') : null));
  expect(metric.baseline).toMatchObject({ value: 14, recordedAt: later });
  expect(metric.readings).toHaveLength(1);
});

test('a new result takes numbers with comma, and stores baseline and reading at once', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'results/new/c2');
  fireEvent.input(await room.findByLabelText('What is counted?'), { target: { value: 'Hours per close' } });
  const [before, later] = room.getAllByLabelText('Value');
  fireEvent.input(before as Element, { target: { value: '41,5' } });
  fireEvent.input(later as Element, { target: { value: '26.25' } });
  expect(room.getByText('Understood as 41.5.')).toBeTruthy();
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  const metric = await until(async () => (await db.metrics.toArray())[0]);
  expect(metric.baseline?.value).toBe(41.5);
  expect(metric.readings[0]?.value).toBe(26.25);
  expect(await db.mappings.toArray()).toMatchObject([{ competencyId: 'c2', kind: 'metric', evidenceId: metric.id, verdict: 'confirmed' }]);
});

test('text for a number is refused in a sentence, and nothing typed is lost', async () => {
  const db = await newDatabase();
  const room = await openRoom(db, 'results/new');
  const name = (await room.findByLabelText('What is counted?')) as HTMLInputElement;
  fireEvent.input(name, { target: { value: 'Hours per close' } });
  fireEvent.input(room.getAllByLabelText('Value')[0] as Element, { target: { value: 'about 40' } });
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  expect(await room.findByText(/Only a number can stand here/)).toBeTruthy();
  expect(name.value).toBe('Hours per close');
  expect(await db.metrics.count()).toBe(0);
});

test('a later reading is added to what is there, and can be taken away and brought back', async () => {
  const db = await newDatabase();
  await db.metrics.add(aMetric({}));
  const room = await openRoom(db, 'results/m1/reading');
  fireEvent.input(await room.findByLabelText('Value'), { target: { value: '8' } });
  fireEvent.input(room.getByLabelText('Day or month'), { target: { value: 'Nov 2026' } });
  fireEvent.click(room.getByRole('button', { name: 'Save' }));
  expect(await room.findByText('down 33 %, better')).toBeTruthy();
  fireEvent.click(room.getByRole('button', { name: 'Remove November 2026: 8' }));
  expect(await room.findByText('down 25 %, better')).toBeTruthy();
  const undo = await until(() => room.queryAllByRole('button', { name: 'Undo' }).at(-1));
  fireEvent.click(undo);
  expect(await room.findByText('down 33 %, better')).toBeTruthy();
});
