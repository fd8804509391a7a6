import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The half of a row over which something is held. */
export type Half = 'upper' | 'lower';

/** The row beside which the line of a drop is drawn. */
export type DropMark = { id: string; side: 'before' | 'after' };

/** What letting go would do, and where the line shows it. */
export type Drop = { mark: DropMark; done: () => void };

/** How far a pointer travels before it drags: less is an unsteady click. */
const threshold = 6;
/** How near to the edge of the window the page begins to move along, and how fast. */
const edge = 56;
const pace = 12;
/** How far beside the list one can be and still mean it; farther off nothing is dropped. */
const beside = 96;

/**
 * Drags rows (`data-row`) of a list by pointer: by mouse or pen anywhere on the row, by finger on its grip (`data-grip`),
 * so that a list can still be scrolled by finger. With `gripOnly` it is the grip alone. Escape lets nothing happen.
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  dropAt: (id: string, overId: string, half: Half) => Drop | null,
  { gripOnly = false } = {},
) {
  const [dragged, setDragged] = useState<{ id: string; mark: DropMark | null } | null>(null);
  const end = useRef<() => void>(() => {});
  const latest = useRef(dropAt);
  latest.current = dropAt;
  useEffect(() => () => end.current(), []);

  const begin = (event: PointerEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest<HTMLElement>('[data-row]');
    const byGrip = target?.closest('[data-grip]') !== null;
    if (!row || event.button !== 0 || ((gripOnly || event.pointerType === 'touch') && !byGrip)) return;
    end.current();
    const id = row.dataset.row ?? '';
    const abort = new AbortController();
    const { signal } = abort;
    let [x, y, active, frame] = [event.clientX, event.clientY, false, 0];
    let drop: Drop | null = null;
    const look = () => {
      const over = rowAt(list.current, x, y);
      drop = over ? latest.current(id, over.id, over.half) : null;
      const mark = drop?.mark ?? null;
      // Only where the line moves there is something to draw: a list may have thousands of rows.
      setDragged((last) => (last?.id === id && last.mark?.id === mark?.id && last.mark?.side === mark?.side ? last : { id, mark }));
    };
    const scroll = () => {
      const by = y < edge ? -pace : y > innerHeight - edge ? pace : 0;
      if (by !== 0) {
        document.scrollingElement?.scrollBy(0, by);
        look();
      }
      frame = requestAnimationFrame(scroll);
    };
    const stop = () => {
      abort.abort();
      cancelAnimationFrame(frame);
      end.current = () => {};
      setDragged(null);
    };
    end.current = stop;
    const move = (moved: PointerEvent) => {
      if (moved.pointerId !== event.pointerId) return;
      if (!active && Math.hypot(moved.clientX - x, moved.clientY - y) < threshold) return;
      if (!active) {
        active = true;
        getSelection()?.removeAllRanges();
        frame = requestAnimationFrame(scroll);
      }
      [x, y] = [moved.clientX, moved.clientY];
      look();
    };
    const release = (released: PointerEvent) => {
      if (released.pointerId !== event.pointerId) return;
      stop();
      if (!active) return;
      // The row is a link: letting go of it is not meant to follow it.
      const swallow = (click: Event) => {
        click.preventDefault();
        click.stopPropagation();
      };
      document.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => document.removeEventListener('click', swallow, { capture: true }));
      drop?.done();
    };
    const cancel = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !active) return;
      pressed.preventDefault();
      pressed.stopPropagation();
      stop();
    };
    document.addEventListener('pointermove', move, { signal });
    document.addEventListener('pointerup', release, { signal });
    document.addEventListener('pointercancel', stop, { signal });
    document.addEventListener('keydown', cancel, { signal, capture: true });
    // Else the browser would drag the link, or mark text.
    document.addEventListener('dragstart', (native) => native.preventDefault(), { signal });
    document.addEventListener('selectstart', (native) => active && native.preventDefault(), { signal });
  };

  return {
    onPointerDown: begin,
    dragging: dragged?.id ?? null,
    /** What a row shows of the drag: that it is dragged, or the line before or after it. */
    markOf: (id: string) => ({
      'data-dragged': dragged?.id === id ? '' : undefined,
      'data-drop': dragged?.mark?.id === id ? dragged.mark.side : undefined,
    }),
  };
}

/** The row at a height, or the nearest one; none where one is far off beside the list. */
function rowAt(list: HTMLElement | null, x: number, y: number): { id: string; half: Half } | null {
  if (!list) return null;
  const box = list.getBoundingClientRect();
  if (x < box.left - beside || x > box.right + beside) return null;
  let nearest: { id: string; half: Half; away: number } | null = null;
  for (const row of list.querySelectorAll<HTMLElement>('[data-row]')) {
    const { top, bottom } = row.getBoundingClientRect();
    const away = y < top ? top - y : y > bottom ? y - bottom : 0;
    if (nearest && nearest.away <= away) continue;
    nearest = { id: row.dataset.row ?? '', half: y < (top + bottom) / 2 ? 'upper' : 'lower', away };
  }
  return nearest;
}
