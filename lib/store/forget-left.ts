import type { Database } from './database';
import { guardEpoch } from './epoch';
import { fileGrace } from './files';
import { leavingAct } from './leave-employer';
import { asStoreError } from './store-errors';

/**
 * Forgets how to take back a leaving that is a day old, with every act before it: their undo would hold the words of what
 * was left behind, which is to be gone from this computer. Answers how many acts were forgotten.
 */
export async function forgetLeft(db: Database, now: number): Promise<number> {
  try {
    return await db.transaction('rw', [db.journal, db.settings], async () => {
      await guardEpoch(db);
      const old = await db.journal.filter((entry) => entry.what === leavingAct && now - entry.at >= fileGrace).primaryKeys();
      const last = Math.max(...old, 0);
      if (last === 0) return 0;
      // The acts themselves still count as changes since the last backup.
      const earlier = db.journal.where('id').belowOrEqual(last);
      return earlier.filter((entry) => entry.traces.length > 0).modify({ traces: [] });
    });
  } catch (error) {
    throw asStoreError(error);
  }
}
