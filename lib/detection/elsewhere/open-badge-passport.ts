import { fill, newAward } from '../reading/award-draft';
import { parseUrl } from '../reading/clean-text';
import { type Address, type Detector, nothing, seen } from '../reading/detector';
import { metaOf, rootOf } from '../reading/page-access';

const hosts = ['openbadgepassport.com', 'www.openbadgepassport.com'] as const;

function classify(url: URL): Address | null {
  if (!hosts.some((host) => host === url.host)) return null;
  const id = /^\/app\/badge\/info\/(\d+)(?:\/pic\/embed)?\/?$/.exec(url.pathname)?.[1] ?? null;
  return { platform: 'open-badge-passport', kind: id ? 'badge' : 'other', id, award: id !== null };
}

/** Badges in Open Badge Passport: the head names the badge, the rest is drawn in the browser and has not been seen. */
export const openBadgePassport: Detector = {
  platform: 'open-badge-passport',
  classify,

  read(page, url) {
    const address = classify(url);
    if (!address?.id) return nothing('other', 'not-an-award-page');
    const root = rootOf(page);
    const headIsOf = parseUrl(metaOf(root, 'og:url'), url.href);
    // The page walks from badge to badge and its head stays behind.
    if (headIsOf && classify(headIsOf)?.id !== address.id) return nothing('badge', 'stale');
    const award = fill(newAward('open-badge-passport'), 'address', {
      id: address.id,
      verifyUrl: `https://openbadgepassport.com/app/badge/info/${address.id}`,
    });
    fill(award, 'meta', {
      title: metaOf(root, 'og:title'),
      description: metaOf(root, 'og:description'),
      image: metaOf(root, 'og:image'),
    });
    return award.title ? seen('badge', [award]) : nothing('badge', 'no-title');
  },
};
