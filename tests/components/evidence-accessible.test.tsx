// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { aBadge, aMetric, aWork, newDatabase, openRoom } from './evidence-bench';

const places = [
  'badges',
  'badges/b1',
  'badges/b1/edit',
  'badges/b1/group',
  'work/a1',
  'work/new/c1',
  'results/m1',
  'results/m1/edit',
  'results/m1/reading',
  'words',
  'words/new/a1',
  'words/new',
];

test.each(places)('axe finds nothing at %s', async (place) => {
  const db = await newDatabase();
  await db.badges.bulkAdd([aBadge({ assessment: 'unknown', owner: 'unknown' }), aBadge({ id: 'b2', code: 9, title: 'x'.repeat(300) })]);
  await db.artifacts.add(aWork({}));
  await db.metrics.add(aMetric({ badgeId: 'b1' }));
  const room = await openRoom(db, place);
  // Colours need a real browser; the journeys look at them there.
  const { violations } = await axe.run(room.container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});
