import { fill, newAward } from '../award-draft';
import { type Address, type Detector, nothing, type Reading, seen } from '../detector';
import { attributeOf, rootOf, textOf } from '../page-access';
import { classifyCredly, credlyBadgeUrl, credlyHosts, credlyPath, uuid } from './credly-address';
import { credlyDataAddresses } from './credly-data-addresses';
import { readProfilePage } from './credly-profile-page';

const shapes: [RegExp, Address['kind'], boolean | null][] = [
  // An ending that is not known: an award's page, or what its owner does with it.
  [new RegExp(`^/badges/(${uuid})/`, 'i'), 'other', null],
  [/^\/earner\/earned\/?$/, 'own-list', null],
  [/^\/users?\/[^/]+\/badges\.json$/, 'data', null],
  [new RegExp(`^/embedded_badge/(${uuid})/?$`, 'i'), 'embed', null],
  [new RegExp(`^/api/.*?(?:badges|badge_assertions|open_badge_credentials)/(${uuid})$`, 'i'), 'data', null],
  [/^\/api\//, 'data', null],
];

function classify(url: URL): Address | null {
  if (classifyCredly(url)?.kind !== 'other') return null;
  for (const [shape, kind, award] of shapes) {
    const match = shape.exec(credlyPath(url));
    if (match) return { platform: 'credly', kind, id: match[1]?.toLowerCase() ?? null, award };
  }
  return null;
}

/** What lies around the award pages of Credly: the learner's own list, embedded badges, data. */
export const credlySurroundings: Detector = {
  platform: 'credly',
  hosts: credlyHosts,
  classify,

  read(page, url, today) {
    const { kind, id } = classify(url) ?? { kind: 'other', id: null };
    if (kind === 'own-list') return readProfilePage(rootOf(page), url, kind, today);
    return kind === 'embed' && id ? readEmbed(rootOf(page), url, id) : nothing(kind, 'not-an-award-page');
  },
};

/** The page that is shown in a frame on other sites. It cuts a long title, and a cut title is not the title. */
function readEmbed(root: Element, url: URL, id: string): Reading {
  const title = textOf(root, '#badge-name');
  const found = { title, issuer: attributeOf(root, '#badge-issuer', 'title'), image: attributeOf(root, '#badge img', 'src') };
  const award = fill(newAward('credly'), 'address', { id, verifyUrl: credlyBadgeUrl(id) });
  const isWhole = title && !/(?:…|\.\.\.)$/.test(title);
  return {
    ...(isWhole ? seen('embed', [fill(award, 'dom', found)]) : nothing('embed', 'no-title')),
    more: credlyDataAddresses(root, new URL(`/badges/${id}`, url)),
  } as Reading;
}
