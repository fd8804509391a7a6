/** A page as it is watched. */
export type Watched = {
  page: Document;
  /** The browser's Navigation API, which tells of in-site navigation before the address changes; older Firefox has none. */
  navigation: EventTarget | undefined;
  /** Ends the watching; nothing is left behind. */
  signal: AbortSignal;
  /** Whether the extension that this script belongs to is gone. */
  isOrphan: () => boolean;
};

/** What is done with a watched page. */
export type Watching = {
  /** The address changed: whatever was read belongs to the page before. `url` may not have been reached yet. */
  left(url: string): void;
  /** The page is shown again just as it was left, by going back or forward. */
  returned(): void;
  /** The page has been still for a while; answers whether it says something new. */
  settled(): boolean;
};

/** Milliseconds of stillness after which a page is read; the wait doubles while reading brings nothing new. */
export const stillness = 250;
const longestWait = 4_000;
/** Milliseconds after which a page is read that never stands still, such as one with a clock. */
const longestStir = 1_500;

/** An address without its fragment, which changes nothing on a page. */
const bare = (url: string): string => url.split('#')[0] ?? '';

/**
 * Reads a page each time it has settled: at first, after late content, after in-site navigation, after going back. No polling, nothing
 * while the page is hidden, no trace in the page.
 */
export function watchPage({ page, navigation, signal, isOrphan }: Watched, { left, returned, settled }: Watching): void {
  let wait = stillness;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstStir = 0;
  let here = bare(page.URL);
  const isDone = () => signal.aborted || isOrphan();
  const leave = (url: string) => {
    if (bare(url) === here) return;
    here = bare(url);
    wait = stillness;
    clearTimeout(timer);
    timer = undefined;
    left(url);
  };
  const read = () => {
    timer = undefined;
    if (isDone()) return stop();
    // A hidden page is read when the learner looks at it.
    if (page.hidden) return;
    // Where nothing told of the navigation, or where it was called off, the address itself does.
    leave(page.URL);
    wait = settled() ? stillness : Math.min(wait * 2, longestWait);
  };
  const stir = () => {
    if (signal.aborted || page.hidden) return;
    // Where the browser does not tell of in-site navigation, the first change after it does.
    if (!navigation && !isOrphan()) leave(page.URL);
    const now = Date.now();
    if (timer === undefined) firstStir = now;
    else if (now - firstStir > longestStir) return;
    clearTimeout(timer);
    timer = setTimeout(read, wait);
  };
  const observer = new MutationObserver(stir);
  observer.observe(page, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['content'] });
  page.addEventListener('visibilitychange', stir, { signal });
  navigation?.addEventListener(
    'navigate',
    (event) => {
      if (isDone()) return;
      leave((event as Event & { destination: { url: string } }).destination.url);
      stir();
    },
    { signal },
  );
  page.defaultView?.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted || isDone()) return;
      returned();
      stir();
    },
    { signal },
  );
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  signal.addEventListener('abort', stop);
  stir();
}
