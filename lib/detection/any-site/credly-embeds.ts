import { credlyBadgeUrl, credlyHosts, isCredlyId } from '../credly/credly-address';
import { parseUrl } from '../reading/clean-text';
import { all } from '../reading/page-access';

/**
 * The pages of Credly badges that a page of another site shows in frames: as its author wrote them, or as Credly's
 * script has turned them into frames. Only the ids stand on the page; whose badges they are, and what, Credly knows.
 */
export function credlyEmbeds(root: Element, url: URL): string[] {
  const ids = all(root, '[data-share-badge-id], iframe[src*="/embedded_badge/"]').flatMap((element) => {
    const id = element.getAttribute('data-share-badge-id');
    if (id !== null) return isOfCredly(element.getAttribute('data-share-badge-host')) && isCredlyId(id) ? id.toLowerCase() : [];
    const frame = parseUrl(element.getAttribute('src'), url.href);
    const framed = /^\/embedded_badge\/([^/]+)\/?$/.exec(frame?.pathname ?? '')?.[1] ?? '';
    return frame && credlyHosts.includes(frame.host) && isCredlyId(framed) ? framed.toLowerCase() : [];
  });
  return [...new Set(ids)].slice(0, 50).map(credlyBadgeUrl);
}

/** Early embeds name no host; one that names another is none of Credly's. */
const isOfCredly = (host: string | null): boolean => host === null || credlyHosts.includes(parseUrl(host)?.host ?? '');
