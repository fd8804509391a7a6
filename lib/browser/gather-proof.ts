import { browser } from 'wxt/browser';
import type { PageProof } from './messages';
import { readPageText } from './read-page-text';

/** How long saving waits for what is kept of the page, and collecting, for which nobody waits, in milliseconds. */
const patience = { saving: 1_000, collecting: 8_000 } as const;
/** The most characters of text, of a picture or a piece of data, and of all data, that a message may carry. */
const limits = { text: 100_000, piece: 8_000_000, data: 20_000_000, pieces: 20, address: 2_048 } as const;

/**
 * What is kept of the open page at saving: its words, a picture of what is visible, and the site's data that was read
 * on the way. Only while the tab shows the address that was read. What cannot be had within a second is left out; null
 * where that is everything. Never throws: no save fails for want of proof.
 */
export async function gatherProof(tabId: number, pageUrl: string, data: PageProof['data']): Promise<PageProof | null> {
  const [text, picture] = await Promise.all([soon(textOf(tabId, pageUrl)), soon(pictureOf(tabId, pageUrl))]);
  const proof = { text: text ?? '', picture, data: whatFits(data) };
  return proof.text === '' && proof.picture === null && proof.data.length === 0 ? null : proof;
}

/** As much of the data as one message can carry: what is too large for that must not make the save fail. */
function whatFits(data: PageProof['data']): PageProof['data'] {
  let room: number = limits.data;
  const fits = ({ address, body }: PageProof['data'][number]) => {
    const isFine = address.length <= limits.address && body.length <= Math.min(limits.piece, room);
    if (isFine) room -= body.length;
    return isFine;
  };
  return data.filter(fits).slice(0, limits.pieces);
}

/** The words of a page that was opened while collecting; nothing where it does not answer or is another one by now. */
export const gatherText = async (tabId: number, pageUrl: string): Promise<string> =>
  (await soon(textOf(tabId, pageUrl), patience.collecting)) ?? '';

async function textOf(tabId: number, pageUrl: string): Promise<string | null> {
  const args: [string, number] = [pageUrl, limits.text];
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, func: readPageText, args });
  return typeof injected?.result === 'string' ? injected.result.slice(0, limits.text) : null;
}

/** The visible part of the tab; the browser gives it only after a click on the toolbar button, and never the popup with it. */
async function pictureOf(tabId: number, pageUrl: string): Promise<string | null> {
  const before = await browser.tabs.get(tabId);
  if (!isAt(before, pageUrl)) return null;
  const picture = await browser.tabs.captureVisibleTab(before.windowId, { format: 'jpeg', quality: 80 });
  // Whatever was in front while the picture was taken must have been this page from beginning to end.
  if (!isAt(await browser.tabs.get(tabId), pageUrl)) return null;
  return /^data:image\/(?:png|jpeg);base64,/.test(picture) && picture.length <= limits.piece ? picture : null;
}

type Tab = { active: boolean; incognito: boolean; url?: string | undefined };
const isAt = ({ active, incognito, url }: Tab, pageUrl: string): boolean => active && !incognito && bare(url ?? '') === bare(pageUrl);
const bare = (address: string): string => address.replace(/#.*$/, '');

/** What a promise gives, or null when it fails or takes too long. */
const soon = <T>(promise: Promise<T | null>, limit: number = patience.saving): Promise<T | null> =>
  Promise.race([promise.catch(() => null), new Promise<null>((resolve) => setTimeout(resolve, limit, null))]);
