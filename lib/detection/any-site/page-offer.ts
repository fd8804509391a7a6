import type { CivilDate } from '../../domain/civil-date';
import { cleanText, cut, limits, webAddress } from '../reading/clean-text';
import { readDate } from '../reading/dates';
import { attributeOf, labelled, langOf, leaves, mainOf, metaOf, textOf } from '../reading/page-access';
import { withoutEmail } from '../reading/without-email';

/** What a page offers to begin a badge that is added by hand: a guess at each value, empty where there is none. */
export type PageOffer = { title: string; issuer: string; url: string; issuedOn: CivilDate | null };

/** Words before a date by which somebody got something; the date on which a page was published is another. */
const granted = /^(?:issued|awarded|earned|granted|completed|date (?:issued|of issue|awarded|earned)|issue date)\b/i;

/** Reads what any page offers to begin with. */
export function pageOffer(root: Element, url: URL): PageOffer {
  const site = metaOf(root, 'og:site_name');
  const title = textOf(mainOf(root), 'h1') ?? metaOf(root, 'og:title') ?? textOf(root, 'head title') ?? '';
  const canonical = webAddress(attributeOf(root, 'link[rel="canonical"]', 'href'), url.href);
  const own = canonical && new URL(canonical).origin === url.origin && new URL(canonical).pathname !== '/' ? canonical : url.href;
  return {
    title: cut(withoutSite(title, site), limits.line),
    issuer: cut(site ?? '', limits.line),
    url: withoutEmail(own).slice(0, limits.url),
    issuedOn: readDate(labelled(leaves(mainOf(root)), granted), langOf(root))?.on ?? null,
  };
}

/** A title without the site's name behind or before it. */
function withoutSite(title: string, site: string | null): string {
  if (!site) return title;
  const name = site.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const bare = title.replace(new RegExp(`\\s*[|·•–—:-]\\s*${name}$|^${name}\\s*[|·•–—:-]\\s*`, 'i'), '');
  return cleanText(bare) ?? title;
}
