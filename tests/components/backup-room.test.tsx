// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { backupAge } from '../../components/portfolio/backup/backup-words';
import { countContents } from '../../lib/store/content-counts';
import type { Database } from '../../lib/store/database';
import { changeCase } from '../../lib/store/promotion-case';
import { restoreContents } from '../../lib/store/restore';
import { loadSampleCase, sampleContents } from '../../lib/store/sample/sample-case';
import { encodeBackup } from '../../lib/transfer/encode-backup';
import { readBackup } from '../../lib/transfer/read-backup';
import { chooseFile, emptyDatabase, faultsOf, handedOver, now, openBackup } from './backup-stage';

const opened: Database[] = [];
afterEach(async () => {
  cleanup();
  handedOver.length = 0;
  for (const db of opened.splice(0)) await db.delete();
});

function fresh(): Database {
  const db = emptyDatabase();
  opened.push(db);
  return db;
}

/** An installation with the contents of the sample case, as if they were the learner's own. */
async function filled(): Promise<Database> {
  const db = fresh();
  await loadSampleCase(db, now);
  return db;
}

const sampleBackup = async () => encodeBackup(await sampleContents(now), now - 12 * 86_400_000);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const alerted = async () => (await waitFor(() => screen.getByRole('alert'))).textContent ?? '';

describe('saving a backup', () => {
  test('shows what is in it, how large it is, that there is none yet, and who can read it', async () => {
    await openBackup(await filled());
    expect(screen.getByText('11 badges')).toBeTruthy();
    expect(screen.getByText('10 pieces of work')).toBeTruthy();
    expect(screen.getByText('3 files (841 bytes)')).toBeTruthy();
    expect(screen.getByText('none yet')).toBeTruthy();
    expect(document.body.textContent).toContain('not encrypted: anyone who has it can read everything');
    expect(document.body.textContent).toContain('removing the extension deletes all of it');
    expect(await faultsOf()).toEqual([]);
  });

  test('hands a file with everything to the browser, says so, and keeps when it was', async () => {
    const db = await filled();
    await openBackup(db);
    press('Save a backup');
    await waitFor(() => screen.getByText(/was handed to your browser/));
    expect(handedOver.map((one) => one.name)).toEqual(['proofolio-2026-11-22.proofolio']);
    const blob = handedOver[0]?.blob as Blob;
    expect((await readBackup(blob)).summary.counts).toEqual(await countContents(db));
    expect((await db.settings.get('lastBackup'))?.value).toEqual({ at: now, bytes: blob.size });
    await waitFor(() => screen.getByText(/22 November 2026 \(today\)/));
    expect(await faultsOf()).toEqual([]);
  });

  test('a file that is no longer what was stored is named, and no backup is claimed', async () => {
    const db = await filled();
    const [file] = await db.files.toArray();
    await db.files.put({ ...(file as NonNullable<typeof file>), blob: new Blob(['rotten']) });
    await openBackup(db);
    press('Save a backup');
    expect(await alerted()).toContain('The kept file “board-report-outline.txt” is no longer what was stored');
    expect(handedOver).toEqual([]);
    expect(await db.settings.get('lastBackup')).toBeUndefined();
  });

  test('an empty installation has nothing to save, but can restore', async () => {
    await openBackup(fresh());
    expect(screen.queryByRole('button', { name: 'Save a backup' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Restore from a backup' }).getAttribute('href')).toBe('#/backup/restore');
    expect(await faultsOf()).toEqual([]);
  });

  test('the sample case is not backed up, since it must never mix with what is one’s own', async () => {
    await openBackup(await filled(), { sample: true });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link', { name: 'To my own backup' })).toBeTruthy();
  });
});

describe('restoring', () => {
  test('a good file is checked, shown, and restored at the learner’s word only', async () => {
    const db = fresh();
    await openBackup(db, { path: ['restore'] });
    await chooseFile([await sampleBackup()], 'mine.proofolio');
    await waitFor(() => screen.getByRole('heading', { name: 'mine.proofolio' }));
    expect(screen.getByText('10 November 2026 (12 days ago)')).toBeTruthy();
    expect(screen.getByText('11 badges')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('mine.proofolio'));
    expect((await countContents(db)).rows.badges).toBe(0);
    expect(await faultsOf()).toEqual([]);
    press('Restore all of it');
    await waitFor(() => screen.getByText('Everything is back.'));
    expect((await countContents(db)).rows).toMatchObject({ badges: 11, artifacts: 10, metrics: 5, feedback: 4 });
    expect(await faultsOf()).toEqual([]);
  });

  const bytes = async () => new Uint8Array(await (await sampleBackup()).arrayBuffer());
  const bad: [what: string, content: () => Promise<BlobPart[]>, says: RegExp][] = [
    ['no backup at all', async () => ['{"hello":1}'], /“x.proofolio” is not a backup of Proofolio\. Nothing here was changed\./],
    [
      'a backup cut short',
      async () => [(await bytes()).slice(0, 9_000)],
      /is incomplete: it ends within the badges\. Nothing here was changed\./,
    ],
    [
      'a changed backup',
      async () => [(await bytes()).map((byte, at) => (at === 5_000 ? byte ^ 1 : byte))],
      /damaged or changed after it was written; this shows in the badges/,
    ],
    [
      'a newer backup',
      async () => ['Proofolio backup, format 2\n'],
      /newer version of Proofolio\. Nothing here was changed\. Update the extension/,
    ],
  ];
  test.each(bad)('%s is refused with what happened, what was not harmed, and what to do', async (_what, content, says) => {
    const db = fresh();
    await openBackup(db, { path: ['restore'] });
    await chooseFile(await content(), 'x.proofolio');
    expect(await alerted()).toMatch(says);
    expect((await countContents(db)).rows.badges).toBe(0);
    expect(screen.queryByRole('button', { name: 'Restore all of it' })).toBeNull();
    expect(await faultsOf()).toEqual([]);
  });

  test('where something is already, it says what, offers a backup of it first, and does not restore', async () => {
    const db = fresh();
    await changeCase(db, null, { learner: 'Ada' }, now);
    await openBackup(db, { path: ['restore'] });
    expect(document.body.textContent).toContain('Already here: a case that is begun.');
    expect(screen.getByRole('link', { name: /Save a backup of what is here/ })).toBeTruthy();
    await chooseFile([await sampleBackup()], 'mine.proofolio');
    await waitFor(() => screen.getByRole('heading', { name: 'mine.proofolio' }));
    expect(screen.queryByRole('button', { name: 'Restore all of it' })).toBeNull();
  });
});

describe('starting over', () => {
  test('is only possible while a backup holds everything, and asks first', async () => {
    const db = await filled();
    await openBackup(db);
    const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Remove everything' });
    expect(button().disabled).toBe(true);
    press('Save a backup');
    await waitFor(() => expect(button().disabled).toBe(false));
    fireEvent.click(button());
    const dialog = await waitFor(() => screen.getByRole('dialog'));
    expect(dialog.textContent).toContain('This removes 11 badges, 10 pieces of work');
    expect(await faultsOf()).toEqual([]);
    const inDialog = [...dialog.querySelectorAll('button')].find((one) => one.textContent === 'Remove everything');
    fireEvent.click(inDialog as HTMLButtonElement);
    await waitFor(() => screen.getByText(/Everything was removed/));
    expect((await countContents(db)).rows.badges).toBe(0);
  });

  test('is not possible once something changed after the backup', async () => {
    const db = fresh();
    await restoreContents(db, await sampleContents(now), { savedAt: now, bytes: 1 });
    await changeCase(db, (await db.cases.toArray())[0] ?? null, { company: 'Other' }, now + 1);
    await openBackup(db);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Remove everything' }).disabled).toBe(true);
    expect(document.body.textContent).toContain('1 change that is in no backup');
  });
});

describe('the reminder among the rooms', () => {
  const day = 86_400_000;
  const last = (days: number) => ({ at: now - days * day, bytes: 1 });
  test('says how old the last backup is once something changed and a week has passed', () => {
    expect(backupAge(last(12), { count: 3, since: 0 }, now)).toBe('12 days old');
    expect(backupAge(last(6), { count: 3, since: 0 }, now)).toBeNull();
    expect(backupAge(last(12), { count: 0, since: 0 }, now)).toBeNull();
  });
  test('says that there is none, a week after the beginning', () => {
    expect(backupAge(null, { count: 1, since: now - 8 * day }, now)).toBe('none yet');
    expect(backupAge(null, { count: 1, since: now - 6 * day }, now)).toBeNull();
    expect(backupAge(null, { count: 0, since: null }, now)).toBeNull();
  });
});
