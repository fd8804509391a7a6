import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { failed } from '../lib/browser/answer';
import { fetchJson } from '../lib/browser/fetch-json';
import { type PageReading, pageMessages, toPageMessages } from '../lib/browser/messages';
import { summarizePage } from '../lib/browser/summarize-page';
import { watchPage } from '../lib/browser/watch-page';
import { credlyDataAddresses } from '../lib/detection/credly-json';
import { classifyAddress, readPage } from '../lib/detection/sites';

/** Reads the page, tells the background how many badges are on it, and answers the popup. */
export default defineContentScript({
  matches: ['https://*.coursera.org/*', 'https://*.edx.org/*', 'https://*.credly.com/*'],
  runAt: 'document_idle',
  allFrames: false,
  // The page would see such a message and know by it that the extension is there.
  noScriptStartedPostMessage: true,

  main(ctx) {
    // A look-alike host does not match, and a page of ours never runs inside another one.
    if (window.top !== window || location.protocol !== 'https:') return;
    const read = () => readPage(document, new URL(location.href));
    let summary = summarizePage(location.href, { kind: 'elsewhere' });
    let told = '';

    const tell = () => {
      const now = JSON.stringify(summary);
      // A page without badges has nothing to tell, unless it had some before.
      if (now === told || (told === '' && summary.count === 0)) return false;
      told = now;
      // An extension that was updated or removed under an open page leaves this script without a partner: silence.
      if (ctx.isValid) pageMessages.sendMessage('pageRead', summary).catch(() => {});
      return true;
    };

    watchPage(
      {
        page: document,
        signal: ctx.signal,
        isOrphan: () => ctx.isInvalid,
        onAddress: (listener) => ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => listener(newUrl)),
      },
      {
        left(newUrl) {
          if (newUrl.href.split('#')[0] === summary.url.split('#')[0]) return;
          summary = { url: newUrl.href, count: 0, keys: [] };
          // Not only a count is outdated now: an open popup must hear of it even where there was none.
          told ||= 'left';
          tell();
        },
        settled() {
          summary = summarizePage(location.href, read());
          return tell();
        },
      },
    );

    const isOurs = (sender: { id?: string }) => sender.id === browser.runtime.id;
    const listening = [
      toPageMessages.onMessage('read', ({ sender }) => {
        if (!isOurs(sender)) throw new Error('refused');
        const reading = read();
        summary = summarizePage(location.href, reading);
        tell();
        const url = new URL(location.href);
        const { platform } = classifyAddress(url);
        return {
          url: location.href,
          title: document.title.slice(0, 300),
          readAt: Date.now(),
          platform: platform === 'other' ? null : platform,
          reading,
          sources: credlyDataAddresses(url).length,
        } satisfies PageReading;
      }),
      toPageMessages.onMessage('summary', ({ sender }) => {
        if (!isOurs(sender)) throw new Error('refused');
        return summary;
      }),
      toPageMessages.onMessage('complete', async ({ data, sender }) => {
        const address = isOurs(sender) ? dataAddress(data) : null;
        if (!address) return failed('page-changed');
        const answer = await fetchJson(address, ctx.signal);
        return answer.ok ? { ok: true, value: { address, json: answer.value } } : answer;
      }),
    ];
    ctx.onInvalidated(() => {
      for (const stop of listening) stop();
    });
  },
});

/** The address of one page of this page's own data; null where the page has none, as after it changed. */
function dataAddress({ url, source, page }: { url: string; source: number; page: number }): string | null {
  const first = url === location.href ? credlyDataAddresses(new URL(url))[source] : undefined;
  if (!first || !(page >= 1 && page <= 100)) return null;
  const address = new URL(first);
  if (page > 1) address.searchParams.set('page', String(page));
  return address.origin === location.origin ? address.href : null;
}
