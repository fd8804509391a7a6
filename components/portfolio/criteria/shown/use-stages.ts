import { useEffect, useState } from 'preact/hooks';

/**
 * Counts from 1 to `last`, one further each time the page was drawn and had its turn, so that a large page comes in pieces
 * and never stands still; a page that begins `small` comes whole.
 */
export function useStages(last: number, small: boolean): number {
  const [stage, setStage] = useState(small ? last : 1);
  const isDone = stage >= last;
  useEffect(() => {
    if (isDone) return;
    const timer = setTimeout(() => setStage(stage + 1));
    return () => clearTimeout(timer);
  }, [stage, isDone]);
  return stage;
}
