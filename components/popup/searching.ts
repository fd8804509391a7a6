import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { civilDayOf } from '../../lib/domain/civil-date';
import type { Acting } from './acting';
import type { Progress } from './complete-from-credly';
import type { Looking } from './looking';

/** Looking for Open Badges behind the addresses on a page of any site, at the learner's click. */
export type Searching = {
  searchProgress: ReadonlySignal<Progress | null>;
  /** Pages of badges that the search met and could not read; null before a search has ended. */
  searched: ReadonlySignal<string[] | null>;
  search(): Promise<void>;
  cancelSearch(): void;
};

/** Builds the search of one popup. */
export function createSearching({ door, now, warn }: Acting, { view, found }: Looking): Searching {
  const searchProgress = signal<Progress | null>(null);
  const searched = signal<string[] | null>(null);
  let searching: AbortController | null = null;
  const stop = () => {
    searching?.abort();
    searching = null;
    searchProgress.value = null;
  };
  return {
    searchProgress,
    searched,
    async search() {
      const current = view.value;
      if (current.kind !== 'read' || searching) return;
      searching = new AbortController();
      const { signal: stopped } = searching;
      searchProgress.value = { read: 0, of: null };
      const { searchOpenBadges } = await import('./search-open-badges');
      const result = await searchOpenBadges(current.page, door.fetchBytes, civilDayOf(now()), stopped, (next) => {
        if (!stopped.aborted) searchProgress.value = next;
      });
      if (result === null || stopped.aborted) return;
      const { awards, links, notes, data } = result;
      batch(() => {
        stop();
        if (result.stopped !== null) warn({ ok: false, code: result.stopped, message: '' });
        else searched.value = links;
        const before = found.value;
        const fresh = awards.filter(({ id, title }) => !before.awards.some((one) => (id === null ? one.title === title : one.id === id)));
        found.value = { ...before, awards: [...before.awards, ...fresh], notes: [...before.notes, ...notes], data };
      });
    },
    cancelSearch: stop,
  };
}
