import { useEffect, useMemo } from 'preact/hooks';
import { follow, type Live } from '../../../lib/store/live';

/** A value of the database that follows every write while the screen is shown; undefined until the first answer. */
export function useLive<T>(query: () => Promise<T>): T | undefined {
  // What the query names must stay the same as long as its screen is shown; another thing is another screen, by its key.
  const live = useMemo<Live<T>>(() => follow(query), []);
  useEffect(() => live.stop, [live]);
  return live.value.value;
}
