import { readContents } from '../store/contents';
import type { Database } from '../store/database';
import { encodeBackup } from './encode-backup';
import type { LongTask } from './long-task';

/**
 * One file with everything that the installation holds at this moment, evidence files included; the format is that of
 * docs/backup-format.md. Nothing is written to the database. `now` is the time that the backup bears.
 * Throws NewerDataError, UnfitRowError, DamagedFileError, or the reason of `signal`.
 */
export async function writeBackup(db: Database, now: number, task: LongTask = {}): Promise<Blob> {
  return encodeBackup(await readContents(db), now, task);
}
