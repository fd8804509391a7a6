import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type CivilDate, civilDayOf } from '../../../lib/domain/civil-date';
import type { Portfolio } from '../../../lib/domain/portfolio';
import type { Done } from '../../../lib/store/act';
import type { Database } from '../../../lib/store/database';
import { type UndoTicket, undo } from '../../../lib/store/journal';
import {
  BlockedError,
  CannotUndoError,
  ConflictError,
  FileTooLargeError,
  NewerDataError,
  StorageFullError,
  UnfitRowError,
} from '../../../lib/store/store-errors';
import { t } from '../../../lib/words/words';

/** A short message at the foot of the page, with a way back where there is one. */
export type Toast = { id: number; text: string; undo: UndoTicket | null; alert: boolean };

/** What became of an act: done with its value, or refused; a conflict leaves it to the form to keep what was typed. */
export type Outcome<T> = { done: true; value: T } | { done: false; conflict: ConflictError | null };

/** What every screen of the portfolio works with: one database, its live contents, the clock, and how acts are run. */
export type Workspace = {
  db: Database;
  portfolio: ReadonlySignal<Portfolio>;
  /** Whether this is the sample case, which lives in a store of its own. */
  sample: boolean;
  now: () => number;
  today: () => CivilDate;
  toasts: ReadonlySignal<Toast[]>;
  /** Runs one act, says `said` with an undo when it is done, and says what happened when it is not. */
  run: <T>(work: (now: number) => Promise<Done<T>>, said?: string) => Promise<Outcome<T>>;
  /** Resolves when every act that is under way has ended; for whoever must not miss what was typed a moment ago. */
  settled: () => Promise<void>;
  say: (text: string, undo?: UndoTicket | null) => void;
  warn: (text: string) => void;
  takeBack: (toast: Toast) => Promise<void>;
  dismiss: (toast: Toast) => void;
};

/** Builds the workspace over a database and its live contents. */
export function createWorkspace(db: Database, live: ReadonlySignal<Portfolio | undefined>, sample: boolean, now: () => number): Workspace {
  const toasts = signal<Toast[]>([]);
  const underWay = new Set<Promise<unknown>>();
  let lastToast = 0;
  // One message at a time, so that nothing is covered; a fault stays until it is dismissed.
  const show = (text: string, undoTicket: UndoTicket | null, alert: boolean) => {
    toasts.value = [...toasts.value.filter((one) => one.alert).slice(-2), { id: ++lastToast, text, undo: undoTicket, alert }];
  };
  const workspace: Workspace = {
    db,
    portfolio: computed(() => live.value ?? emptyPortfolio),
    sample,
    now,
    today: () => civilDayOf(now()),
    toasts,
    say: (text, undoTicket = null) => show(text, undoTicket, false),
    warn: (text) => show(text, null, true),
    dismiss: (toast) => {
      toasts.value = toasts.value.filter((one) => one.id !== toast.id);
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    async run(work, said) {
      const doing = work(now());
      underWay.add(doing);
      try {
        const done = await doing;
        if (said) show(said, done.undo, false);
        return { done: true, value: done.value };
      } catch (error) {
        if (error instanceof ConflictError) return { done: false, conflict: error };
        show(sayError(error), null, true);
        return { done: false, conflict: null };
      } finally {
        underWay.delete(doing);
      }
    },
    async takeBack(toast) {
      workspace.dismiss(toast);
      if (!toast.undo) return;
      try {
        await undo(db, toast.undo, now());
        show(t('undone'), null, false);
      } catch (error) {
        show(sayError(error), null, true);
      }
    },
  };
  return workspace;
}

const emptyPortfolio: Portfolio = {
  case: null,
  frameworks: [],
  competencies: [],
  expectations: [],
  claims: [],
  mappings: [],
  badges: [],
  artifacts: [],
  metrics: [],
  feedback: [],
  plan: [],
  stacks: [],
  ratings: [],
  editions: [],
  wins: [],
};

/** What went wrong, what was not harmed, and what to do, in one or two sentences. */
export function sayError(error: unknown): string {
  if (error instanceof StorageFullError) return t('error.full');
  if (error instanceof NewerDataError) return t('error.newer');
  if (error instanceof CannotUndoError) return t('error.cannotUndo');
  if (error instanceof ConflictError) return t('error.conflict');
  if (error instanceof BlockedError) return t('error.blocked');
  if (error instanceof UnfitRowError) return t('error.unfit', { field: error.field });
  if (error instanceof FileTooLargeError) {
    const megabytes = (bytes: number) => Math.round(bytes / (1024 * 1024));
    return t('error.tooLarge', { name: error.fileName, size: megabytes(error.size), limit: megabytes(error.limit) });
  }
  return t('error.unexpected', { message: error instanceof Error ? error.message : String(error) });
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The workspace of this page. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('drawn outside of a workspace');
  return workspace;
}
