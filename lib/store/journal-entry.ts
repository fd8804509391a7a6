/** One row before an act: null where the act created it; `revision` is the one after it, null where the act removed it. */
export type Trace = { table: string; id: string; before: unknown | null; revision: number | null };

/** An act of the learner with what it changed, so that it can be undone. */
export type JournalEntry = { id: number; what: string; at: number; traces: Trace[] };
