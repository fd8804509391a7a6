import { useEffect, useRef, useState } from 'preact/hooks';
import type { Steps } from '../../../lib/suggestions/in-steps';
import { inSlices } from './in-slices';

/**
 * What a long work answers, begun after the page is drawn and done in slices; `known` where it is there already, null
 * until it is done for the first time. While it is done again for another `key`, the last answer stands.
 */
export function useInSlices<T>(key: unknown, known: T | null, work: (() => Steps<T>) | null): T | null {
  const [, drawAgain] = useState({});
  const latest = useRef<T | null>(null);
  if (known !== null) latest.current = known;
  const isWanted = known === null && work !== null;
  useEffect(() => {
    if (known !== null || work === null) return;
    return inSlices(work(), (value) => {
      latest.current = value;
      drawAgain({});
    });
  }, [key, isWanted]);
  return latest.current;
}
