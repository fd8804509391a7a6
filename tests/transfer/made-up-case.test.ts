import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { competenciesOfCase } from '../../lib/domain/asked';
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
