import { originOf, siteOf } from './sites';

/** What is asked of a sender; the browser fills it, a page cannot. */
export type Sender = {
  id?: string;
  origin?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number; incognito?: boolean };
};

/** Who this extension is, to compare a sender with. */
export type Own = { id: string; origin: string };

/** Who may ask for something: one of our own pages, or our script in a page of the three sites. */
export type Side = 'ui' | 'page';

/**
 * Whether a sender stands on a side. Our own pages are known by their origin, since a page of ours in a tab has a
 * `tab` as well; the script in a page must stand in the topmost frame of a page of the three sites, over https, and
 * never in a private window.
 */
export function stands(side: Side, sender: Sender, own: Own): boolean {
  if (sender.id !== own.id || sender.tab?.incognito === true) return false;
  const origin = sender.origin ?? originOf(sender.url);
  const inSubframe = sender.frameId !== undefined && sender.frameId !== 0;
  switch (side) {
    case 'ui':
      return ownOrigin(origin, sender) === own.origin && !inSubframe;
    case 'page':
      return sender.tab?.id !== undefined && sender.frameId === 0 && siteOf(origin) !== null;
    default:
      return side satisfies never;
  }
}

/** URL.origin is "null" for an extension's address in some engines, so the beginning of the address is compared. */
function ownOrigin(origin: string, { url }: Sender): string {
  if (origin !== 'null') return origin;
  return /^[a-z-]+-extension:\/\/[^/]+/.exec(url ?? '')?.[0] ?? '';
}
