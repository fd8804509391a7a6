import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The items to be drawn now: some more with each drawing until all are there, so that none of them holds the page for
 * long. Where they change, those not reached yet stay as they were.
 */
export function useInTurns<T>(items: readonly T[], size: number): readonly T[] {
  const [, drawAgain] = useState({});
  const turn = useRef({ items, count: size });
  const drawn = useRef<readonly T[]>([]);
  if (turn.current.items !== items) turn.current = { items, count: size };
  const { count } = turn.current;
  drawn.current = [...items.slice(0, count), ...drawn.current.slice(count, items.length)];
  useEffect(() => {
    if (count >= items.length) return;
    const timer = setTimeout(() => {
      turn.current = { items, count: count + size };
      drawAgain({});
    });
    return () => clearTimeout(timer);
  }, [items, count, size]);
  return drawn.current;
}
