import { parseUrl } from '../clean-text';
import { offered } from '../course-offer';
import { classifyCredly, credlyPath } from '../credly/credly-address';
import { type Address, type Detector, nothing } from '../detector';
import { all, metaOf, rootOf, textIn, textOf } from '../page-access';

function classify(url: URL): Address | null {
  const slug = /^\/org\/[^/]+\/badge\/([^/]+)\/?$/.exec(credlyPath(url))?.[1];
  return slug && classifyCredly(url) ? { platform: 'credly', kind: 'template', id: slug.toLowerCase(), award: false } : null;
}

/** What an organisation on Credly offers: the same block as on a badge page, without anybody who earned it. */
export const credlyTemplate: Detector = {
  platform: 'credly',
  classify,

  read(page, url) {
    const root = rootOf(page);
    const isOfThis = parseUrl(metaOf(root, 'og:url'))?.pathname === url.pathname;
    const title = textOf(root, 'h1[class*="badge-name"]') ?? (isOfThis ? metaOf(root, 'og:title') : null);
    return title ? offered('template', url, title, issuerOf(root, url)) : nothing('template', 'no-title');
  },
};

/** The organisation by the link to its page, whose address begins this one's; the words around it are translated. */
function issuerOf(root: Element, url: URL): string | null {
  const [organisation = ''] = credlyPath(url).split('/badge/');
  const links = all(root, 'a[href*="/org/"]').filter((link) =>
    parseUrl(link.getAttribute('href'), url.href)?.pathname.endsWith(organisation),
  );
  return textOf(root, '[class*="badge-issuer__entity"] a') ?? links.map(textIn).find(Boolean) ?? null;
}
