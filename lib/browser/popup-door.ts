import { browser } from 'wxt/browser';
import type { Reading } from '../detection/reading/detector';
import { type Answer, failed, failureOf } from './answer';
import { describeOpenPage } from './describe-open-page';
import { type FetchedBytes, fetchJson } from './fetch-json';
import { gatherProof } from './gather-proof';
import { fetchElsewhere, lookElsewhere } from './look-elsewhere';
import {
  type PageProof,
  type PageReading,
  pageMessages,
  type RawReading,
  type SaveRequest,
  type SaveResult,
  toPageMessages,
  uiMessages,
} from './messages';
import { openPage } from './open-page';
import { ownIdentity } from './own-identity';
import { rawReadingSchema, readingSchema, summarySchema } from './payloads';
import { stands } from './sender-guard';
import { hasSitePermission, requestSitePermission } from './site-permission';
import { originOf, siteOf } from './sites';

/** The tab that the popup speaks of; address and title only where the browser tells them. */
export type AboutTab = { id: number; url: string; title: string };

/** What the popup learns of a tab. */
export type Looked =
  | { kind: 'read'; page: PageReading }
  /** A site that is not read. */
  | { kind: 'elsewhere'; url: string; title: string }
  /** One of the three sites, for which the learner has not given, or has taken back, the permission. */
  | { kind: 'no permission'; url: string }
  /** One of the three sites, and the browser lets nobody read this page (an error page, a page still loading). */
  | { kind: 'closed'; url: string };

/** Everything that the popup asks of the browser; a test hands it another one. */
export type PopupDoor = {
  look(): Promise<Looked>;
  /** Asks the tab's page for JSON of its own site, as text, if it is still at `pageUrl`; only at the learner's click. */
  fetchJson(address: string, pageUrl: string): Promise<Answer<string>>;
  /** Asks any address from inside the tab's page, with the page's rights, if it is still at `pageUrl`; only at the learner's click. */
  fetchBytes(address: string, pageUrl: string): Promise<Answer<FetchedBytes>>;
  /** How the tab's page is built, for an issue, if it is still at `pageUrl`; only at the learner's click. */
  describePage(pageUrl: string): Promise<Answer<string>>;
  /** What is kept of the tab's page at saving, if it is still at `pageUrl`; `data` was read on the way. Never fails. */
  gatherProof(pageUrl: string, data: PageProof['data']): Promise<PageProof | null>;
  save(request: SaveRequest): Promise<Answer<SaveResult>>;
  undo(ticket: { journalId: number }): Promise<Answer<null>>;
  /** Opens a page of the three sites in the tab, and waits until it has loaded. */
  openPage(url: string): Promise<void>;
  /** The stored badges changed: the counts on the toolbar are taken again. */
  recount(): void;
  /** Must be the first thing that a click does. */
  requestPermission(): Promise<boolean>;
  /** Tells when the tab's page says something new, with the address that it has now. */
  onPageRead(listener: (url: string) => void): void;
};

/** The file that reads a page, for tabs that were open before the installation. */
const contentScript = '/content-scripts/badges.js';
/** The file that reads offers and other rare pages, which no page has to carry. */
const rareScript = '/page-rare.js';

/** The door of a popup that speaks of the tab of this id, or of the active one. */
export function openPopupDoor(tabId: number | null): PopupDoor {
  let tab = findTab(tabId);
  const askTab = async ({ id, title }: AboutTab): Promise<PageReading> => {
    const { url, reading } = rawReadingSchema.parse(await soon(toPageMessages.send('read', undefined, id))) as RawReading;
    return { url, reading: await lookCloser(id, reading), title, readAt: Date.now() };
  };

  return {
    async look() {
      const about = await tab;
      const { url = '', title = '' } = about ?? {};
      const isSite = siteOf(originOf(url)) !== null;
      if (!about || (url !== '' && !isSite)) return lookBeyond(about, url, title);
      try {
        return { kind: 'read', page: await askTab(about) };
      } catch {
        if (!(await hasSitePermission())) return { kind: 'no permission', url };
        if (!isSite) return { kind: 'elsewhere', url, title };
      }
      try {
        await browser.scripting.executeScript({ target: { tabId: about.id }, files: [contentScript] });
        return { kind: 'read', page: await askTab(about) };
      } catch {
        return { kind: 'closed', url };
      }
    },

    async fetchJson(address, pageUrl) {
      try {
        const [injected] = await browser.scripting.executeScript({
          target: { tabId: (await tab)?.id ?? -1 },
          func: fetchJson,
          args: [address, pageUrl],
        });
        return injected?.result ?? failed('page-changed');
      } catch {
        return failed('page-changed');
      }
    },

    fetchBytes: async (address, pageUrl) => fetchElsewhere((await tab)?.id ?? -1, address, pageUrl),
    describePage: async (pageUrl) => describeOpenPage((await tab)?.id ?? -1, pageUrl),
    async gatherProof(pageUrl, data) {
      const about = await tab;
      return about && gatherProof(about.id, pageUrl, data);
    },

    async openPage(url) {
      const id = (await tab)?.id;
      if (id === undefined) return;
      await openPage(id, url).catch(() => {});
      // It has another address and title by now, or is gone: the next look tells.
      tab = findTab(id);
    },

    save: (request) => asked(() => uiMessages.send('save', request)),
    undo: (ticket) => asked(() => uiMessages.send('undo', ticket)),
    recount: () => void asked(() => uiMessages.send('recount', undefined)),
    requestPermission: requestSitePermission,

    onPageRead(listener) {
      const own = ownIdentity();
      pageMessages.answer('pageRead', ({ data, sender }) => {
        const summary = summarySchema.safeParse(data);
        if (!summary.success || !stands('page', sender, own)) return;
        void tab.then((about) => {
          if (about && about.id === sender.tab?.id) listener(summary.data.url);
        });
      });
    },
  };
}

/** Looks at a page that is none of the three sites': it is read where the browser lets us, and only over https. */
async function lookBeyond(about: AboutTab | null, url: string, title: string): Promise<Looked> {
  const page = about && url.startsWith('https:') ? await lookElsewhere(about.id, title) : null;
  return page ? { kind: 'read', page } : { kind: 'elsewhere', url, title };
}

/** Reads once more, with what knows rare pages, where the script in the page knows nothing. */
async function lookCloser(tabId: number, reading: Reading): Promise<Reading> {
  if (reading.kind !== 'nothing' || reading.why !== 'not-an-award-page') return reading;
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: [rareScript] });
    const closer = readingSchema.parse(injected?.result) as Reading;
    return closer.kind === 'elsewhere' ? reading : closer;
  } catch {
    return reading;
  }
}

async function findTab(tabId: number | null): Promise<AboutTab | null> {
  try {
    const tab = tabId === null ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : await browser.tabs.get(tabId);
    return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
  } catch {
    return null;
  }
}

/** Milliseconds that a page may take to answer; one that is frozen never does. */
const patience = 3_000;

/** What a promise gives, unless it takes too long. */
const soon = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([promise, new Promise<never>((_, reject) => setTimeout(reject, patience, new Error('no answer')))]);

/** Asks the background; a worker that was stopped on the way is asked once more, which saves nothing twice. */
async function asked<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await ask();
  } catch {
    return ask().catch(failureOf);
  }
}
