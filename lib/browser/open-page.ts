import { browser } from 'wxt/browser';
import { originOf, siteOf } from './sites';

/** Milliseconds that a page may take to load before the popup looks at what is there. */
const patience = 15_000;

/** Opens a page of one of the three sites in a tab, and waits until it has loaded; no other address is opened. */
export async function openPage(tabId: number, url: string): Promise<void> {
  if (siteOf(originOf(url)) === null) return;
  const { loaded, stop } = whenLoaded(tabId);
  try {
    await browser.tabs.update(tabId, { url });
    await loaded;
  } finally {
    stop();
  }
}

function whenLoaded(tabId: number): { loaded: Promise<void>; stop: () => void } {
  let stop = () => {};
  const loaded = new Promise<void>((resolve) => {
    const listen = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status === 'complete') resolve();
    };
    const timer = setTimeout(resolve, patience);
    browser.tabs.onUpdated.addListener(listen);
    stop = () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(listen);
    };
  });
  return { loaded, stop };
}
