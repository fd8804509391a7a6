import type { Draft } from '../domain/entity';
import type { Database, Rows, RowTable } from './database';
import { guardEpoch } from './epoch';
import { recordJournal, type UndoTicket } from './journal';
import type { Trace } from './journal-entry';
import { fitRow } from './row-schemas';
import { asStoreError, ConflictError } from './store-errors';

/** How an act writes: every row goes through here, so that revisions grow and the journal knows what stood before. */
export type Writer = {
  /** Stores a new thing; its id is made here unless the thing has a natural one. */
  add<T extends RowTable>(table: T, draft: Draft<Rows[T]>, id?: string): Promise<Rows[T]>;
  /** Stores a changed thing; throws ConflictError when it was changed since it was read. */
  put<T extends RowTable>(table: T, row: Rows[T]): Promise<Rows[T]>;
  /** Removes a thing; nothing happens when it is gone already. */
  remove(table: RowTable, id: string): Promise<void>;
  /** Writes a setting that can be taken back with the act. */
  set(key: string, value: unknown): Promise<void>;
  /** The next evidence code; codes are never given twice. */
  nextCode(): Promise<number>;
};

/** What an act gave, and how to take it back; `undo` is null when nothing was changed. */
export type Done<T> = { value: T; undo: UndoTicket | null };

/**
 * One act of the learner: one transaction, all or nothing, acknowledged only after it has committed.
 * `what` names the act in the journal. Throws ConflictError, StorageFullError, UnfitRowError or NewerDataError with
 * nothing written.
 */
export async function act<T>(db: Database, what: string, now: number, work: (write: Writer) => Promise<T>): Promise<Done<T>> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      await guardEpoch(db);
      const traces = new Map<string, Trace>();
      const value = await work(writerFor(db, now, traces));
      const undo = traces.size > 0 ? await recordJournal(db, what, now, [...traces.values()]) : null;
      return { value, undo };
    });
  } catch (error) {
    throw asStoreError(error);
  }
}

function writerFor(db: Database, now: number, traces: Map<string, Trace>): Writer {
  const trace = (table: RowTable | 'settings', id: string, before: unknown | null, revision: number | null) => {
    const known = traces.get(`${table}|${id}`);
    if (known) known.revision = revision;
    else traces.set(`${table}|${id}`, { table, id, before, revision });
  };
  return {
    async add(table, draft, id = crypto.randomUUID()) {
      const row = fitRow(table, { ...draft, id, revision: 1, createdAt: now, updatedAt: now });
      await db.table(table).add(row);
      trace(table, id, null, 1);
      return row;
    },
    async put(table, row) {
      const current = (await db.table(table).get(row.id)) as { revision: number } | undefined;
      if (!current || current.revision !== row.revision) throw new ConflictError(table, row.id, current ?? null);
      const next = fitRow(table, { ...row, revision: row.revision + 1, updatedAt: now });
      await db.table(table).put(next);
      trace(table, row.id, current, next.revision);
      return next;
    },
    async remove(table, id) {
      const current = await db.table(table).get(id);
      if (!current) return;
      await db.table(table).delete(id);
      trace(table, id, current, null);
    },
    async set(key, value) {
      const current = await db.settings.get(key);
      const revision = (current?.revision ?? 0) + 1;
      await db.settings.put({ key, value, revision });
      trace('settings', key, current ?? null, revision);
    },
    async nextCode() {
      const last = Number((await db.settings.get('lastCode'))?.value ?? 0);
      await db.settings.put({ key: 'lastCode', value: last + 1 });
      return last + 1;
    },
  };
}
