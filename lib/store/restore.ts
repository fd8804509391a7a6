import { collectingSetting } from './collecting';
import { type ContentCounts, countContents, isEmpty } from './content-counts';
import type { StoreContents } from './contents';
import { type Database, rowTables } from './database';
import { guardEpoch } from './epoch';
import { schemaEpoch } from './migrations/versions';
import { asStoreError, NotEmptyError } from './store-errors';

/** The settings that belong to an installation, not to what is kept in it; a backup leaves them out. */
export const ownSettings: readonly string[] = ['epoch', 'lastBackup', collectingSetting];

/** The backup that contents came from: when it was written (milliseconds UTC), and how large it is. */
export type Origin = { savedAt: number; bytes: number };

/**
 * Fills an empty installation with checked contents, in one transaction, and answers what is there afterwards.
 * Throws NotEmptyError, NewerDataError or StorageFullError with nothing changed.
 */
export async function restoreContents(db: Database, contents: StoreContents, origin: Origin): Promise<ContentCounts> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      await guardEpoch(db);
      const before = await countContents(db);
      if (!isEmpty(before)) throw new NotEmptyError(before);
      // What is being collected is in no backup, and would be lost here unasked.
      const collecting = await db.settings.get(collectingSetting);
      await clearAll(db, [db.collected.name]);
      await fill(db, contents);
      if (collecting) await db.settings.put(collecting);
      await db.settings.put({ key: 'lastBackup', value: { at: origin.savedAt, bytes: origin.bytes } });
      return countContents(db);
    });
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Fills an empty store with invented contents; false, and nothing changed, when something is there already. */
export async function fillWhenEmpty(db: Database, contents: StoreContents): Promise<boolean> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      if (!isEmpty(await countContents(db))) return false;
      await clearAll(db);
      await fill(db, contents);
      return true;
    });
  } catch (error) {
    throw asStoreError(error);
  }
}

/**
 * Removes everything of the learner's from this installation, in one transaction, for good: no undo brings it back.
 * `known` is what the learner was shown; throws NotEmptyError with nothing removed when there is more by now.
 */
export async function removeEverything(db: Database, known: ContentCounts): Promise<void> {
  try {
    await db.transaction('rw', db.tables, async () => {
      await guardEpoch(db);
      const now = await countContents(db);
      if (rowTables.some((table) => now.rows[table] > known.rows[table]) || now.files > known.files) throw new NotEmptyError(now);
      await clearAll(db);
    });
  } catch (error) {
    throw asStoreError(error);
  }
}

// Files and undo entries may outlast the last row: what they would bring back belongs to what was there before.
async function clearAll(db: Database, kept: readonly string[] = []): Promise<void> {
  for (const table of db.tables) if (!kept.includes(table.name)) await table.clear();
}

async function fill(db: Database, contents: StoreContents): Promise<void> {
  for (const table of rowTables) await db.table(table).bulkAdd(contents.rows[table]);
  await db.files.bulkAdd(contents.files);
  await db.settings.bulkPut(contents.settings.filter((one) => !ownSettings.includes(one.key)));
  await db.settings.bulkPut([
    { key: 'epoch', value: schemaEpoch },
    { key: 'lastCode', value: lastCodeOf(contents) },
  ]);
}

/** The last evidence code given: never below one in use, so that no code can be given twice. */
function lastCodeOf(contents: StoreContents): number {
  const kept = Number(contents.settings.find((one) => one.key === 'lastCode')?.value ?? 0);
  const { badges, artifacts, metrics, feedback } = contents.rows;
  let last = kept;
  for (const evidence of [badges, artifacts, metrics, feedback]) for (const { code } of evidence) last = Math.max(last, code);
  return last;
}
