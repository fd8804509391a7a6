import { cut, limits, parseUrl } from '../clean-text';
import { type Address, type Detector, nothing, type Reading, seen } from '../detector';
import { metaOf, rootOf, textOf } from '../page-access';
import { classifyCredly, credlyHosts, credlyPath } from './credly-address';
import { readProfilePage } from './credly-profile-page';

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const shapes: [RegExp, Address['kind'], boolean | null][] = [
  // An ending that is not known: an award's page, or what its owner does with it.
  [new RegExp(`^/badges/(${id})/`, 'i'), 'other', null],
  [/^\/earner\/earned\/?$/, 'own-list', null],
  [/^\/users?\/[^/]+\/badges\.json$/, 'data', null],
  [new RegExp(`^/embedded_badge/(${id})/?$`, 'i'), 'embed', null],
  [new RegExp(`^/api/.*?(?:badges|badge_assertions|open_badge_credentials)/(${id})$`, 'i'), 'data', null],
  [/^\/api\//, 'data', null],
  [/^\/org\/[^/]+\/badge\/([^/]+)\/?$/, 'template', false],
];

/** Whether an address is that of something which an organisation offers. */
export const isTemplate = (url: URL): boolean => classify(url)?.kind === 'template';

function classify(url: URL): Address | null {
  if (classifyCredly(url)?.kind !== 'other') return null;
  for (const [shape, kind, award] of shapes) {
    const match = shape.exec(credlyPath(url));
    if (match) return { platform: 'credly', kind, id: match[1]?.toLowerCase() ?? null, award };
  }
  return null;
}

/** What lies around the award pages of Credly: the learner's own list, what organisations offer, embedded badges, data. */
export const credlySurroundings: Detector = {
  platform: 'credly',
  hosts: credlyHosts,
  classify,

  read(page, url, today) {
    const kind = classify(url)?.kind ?? 'other';
    if (kind === 'own-list') return readProfilePage(rootOf(page), url, kind, today);
    return kind === 'template' ? readTemplate(rootOf(page), url) : nothing(kind, 'not-an-award-page');
  },
};

/** What an organisation offers: the same block as on a badge page, without anybody who earned it. */
function readTemplate(root: Element, url: URL): Reading {
  const isOfThis = parseUrl(metaOf(root, 'og:url'))?.pathname === url.pathname;
  const title = textOf(root, 'h1[class*="badge-name"]') ?? (isOfThis ? metaOf(root, 'og:title') : null);
  if (!title) return nothing('template', 'no-title');
  const issuer = textOf(root, '[class*="badge-issuer__entity"] a');
  const offer = {
    title: cut(title, limits.line),
    issuer: issuer && cut(issuer, limits.line),
    url: cut(url.origin + url.pathname, limits.url),
  };
  return seen('template', [], [], null, [offer]);
}
