import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { civilDayOf } from '../../lib/domain/civil-date';
import type { Acting } from './acting';
import type { Progress } from './complete-from-credly';
import type { Looking } from './looking';

/** Reading the site's own data of the page, at the learner's click. */
export type Completing = {
  progress: ReadonlySignal<Progress | null>;
  complete(): Promise<void>;
  cancelCompleting(): void;
};

/** Builds how one popup completes what the page says. */
export function createCompleting({ door, now, warn }: Acting, { view, found }: Looking): Completing {
  const progress = signal<Progress | null>(null);
  let completing: AbortController | null = null;
  const stop = () => {
    completing?.abort();
    completing = null;
    progress.value = null;
  };
  return {
    progress,
    async complete() {
      const current = view.value;
      if (current.kind !== 'read' || completing) return;
      completing = new AbortController();
      const stopped = completing.signal;
      progress.value = { read: 0, of: null };
      const { completeFromCredly } = await import('./complete-from-credly');
      const completed = await completeFromCredly(current.page, door.fetchJson, civilDayOf(now()), stopped, (next) => {
        if (!stopped.aborted) progress.value = next;
      });
      if (completed === null || stopped.aborted) return;
      batch(() => {
        stop();
        if (completed.stopped !== null) warn({ ok: false, code: completed.stopped, message: '' });
        const nothingNew = completed.stopped !== null && completed.awards.length === found.value.awards.length && !completed.announced;
        found.value = nothingNew
          ? { ...found.value, stopped: completed.stopped }
          : { ...found.value, ...completed, completed: completed.stopped === null };
      });
    },
    cancelCompleting: stop,
  };
}
