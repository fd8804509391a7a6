import type { FileFacts } from '../domain/artifact';
import type { Database, StoredFile } from './database';
import { guardEpoch } from './epoch';
import { asStoreError, FileTooLargeError } from './store-errors';

/** The largest file that is kept: 200 MB. */
export const fileLimit = 200 * 1024 * 1024;
/** Above this a file makes backups slow, and the learner is told: 50 MB. */
export const fileWarning = 50 * 1024 * 1024;

/** How long a file that nothing names is left alone after it was given: a day. */
export const fileGrace = 86_400_000;

/** Name, type, bytes and SHA-256 of a file; throws FileTooLargeError before reading a byte of a file above the limit. */
export async function describeFile(file: File): Promise<FileFacts> {
  if (file.size > fileLimit) throw new FileTooLargeError(file.name, file.size, fileLimit);
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { name: file.name.slice(0, 255), type: file.type, size: file.size, sha256 };
}

/**
 * Keeps a file's bytes and answers its id; equal bytes are kept once, and count as given anew. Throws StorageFullError or
 * NewerDataError with nothing written.
 */
export async function keepFile(db: Database, file: Blob, facts: FileFacts, now: number): Promise<string> {
  try {
    return await db.transaction('rw', [db.files, db.settings], async () => {
      await guardEpoch(db);
      const same = await db.files.where('sha256').equals(facts.sha256).first();
      if (same) {
        // The piece that names it may be stored in a later transaction, and no sweep must come between. The bytes are
        // written again with it, so not more often than needed.
        if (now - same.addedAt > fileGrace / 2) await db.files.put({ ...same, addedAt: now });
        return same.id;
      }
      const id = crypto.randomUUID();
      await db.files.add({ id, ...facts, blob: file, addedAt: now });
      return id;
    });
  } catch (error) {
    throw asStoreError(error);
  }
}

/** A kept file with its bytes, if it is there. */
export const getFile = (db: Database, id: string): Promise<StoredFile | undefined> => db.files.get(id);
