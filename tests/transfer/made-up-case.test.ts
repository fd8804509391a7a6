import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { competenciesOfCase } from '../../lib/domain/asked';
import type { Metric } from '../../lib/domain/metric';
import { countContents } from '../../lib/store/content-counts';
import { readPortfolio } from '../../lib/store/live';
import { restoreContents } from '../../lib/store/restore';
import { encodeBackup } from '../../lib/transfer/encode-backup';
import { readBackup } from '../../lib/transfer/read-backup';
import { freshDatabase, now } from '../store/things';
import { makeUpCase } from '../tools/made-up-case';
import { bytesOf } from './made-backup';

const amounts = { badges: 40, artifacts: 12, metrics: 6, files: 2, fileSize: 1_000, seed: 7 };

test('made-up content is the same for the same seed and day, and other for another seed', async () => {
  const bytes = async (seed: number) => bytesOf(await encodeBackup(await makeUpCase({ ...amounts, seed }, now), now));
  expect(await bytes(7)).toEqual(await bytes(7));
  expect(await bytes(8)).not.toEqual(await bytes(7));
});

test('made-up content of any size can be restored, and is a case', async () => {
  const backup = await readBackup(await encodeBackup(await makeUpCase(amounts, now), now));
  const db = freshDatabase();
  await restoreContents(db, backup, { savedAt: now, bytes: 1 });
  expect(await countContents(db)).toMatchObject({
    rows: { badges: 40, artifacts: 12, metrics: 6, feedback: 4 },
    files: 2,
    fileBytes: 2_000,
  });
  expect((await db.settings.get('lastCode'))?.value).toBe(40 + 12 + 6 + 4);
  expect(competenciesOfCase(await readPortfolio(db))).toHaveLength(10);
});

test('no share in it is above all of it, and each result goes the way that is better', async () => {
  const { rows } = await makeUpCase({ ...amounts, metrics: 200 }, now);
  const shares = rows.metrics.filter(({ unit }) => unit === '%');
  expect(shares.some(({ better }) => better === 'higher')).toBe(true);
  const valuesOf = ({ baseline, readings }: Metric) => [baseline, ...readings].flatMap((one) => (one ? [one.value] : []));
  expect(Math.max(...shares.flatMap(valuesOf))).toBeLessThanOrEqual(100);
  for (const metric of rows.metrics) {
    const values = valuesOf(metric);
    const sorted = [...values].sort((a, b) => (metric.better === 'higher' ? a - b : b - a));
    expect(values).toEqual(sorted);
    expect(new Set(values).size).toBe(3);
  }
});
