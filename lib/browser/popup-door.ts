import { browser } from 'wxt/browser';
import { type Answer, done, failed, failureOf } from './answer';
import { type DataPage, type PageReading, pageMessages, type SaveRequest, type SaveResult, toPageMessages, uiMessages } from './messages';
import { ownIdentity } from './own-identity';
import { dataPageSchema, pageReadingSchema, summarySchema } from './payloads';
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
  /** Asks one page of the site's own data; only at the learner's click. */
  complete(part: { url: string; source: number; page: number }): Promise<Answer<DataPage>>;
  save(request: SaveRequest): Promise<Answer<SaveResult>>;
  undo(ticket: { journalId: number }): Promise<Answer<null>>;
  /** The stored badges changed: the counts on the toolbar are taken again. */
  recount(): void;
  /** Must be the first thing that a click does. */
  requestPermission(): Promise<boolean>;
  /** Tells when the tab's page says something new, with the address that it has now. */
  onPageRead(listener: (url: string) => void): void;
};

/** The file that reads a page, for tabs that were open before the installation. */
const contentScript = '/content-scripts/badges.js';

/** The door of a popup that speaks of the tab of this id, or of the active one. */
export function openPopupDoor(tabId: number | null): PopupDoor {
  const tab = findTab(tabId);
  const askTab = async () => {
    const answer = await toPageMessages.sendMessage('read', undefined, { tabId: (await tab)?.id ?? -1, frameId: 0 });
    return pageReadingSchema.parse(answer) as PageReading;
  };

  return {
    async look() {
      const about = await tab;
      const { url = '', title = '' } = about ?? {};
      const isSite = siteOf(originOf(url)) !== null;
      if (!about || (url !== '' && !isSite)) return { kind: 'elsewhere', url, title };
      try {
        return { kind: 'read', page: await askTab() };
      } catch {
        if (!(await hasSitePermission())) return { kind: 'no permission', url };
        if (!isSite) return { kind: 'elsewhere', url, title };
      }
      try {
        await browser.scripting.executeScript({ target: { tabId: about.id }, files: [contentScript] });
        return { kind: 'read', page: await askTab() };
      } catch {
        return { kind: 'closed', url };
      }
    },

    async complete(part) {
      try {
        const answer = await toPageMessages.sendMessage('complete', part, { tabId: (await tab)?.id ?? -1, frameId: 0 });
        return answer.ok ? done(dataPageSchema.parse(answer.value) as DataPage) : answer;
      } catch {
        return failed('page-changed');
      }
    },

    save: (request) => asked(() => uiMessages.sendMessage('save', request)),
    undo: (ticket) => asked(() => uiMessages.sendMessage('undo', ticket)),
    recount: () => void asked(() => uiMessages.sendMessage('recount', undefined)),
    requestPermission: requestSitePermission,

    onPageRead(listener) {
      const own = ownIdentity();
      pageMessages.onMessage('pageRead', ({ data, sender }) => {
        const summary = summarySchema.safeParse(data);
        if (!summary.success || !stands('page', sender, own)) return;
        void tab.then((about) => {
          if (about && about.id === sender.tab?.id) listener(summary.data.url);
        });
      });
    },
  };
}

async function findTab(tabId: number | null): Promise<AboutTab | null> {
  try {
    const tab = tabId === null ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : await browser.tabs.get(tabId);
    return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
  } catch {
    return null;
  }
}

/** Asks the background; a worker that was stopped on the way is asked once more, which saves nothing twice. */
async function asked<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await ask();
  } catch {
    return ask().catch(failureOf);
  }
}
