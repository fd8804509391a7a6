import { parseUrl, webAddress } from '../reading/clean-text';
import { all } from '../reading/page-access';
import { mayAsk } from './may-ask';

/** Addresses that are asked of one page at most, and links and pictures that are looked at for them. */
const most = 30;
const mostLookedAt = 2_000;

/** Words of addresses behind which Open Badges lie; in descriptions of images `badge` alone says little. */
const badgeWords = /badge|assertion|credential|achievement|award/i;
/** Types of data that a page may name beside itself; an oEmbed answer is how to show the page, not what it says. */
const dataTypes = /^application\/(?:(?:ld\+|vc\+(?:ld\+)?)?json|(?:vc\+)?jwt)$/i;

/**
 * Addresses on a page behind which an Open Badge may lie, likeliest first: the page's own where it is a file, data that
 * it names beside itself, links to assertions and badge files, pictures of badges, and other pictures that could hold
 * one. Nothing is asked here. Only https, and no address of the learner's own network unless the page itself is there.
 */
export function badgeCandidates(page: Document, root: Element, url: URL): string[] {
  const asked: (string | null | undefined)[] = [];
  if (isFile(page)) asked.push(url.href);
  for (const link of all(root, 'link[rel~="alternate"][href]'))
    if (dataTypes.test(link.getAttribute('type') ?? '')) asked.push(link.getAttribute('href'));
  const links = all(root, 'a[href]')
    .slice(0, mostLookedAt)
    .map((link) => link.getAttribute('href'));
  asked.push(...links.filter((href) => isAssertionLink(href, url)));
  const pictures = all(root, 'img[src]')
    .slice(0, mostLookedAt)
    .map((image) => [image.getAttribute('src'), image.getAttribute('alt') ?? ''] as const);
  const bakeable = pictures.filter(([src]) => isBakeable(src, url));
  const likely = bakeable.filter(([src, alt]) => badgeWords.test(`${src} ${alt}`));
  asked.push(...likely.map(([src]) => src), ...bakeable.map(([src]) => src));
  const addresses = asked.flatMap((address) => {
    const full = webAddress(address, url.href)?.replace(/#.*$/, '');
    return full && mayAsk(new URL(full), url) ? [full] : [];
  });
  return [...new Set(addresses)].slice(0, most);
}

/** Whether the tab shows a picture or data instead of a page. */
const isFile = (page: Document): boolean => /^(?:image\/(?:png|svg)|application\/(?:[a-z]+\+)?json)/.test(page.contentType);

/** Links to badge data or badge images; a link to a page about badges is not asked. */
function isAssertionLink(href: string | null, url: URL): boolean {
  const link = parseUrl(href, url.href);
  if (!link) return false;
  const { pathname } = link;
  if (/\/(?:badge_)?assertions?\/[^/]+\/?$|\/open_badge_credentials\/[^/]+\/?$|\/public\/assertions\/[^/]+/.test(pathname)) return true;
  return /\.(?:json|jsonld|jwt|png|svg)$/i.test(pathname) && badgeWords.test(pathname);
}

/** Pictures of the two kinds that can hold a badge; without an ending it may be either. */
function isBakeable(src: string | null, url: URL): boolean {
  const path = parseUrl(src, url.href)?.pathname ?? '';
  return /\.(?:png|svg)$/i.test(path) || (badgeWords.test(path) && !/\.(?:jpe?g|gif|webp|avif|ico)$/i.test(path));
}
