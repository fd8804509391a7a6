import { useEffect, useRef } from 'preact/hooks';

/** Calls `leave` on Esc anywhere on the page, except where Esc means something nearer: in a field or in a dialog. */
export function useEscape(active: boolean, leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (!active) return;
    const abort = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const inField =
          event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select, dialog, search');
        if (event.key === 'Escape' && !event.defaultPrevented && !inField && !document.querySelector('dialog[open]')) latest.current();
      },
      { signal: abort.signal },
    );
    return () => abort.abort();
  }, [active]);
}
