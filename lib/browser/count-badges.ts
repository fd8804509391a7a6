import { browser } from 'wxt/browser';
import { type AwardKey, type PageSummary, toPageMessages } from './messages';
import { sitePatterns } from './sites';

/** How many badges a page holds, and how many of them are not saved. */
export type Count = { count: number; unsaved: number };

/** Counts what is not saved; awards beyond the keys that fit into a summary are not looked up. */
export async function countUnsaved(summary: PageSummary, isSaved: (key: AwardKey) => Promise<boolean>): Promise<Count> {
  const saved = await Promise.all(summary.keys.map(isSaved));
  return { count: summary.count, unsaved: saved.filter((one) => !one).length };
}

/** What each open page of the three sites was last read as; pages without our script are left out. */
export async function askOpenPages(): Promise<{ tabId: number; summary: unknown }[]> {
  const tabs = await browser.tabs.query({ url: sitePatterns });
  const asked = tabs.map(async ({ id }) => {
    if (id === undefined) return [];
    try {
      return [{ tabId: id, summary: await toPageMessages.send('summary', undefined, id) }];
    } catch {
      // Opened before the installation, or just loading: it is counted when it is read.
      return [];
    }
  });
  return (await Promise.all(asked)).flat();
}
