import type { Draft } from '../domain/entity';
import type { Database, Rows, RowTable } from './database';
import { recordJournal, type UndoTicket } from './journal';
import type { Trace } from './journal-entry';
import { schemaEpoch } from './migrations/versions';
import { asStoreError, ConflictError, NewerDataError } from './store-errors';

/** How an act writes: every row goes through here, so that revisions grow and the journal knows what stood before. */
export type Writer = {
  /** Stores a new thing; its id is made here unless the thing has a natural one. */
  add<T extends RowTable>(table: T, draft: Draft<Rows[T]>, id?: string): Promise<Rows[T]>;
  /** Stores a changed thing; throws ConflictError when it was changed since it was read. */
  put<T extends RowTable>(table: T, row: Rows[T]): Promise<Rows[T]>;
  /** Removes a thing; nothing happens when it is gone already. */
  remove(table: RowTable, id: string): Promise<void>;
  /** The next evidence code; codes are never given twice. */
  nextCode(): Promise<number>;
};

/** What an act gave, and how to take it back; `undo` is null when nothing was changed. */
export type Done<T> = { value: T; undo: UndoTicket | null };

/**
 * One act of the learner: one transaction, all or nothing, acknowledged only after it has committed.
 * `what` names the act in the journal. Throws ConflictError, StorageFullError or NewerDataError with nothing written.
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

async function guardEpoch(db: Database): Promise<void> {
  const epoch = (await db.settings.get('epoch'))?.value;
  if (typeof epoch === 'number' && epoch > schemaEpoch) throw new NewerDataError(epoch);
  if (epoch === undefined) await db.settings.put({ key: 'epoch', value: schemaEpoch });
}

function writerFor(db: Database, now: number, traces: Map<string, Trace>): Writer {
  const trace = (table: RowTable, id: string, before: unknown | null, revision: number | null) => {
    const known = traces.get(`${table}|${id}`);
    if (known) known.revision = revision;
    else traces.set(`${table}|${id}`, { table, id, before, revision });
  };
  return {
    async add(table, draft, id = crypto.randomUUID()) {
      const row = { ...draft, id, revision: 1, createdAt: now, updatedAt: now } as unknown as Rows[typeof table];
      await db.table(table).add(row);
      trace(table, id, null, 1);
      return row;
    },
    async put(table, row) {
      const current = (await db.table(table).get(row.id)) as { revision: number } | undefined;
      if (!current || current.revision !== row.revision) throw new ConflictError(table, row.id, current ?? null);
      const next = { ...row, revision: row.revision + 1, updatedAt: now };
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
    async nextCode() {
      const last = Number((await db.settings.get('lastCode'))?.value ?? 0);
      await db.settings.put({ key: 'lastCode', value: last + 1 });
      return last + 1;
    },
  };
}
