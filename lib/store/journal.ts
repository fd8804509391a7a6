import type { Database } from './database';
import { guardEpoch } from './epoch';
import type { JournalEntry, Trace } from './journal-entry';
import { namedFiles } from './named-files';
import { asStoreError, CannotUndoError } from './store-errors';

/** What an act hands out for undoing it. */
export type UndoTicket = { journalId: number };

const kept = 100;

/** Writes an act into the journal and forgets the oldest; part of the act's own transaction. */
export async function recordJournal(db: Database, what: string, at: number, traces: Trace[]): Promise<UndoTicket> {
  const id = await db.journal.add({ what, at, traces } as JournalEntry);
  const oldest = await db.journal.orderBy('id').keys();
  const extra = oldest.length - kept;
  if (extra > 0) await db.journal.bulkDelete(oldest.slice(0, extra) as number[]);
  return { journalId: Number(id) };
}

/**
 * Takes one act back: every row that it touched stands as before. Refuses with CannotUndoError, and changes nothing,
 * when one of the rows was changed since or when the act is too long ago; throws StorageFullError or NewerDataError likewise.
 */
export async function undo(db: Database, ticket: UndoTicket, now: number): Promise<void> {
  try {
    await db.transaction('rw', db.tables, async () => {
      await guardEpoch(db);
      const entry = await db.journal.get(ticket.journalId);
      if (!entry || entry.traces.length === 0) throw new CannotUndoError('this was already undone, or is too long ago');
      for (const trace of entry.traces) {
        const current = (await db.table(trace.table).get(trace.id)) as { revision: number } | undefined;
        if ((current?.revision ?? null) !== trace.revision) throw new CannotUndoError('it was changed since');
        if (await missesFile(db, trace.before, current)) throw new CannotUndoError('its file is gone, this is too long ago');
      }
      for (const trace of entry.traces) await putBack(db, trace, now);
      await db.journal.delete(ticket.journalId);
    });
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Whether a row as it stood before names a file that has been swept away since. */
async function missesFile(db: Database, before: unknown, current: unknown): Promise<boolean> {
  const still = namedFiles(current);
  const ids = [...new Set(namedFiles(before))].filter((id) => !still.includes(id));
  return ids.length > 0 && (await db.files.where('id').anyOf(ids).count()) < ids.length;
}

/** One row as it stood before; its revision grows all the same, so that a tab with the undone one cannot overwrite it. */
async function putBack(db: Database, { table, id, before, revision }: Trace, now: number): Promise<void> {
  if (before === null) return db.table(table).delete(id);
  const known = before as { revision?: number };
  const next = { ...known, revision: (revision ?? known.revision ?? 0) + 1 };
  await db.table(table).put(table === 'settings' ? next : { ...next, updatedAt: now });
}
