/** A page as it is watched: its document, and how it tells that its address is about to change. */
export type Watched = {
  page: Document;
  /** Ends the watching; nothing is left behind. */
  signal: AbortSignal;
  /** Whether the extension that this script belongs to is gone. */
  isOrphan: () => boolean;
  /** Calls back with each new address, which the page's location may not have reached yet. */
  onAddress: (listener: (newUrl: URL) => void) => void;
};

/** What is done with a watched page. */
export type Watching = {
  /** The address changed: whatever was read belongs to the page before. */
  left(newUrl: URL): void;
  /** The page has been still for a while; answers whether it says something new. */
  settled(): boolean;
};

/** Milliseconds of stillness after which a page is read; the wait doubles while reading brings nothing new. */
export const stillness = 250;
const longestWait = 4_000;
/** Milliseconds after which a page is read that never stands still, such as one with a clock. */
const longestStir = 1_500;

/**
 * Reads a page each time it has settled: at first, after late content, after in-site navigation. No polling, nothing
 * while the page is hidden, no trace in the page.
 */
export function watchPage({ page, signal, isOrphan, onAddress }: Watched, { left, settled }: Watching): void {
  let wait = stillness;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstStir = 0;
  const clear = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const read = () => {
    timer = undefined;
    // Seen again when the learner looks at it.
    if (signal.aborted || isOrphan() || page.hidden) return;
    wait = settled() ? stillness : Math.min(wait * 2, longestWait);
  };
  const stir = () => {
    if (signal.aborted || page.hidden) return;
    const now = Date.now();
    if (timer === undefined) firstStir = now;
    else if (now - firstStir > longestStir) return;
    clearTimeout(timer);
    timer = setTimeout(read, wait);
  };
  const observer = new MutationObserver(stir);
  observer.observe(page, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['content'] });
  page.addEventListener('visibilitychange', stir, { signal });
  onAddress((newUrl) => {
    wait = stillness;
    clear();
    left(newUrl);
    stir();
  });
  signal.addEventListener('abort', () => {
    clear();
    observer.disconnect();
  });
  stir();
}
