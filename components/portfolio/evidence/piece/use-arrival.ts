import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const mostTries = 5;

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
    // The frame moves the focus to the room when the address changes; this goes on from there. What was stored a moment
    // ago may take another moment to be read, so it is looked for again.
    let timer = 0;
    const look = (tries: number) => {
      timer = window.setTimeout(
        () => {
          const root = room.current;
          if (!root) return;
          const target = wanted ? marked(root, 'tab', wanted) : whereTo(root, place.split('/'), lastTab, lastId);
          if (target) target.focus();
          else if (tries > 0) look(tries - 1);
        },
        tries === mostTries ? 0 : 60,
      );
    };
    look(mostTries);
    return () => clearTimeout(timer);
  }, [place, room]);
  return {
    toTab: (id) => {
      tab.current = id;
    },
  };
}

/** The element that bears a mark such as `data-row` with this value. */
function marked(root: HTMLElement, mark: 'tab' | 'row', value: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(`[data-${mark}]`)].find((one) => one.dataset[mark] === value);
}

/** Where the focus belongs at a place, coming from another: field, title, or the row that one comes back from. */
function whereTo(root: HTMLElement, [tab, id, form]: string[], lastTab?: string, lastId?: string): HTMLElement | null | undefined {
  if (id === 'new' || form) return root.querySelector<HTMLElement>('.thing form :is(input, textarea, select)');
  if (id) return root.querySelector<HTMLElement>('[data-arrive]');
  return tab === lastTab && lastId ? marked(root, 'row', lastId) : null;
}
