/** What a page's main thread did while it was watched, in milliseconds. */
export interface Watched {
  /** The longest time in which nothing else could run, beyond the ticker's own 4 ms. */
  gap: number;
  /** The tasks that the browser itself calls long (50 ms and more). */
  longTasks: number[];
}

/** The file's way: from the click to the worker, to its first word and its last, and to the browser's saving. */
export interface Export {
  clickedAt: number;
  workerBegun: number;
  firstPage: number;
  workerDone: number;
  handedOver: number;
}

let watching: { stop: () => Watched } | null = null;

/** Begins to watch the main thread. */
export function watch(): void {
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  let [last, longest, timer] = [performance.now(), 0, 0];
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    timer = window.setTimeout(tick, 4);
  };
  tick();
  watching = {
    stop() {
      clearTimeout(timer);
      tick();
      clearTimeout(timer);
      longTasks.push(...observer.takeRecords().map(({ duration }) => duration));
      observer.disconnect();
      return { gap: Math.max(0, longest - 4), longTasks };
    },
  };
}

/** Ends the watching, a moment later, so that what was begun is counted. */
export async function seen(patience = 0): Promise<Watched> {
  await new Promise((wake) => setTimeout(wake, patience));
  const found = watching?.stop();
  watching = null;
  return found ?? { gap: 0, longTasks: [] };
}

/** Presses the button of this text, and follows the file until it is handed to the browser's saving. */
export async function pressExport(text: string): Promise<Export> {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === text);
  if (!button) throw new Error(`there is no button "${text}"`);
  const [ownWorker, ownAddress] = [globalThis.Worker, URL.createObjectURL];
  const made = { clickedAt: 0, workerBegun: 0, firstPage: 0, workerDone: 0, handedOver: 0 };
  let start = 0;
  const since = () => performance.now() - start;
  const handed = new Promise<void>((done) => {
    URL.createObjectURL = (blob) => {
      const address = ownAddress.call(URL, blob);
      made.handedOver = since();
      done();
      return address;
    };
  });
  globalThis.Worker = class extends ownWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      made.workerBegun = since();
      this.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
        if (data.kind === 'progress') made.firstPage ||= since();
        else made.workerDone = since();
      });
    }
  };
  try {
    start = performance.now();
    made.clickedAt = performance.timeOrigin + start;
    button.click();
    await handed;
  } finally {
    globalThis.Worker = ownWorker;
    URL.createObjectURL = ownAddress;
  }
  return made;
}

/** Goes to an address within the page and waits until there is what it should show; answers how long that took. */
export async function goTo(hash: string, selector: string): Promise<number> {
  const start = performance.now();
  location.hash = hash;
  while (!document.querySelector(selector)) {
    if (performance.now() - start > 20_000) throw new Error(`${selector} did not come`);
    await new Promise((wake) => setTimeout(wake, 5));
  }
  return performance.now() - start;
}
