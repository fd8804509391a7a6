import type { Database } from './database';
import { guardEpoch } from './epoch';
import { fileGrace } from './files';
import { namedFiles } from './named-files';
import { asStoreError } from './store-errors';

/**
 * Deletes the kept files that no work, no criteria, no sighting and no handed-over report names, and answers how many bytes went. A file stays for a day
 * after it was given (its piece may be about to be saved) and after the last act whose undo would name it again; an
 * older act can then no longer be taken back. One transaction: a tab that keeps equal bytes meanwhile comes before it,
 * and is seen, or after it, and stores them anew. Throws NewerDataError with nothing deleted.
 */
export async function sweepFiles(db: Database, now: number): Promise<number> {
  try {
    return await db.transaction(
      'rw',
      [db.files, db.settings, db.artifacts, db.frameworks, db.sightings, db.editions, db.journal],
      async () => {
        await guardEpoch(db);
        const ids = new Set(await db.files.toCollection().primaryKeys());
        if (ids.size === 0) return 0;
        const spare = (row: unknown) => {
          for (const id of namedFiles(row)) ids.delete(id);
        };
        await db.artifacts.each(spare);
        await db.frameworks.each(spare);
        await db.sightings.each(spare);
        await db.editions.each(spare);
        await db.journal
          .filter((entry) => now - entry.at < fileGrace)
          .each(({ traces }) => {
            for (const { before } of traces) spare(before);
          });
        const unnamed = await db.files.bulkGet([...ids]);
        const old = unnamed.filter((file) => file !== undefined).filter((file) => now - file.addedAt >= fileGrace);
        await db.files.bulkDelete(old.map((file) => file.id));
        return old.reduce((sum, file) => sum + file.size, 0);
      },
    );
  } catch (error) {
    throw asStoreError(error);
  }
}
