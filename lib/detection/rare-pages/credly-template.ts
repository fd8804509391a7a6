import { offered } from '../course-offer';
import { credlyPath } from '../credly/credly-address';
import { classifyCredlyTemplate } from '../credly/credly-template-address';
import { parseUrl } from '../reading/clean-text';
import { type Detector, nothing } from '../reading/detector';
import { all, metaOf, rootOf, textIn, textOf } from '../reading/page-access';

/** What an organisation on Credly offers: the same block as on a badge page, without anybody who earned it. */
export const credlyTemplate: Detector = {
  platform: 'credly',
  classify: classifyCredlyTemplate,

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
