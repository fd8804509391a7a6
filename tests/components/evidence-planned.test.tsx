// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { aBadge, aMetric, aReading, newDatabase, noon, openRoom } from './evidence-bench';

const plan = { plannedAt: noon, offerUrl: 'https://www.credly.com/org/northwind/badge/facilitation' };

test('a planned badge stands as planned, with when, from which baseline, and what was offered where', async () => {
  const db = await newDatabase();
  await db.badges.add(aBadge({ ...plan, standing: 'planned', issuedOn: null }));
  await db.metrics.add(aMetric({ badgeId: 'b1', unit: 'questions', baseline: aReading({ value: 12 }), readings: [] }));
  const room = await openRoom(db, 'badges/b1');
  expect(await room.findByText('You planned this on 3 August 2026, baseline 12 questions.')).toBeTruthy();
  expect(room.getAllByText('planned', { selector: '.chip' }).length).toBeGreaterThan(0);
  expect(room.getByRole('link', { name: /Page of the offer/ }).getAttribute('href')).toBe(plan.offerUrl);
  expect(room.queryByRole('link', { name: 'Add a later reading' })).toBeNull();
});

test('a plan without a result asks what should change', async () => {
  const db = await newDatabase();
  await db.badges.add(aBadge({ ...plan, standing: 'planned', issuedOn: null }));
  const room = await openRoom(db, 'badges/b1');
  expect((await room.findByRole('link', { name: 'Say what should change' })).getAttribute('href')).toBe('#/evidence/results/new/b1');
});

test('a plan that came true asks for the reading, until there is one', async () => {
  const db = await newDatabase();
  await db.badges.add(aBadge(plan));
  await db.metrics.add(aMetric({ badgeId: 'b1', baseline: aReading({ value: 12 }), readings: [] }));
  const room = await openRoom(db, 'badges/b1');
  const link = await room.findByRole('link', { name: 'Add a later reading' });
  expect(link.getAttribute('href')).toBe('#/evidence/results/m1/reading');
  await db.metrics.update('m1', { readings: [aReading({ id: 'r2', value: 9 })] });
  await expect.poll(() => room.queryByRole('link', { name: 'Add a later reading' })).toBeNull();
});
