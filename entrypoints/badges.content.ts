import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerOurs, tellBackground } from '../lib/browser/script-messages';
import { summarizePage } from '../lib/browser/summarize-page';
import { watchPage } from '../lib/browser/watch-page';
import { readPage } from '../lib/detection/sites';

/** Where the script that is running keeps its end, in a world that the page does not share. */
const running = globalThis as { endOfReading?: AbortController; navigation?: EventTarget };

/** Reads the page, tells the background how many badges are on it, and answers the popup. */
export default defineContentScript({
  matches: ['https://*.coursera.org/*', 'https://*.edx.org/*', 'https://*.credly.com/*'],
  runAt: 'document_idle',
  allFrames: false,
  // The page would see such a message and know by it that the extension is there.
  noScriptStartedPostMessage: true,

  main() {
    if (window.top !== window || location.protocol !== 'https:') return;
    // Started again in a page that had it already: the newer one goes on alone.
    running.endOfReading?.abort();
    const end = new AbortController();
    running.endOfReading = end;

    const read = () => readPage(document, new URL(location.href));
    // An extension that was updated or removed under an open page leaves this script without a partner: silence.
    const isOrphan = () => !browser.runtime?.id;
    let summary = summarizePage(location.href, { kind: 'elsewhere' });
    let told = '';

    const tell = () => {
      const now = JSON.stringify(summary);
      // A page without badges has nothing to tell, unless it had some before.
      if (now === told || (told === '' && summary.count === 0)) return false;
      told = now;
      if (!isOrphan()) void tellBackground('pageRead', summary);
      return true;
    };

    watchPage(
      { page: document, navigation: running.navigation, signal: end.signal, isOrphan },
      {
        left(url) {
          summary = { url, count: 0, keys: [] };
          // An open popup must hear of it even where there was nothing to count.
          told ||= url;
          tell();
        },
        returned() {
          // The toolbar says by now what the page after this one held.
          told = location.href;
          tell();
        },
        settled() {
          summary = summarizePage(location.href, read());
          return tell();
        },
      },
    );

    answerOurs(
      {
        read() {
          const reading = read();
          summary = summarizePage(location.href, reading);
          tell();
          return { url: location.href, reading };
        },
        summary: () => summary,
      },
      end.signal,
    );
  },
});
