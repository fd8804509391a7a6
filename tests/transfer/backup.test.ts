import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readBackupState } from '../../lib/store/backup-state';
import { countContents } from '../../lib/store/content-counts';
import { readContents } from '../../lib/store/contents';
import { keepEdition } from '../../lib/store/editions';
import { readPortfolio } from '../../lib/store/live';
import { removeEverything, restoreContents } from '../../lib/store/restore';
import { loadSampleCase } from '../../lib/store/sample/sample-case';
import { NewerDataError, NotEmptyError } from '../../lib/store/store-errors';
import { DamagedFileError } from '../../lib/transfer/backup-errors';
import { backupName } from '../../lib/transfer/backup-format';
import { readBackup } from '../../lib/transfer/read-backup';
import { writeBackup } from '../../lib/transfer/write-backup';
import { addWork, freshDatabase, now, work } from '../store/things';
import { bytesOf, digestOf, smallInstallation } from './made-backup';

test('what a backup holds is, after restoring, what was there: every row, every setting, every byte of every file', async () => {
  for (const source of [await smallInstallation(), await sampleInstallation()]) {
    const backup = await readBackup(await writeBackup(source, now));
    const target = freshDatabase();
    const counts = await restoreContents(target, backup, { savedAt: backup.summary.savedAt, bytes: backup.summary.bytes });
    expect(await digestOf(target)).toBe(await digestOf(source));
    expect(counts).toEqual(await countContents(source));
    expect(backup.summary.counts).toEqual(counts);
  }
});

test('a report that was handed over comes back byte for byte', async () => {
  const source = freshDatabase();
  const handed = {
    pdf: new Blob(['%PDF-1.7 every byte'], { type: 'application/pdf' }),
    name: 'report.pdf',
    pages: 2,
    madeOn: '2026-11-22' as const,
  };
  const { value } = await keepEdition(source, await readPortfolio(source), handed, now);
  const target = freshDatabase();
  await restoreContents(target, await readBackup(await writeBackup(source, now)), { savedAt: now, bytes: 0 });
  expect(await target.editions.toArray()).toEqual([value]);
  const file = await target.files.get(value.fileId ?? '');
  expect([await file?.blob.text(), file?.sha256]).toEqual(['%PDF-1.7 every byte', value.file.sha256]);
});

async function sampleInstallation() {
  const db = freshDatabase();
  await loadSampleCase(db, now);
  return db;
}

test('an empty installation can be backed up and restored', async () => {
  const source = freshDatabase();
  const target = freshDatabase();
  await restoreContents(target, await readBackup(await writeBackup(source, now)), { savedAt: now, bytes: 0 });
  expect(await digestOf(target)).not.toBe('');
  expect((await countContents(target)).rows.badges).toBe(0);
});

test('equal contents give equal bytes, and writing changes nothing', async () => {
  const db = await smallInstallation();
  const before = await digestOf(db);
  const [first, second] = [await bytesOf(await writeBackup(db, now)), await bytesOf(await writeBackup(db, now))];
  expect(first).toEqual(second);
  expect(await digestOf(db)).toBe(before);
});

test('a piece that is added after restoring gets a code that was never given', async () => {
  const source = await smallInstallation();
  const target = freshDatabase();
  await restoreContents(target, await readBackup(await writeBackup(source, now)), { savedAt: now, bytes: 1 });
  const { value } = await addWork(target, work(), [], now);
  expect(value.code).toBe(3);
});

test('after restoring, the backup counts as the last one, and nothing as changed since', async () => {
  const source = await smallInstallation();
  const target = freshDatabase();
  await restoreContents(target, await readBackup(await writeBackup(source, now)), { savedAt: now, bytes: 1234 });
  expect(await readBackupState(target)).toMatchObject({ last: { at: now, bytes: 1234 }, changes: { count: 0 } });
});

test('where something is already, restoring is refused with what is there, and changes nothing', async () => {
  const backup = await readBackup(await writeBackup(await smallInstallation(), now));
  const target = freshDatabase();
  await addWork(target, work(), [], now);
  const before = await digestOf(target);
  const error = await restoreContents(target, backup, { savedAt: now, bytes: 1 }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NotEmptyError);
  expect((error as NotEmptyError).counts.rows).toMatchObject({ artifacts: 1, mappings: 0 });
  expect(await digestOf(target)).toBe(before);
});

test('the sample case lives apart, so the learner’s own installation stays empty beside it', async () => {
  await loadSampleCase(freshDatabase('proofolio-sample'), now);
  const own = freshDatabase('proofolio');
  await restoreContents(own, await readBackup(await writeBackup(await smallInstallation(), now)), { savedAt: now, bytes: 1 });
  expect((await countContents(own)).rows.badges).toBe(1);
});

test('everything can be removed for good, and then a backup restored', async () => {
  const db = await smallInstallation();
  const before = await digestOf(db);
  const backup = await readBackup(await writeBackup(db, now));
  await removeEverything(db, await countContents(db));
  expect(await countContents(db)).toMatchObject({ files: 0, rows: { badges: 0, artifacts: 0 } });
  await restoreContents(db, backup, { savedAt: now, bytes: 1 });
  expect(await digestOf(db)).toBe(before);
});

test('nothing is removed when more is there than the learner was shown', async () => {
  const db = await smallInstallation();
  const shown = await countContents(db);
  await addWork(db, work(), [], now);
  await expect(removeEverything(db, shown)).rejects.toBeInstanceOf(NotEmptyError);
  expect((await countContents(db)).rows.artifacts).toBe(2);
});

test('data of a newer version is neither backed up as if it were old, nor restored over, nor removed', async () => {
  const db = await smallInstallation();
  const backup = await readBackup(await writeBackup(db, now));
  await db.settings.put({ key: 'epoch', value: 99 });
  await expect(writeBackup(db, now)).rejects.toBeInstanceOf(NewerDataError);
  await expect(restoreContents(db, backup, { savedAt: now, bytes: 1 })).rejects.toBeInstanceOf(NewerDataError);
  await expect(removeEverything(db, backup.summary.counts)).rejects.toBeInstanceOf(NewerDataError);
});

test('a kept file whose bytes have changed is named instead of being backed up as if it were whole', async () => {
  const db = await smallInstallation();
  const [file] = (await readContents(db)).files;
  await db.files.put({ ...(file as NonNullable<typeof file>), blob: new Blob(['rotten']) });
  const error = await writeBackup(db, now).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DamagedFileError);
  expect((error as DamagedFileError).fileName).toBe(file?.name);
});

test('writing and reading stop when they are cancelled', async () => {
  const db = await smallInstallation();
  const backup = await writeBackup(db, now);
  const signal = AbortSignal.abort();
  await expect(writeBackup(db, now, { signal })).rejects.toMatchObject({ name: 'AbortError' });
  await expect(readBackup(backup, { signal })).rejects.toMatchObject({ name: 'AbortError' });
});

test('a backup is named by the day', () => {
  expect(backupName(new Date(2026, 10, 5, 23, 59).getTime())).toBe('proofolio-2026-11-05.proofolio');
});
