import { useEffect, useState } from 'preact/hooks';

const query = '(max-width: 719px)';

/** Whether the window is too narrow for a table of badges and competencies. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => globalThis.matchMedia?.(query).matches ?? false);
  useEffect(() => {
    const media = globalThis.matchMedia?.(query);
    if (!media) return;
    const abort = new AbortController();
    media.addEventListener('change', () => setNarrow(media.matches), { signal: abort.signal });
    setNarrow(media.matches);
    return () => abort.abort();
  }, []);
  return narrow;
}
