import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Puts the focus where one has arrived: on the title of the thing that was opened, in the first field of a form, on the
 * row that one comes back from, or on the tab that was chosen, so that the keyboard goes on from there.
 */
export function useArrival(room: RefObject<HTMLElement | null>, path: readonly string[]): { toTab: (id: string) => void } {
  const place = path.join('/');
  const before = useRef(place);
  const tab = useRef<string | null>(null);
  useEffect(() => {
    if (before.current === place) return;
    const [lastTab, lastId] = before.current.split('/');
    before.current = place;
    const wanted = tab.current;
    tab.current = null;
    // The frame moves the focus to the room when the address changes; this goes on from there.
    const timer = setTimeout(() => {
      const root = room.current;
      if (!root) return;
      const [nowTab, nowId, form] = place.split('/');
      const target = wanted
        ? root.querySelector<HTMLElement>(`[data-tab="${CSS.escape(wanted)}"]`)
        : nowId === undefined
          ? lastTab === nowTab && lastId
            ? root.querySelector<HTMLElement>(`[data-row="${CSS.escape(lastId)}"]`)
            : null
          : nowId === 'new' || form
            ? root.querySelector<HTMLElement>('.thing form :is(input, textarea, select)')
            : root.querySelector<HTMLElement>('[data-arrive]');
      target?.focus();
    });
    return () => clearTimeout(timer);
  }, [place, room]);
  return {
    toTab: (id) => {
      tab.current = id;
    },
  };
}
