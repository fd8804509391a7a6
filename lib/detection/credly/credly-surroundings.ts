import { type Address, type Detector, nothing } from '../detector';
import { rootOf } from '../page-access';
import { classifyCredly, credlyHosts, credlyPath, uuid } from './credly-address';
import { readProfilePage } from './credly-profile-page';

const shapes: [RegExp, Address['kind'], boolean | null][] = [
  // An ending that is not known: an award's page, or what its owner does with it.
  [new RegExp(`^/badges/(${uuid})/`, 'i'), 'other', null],
  [/^\/earner\/earned\/?$/, 'own-list', null],
  [/^\/users?\/[^/]+\/badges\.json$/, 'data', null],
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

/** What lies around the award pages of Credly: the learner's own list, and data. */
export const credlySurroundings: Detector = {
  platform: 'credly',
  hosts: credlyHosts,
  classify,

  read(page, url, today) {
    const kind = classify(url)?.kind ?? 'other';
    return kind === 'own-list' ? readProfilePage(rootOf(page), url, kind, today) : nothing(kind, 'not-an-award-page');
  },
};
