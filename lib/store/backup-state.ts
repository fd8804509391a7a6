import type { Database } from './database';
import { follow, type Live } from './live';
import { asStoreError } from './store-errors';

/** The last backup that was given to the browser to save: when (milliseconds UTC), and how large it is. */
export type LastBackup = { at: number; bytes: number };

/** What is not in any backup: acts since the last one (counted up to 100), and since when there is anything at all. */
export type Changes = { count: number; since: number | null };

export type BackupState = { last: LastBackup | null; changes: Changes };

const day = 86_400_000;
/** How long a change may wait for a backup before the learner is reminded. */
export const backupDue = 7 * day;

/** Whether the learner should be reminded: something changed, and the last backup (or the beginning) is over a week ago. */
export function isBackupOverdue({ last, changes }: BackupState, now: number): boolean {
  const from = last?.at ?? changes.since;
  return changes.count > 0 && from !== null && now - from > backupDue;
}

/** The last backup, and what changed since. */
export async function readBackupState(db: Database): Promise<BackupState> {
  return db.transaction('r', [db.settings, db.journal, db.badges, db.cases], async () => {
    const last = lastBackupOf((await db.settings.get('lastBackup'))?.value);
    const count = await db.journal.filter((entry) => entry.at > (last?.at ?? 0)).count();
    const oldest = [await db.badges.orderBy('code').first(), await db.cases.toCollection().first()];
    const times = oldest.flatMap((one) => (one ? [one.createdAt] : []));
    return { last, changes: { count, since: times.length > 0 ? Math.min(...times) : null } };
  });
}

function lastBackupOf(value: unknown): LastBackup | null {
  const { at, bytes } = (value ?? {}) as Partial<LastBackup>;
  return typeof at === 'number' && typeof bytes === 'number' ? { at, bytes } : null;
}

/** The state of the backup, following every write. */
export const followBackupState = (db: Database): Live<BackupState> => follow(() => readBackupState(db));

/** Keeps when the last backup was given to the browser, as the setting `lastBackup`. */
export async function noteBackup(db: Database, backup: LastBackup): Promise<void> {
  try {
    await db.settings.put({ key: 'lastBackup', value: backup });
  } catch (error) {
    throw asStoreError(error);
  }
}
