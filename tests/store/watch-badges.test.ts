import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addBadgeByHand } from '../../lib/store/add-badge-by-hand';
import { follow, readPortfolio } from '../../lib/store/live';
import { takeOut } from '../../lib/store/take-out';
import { watchBadges } from '../../lib/store/watch-badges';
import { eventually } from '../eventually';
import { addWork, change, freshDatabase, now, typedBadge, work } from './things';

test('badges that come, go or are renamed are told, each once; the first value and everything else is not', async () => {
  const db = freshDatabase();
  const { value: first } = await addBadgeByHand(db, typedBadge(), now);
  const live = follow(() => readPortfolio(db), db);
  let told = 0;
  const stop = watchBadges(live.value, () => told++);
  const until = (condition: () => boolean) => eventually(() => expect(condition()).toBe(true));
  await until(() => live.value.value?.badges.length === 1);

  await addWork(db, work(), [], now);
  const { value: assessed } = await change(db, 'badge', first, { assessment: 'proctored exam' }, now);
  await until(() => live.value.value?.artifacts.length === 1 && live.value.value.badges[0]?.assessment === 'proctored exam');
  expect(told).toBe(0);

  await change(db, 'badge', assessed, { title: 'Containers' }, now);
  await until(() => live.value.value?.badges[0]?.title === 'Containers');
  expect(told).toBe(1);

  await takeOut(db, 'badge', first.id, now);
  await until(() => live.value.value?.badges.length === 0);
  expect(told).toBe(2);

  stop();
  await addBadgeByHand(db, typedBadge(), now);
  await until(() => live.value.value?.badges.length === 1);
  expect(told).toBe(2);
  live.stop();
});
