import { codeOf, courseraHosts } from './coursera/coursera-address';
import { classifyCredly, credlyHosts, credlyPath, uuid } from './credly/credly-address';
import { type Address, type Detector, nothing } from './reading/detector';

type Shape = [platform: string, hosts: readonly string[], path: RegExp, kind: Address['kind']];

/** Where the three sites have data and files instead of pages. No page has to know them, so they stand by themselves. */
const shapes: Shape[] = [
  // An ending that is not known: an award's page, or what its owner does with it.
  ['credly', credlyHosts, new RegExp(`^/badges/(${uuid})/`, 'i'), 'other'],
  ['credly', credlyHosts, /^\/users?\/[^/]+\/badges\.json$/, 'data'],
  ['credly', credlyHosts, new RegExp(`^/api/.*?(?:badges|badge_assertions|open_badge_credentials)/(${uuid})$`, 'i'), 'data'],
  ['credly', credlyHosts, /^\/api\//, 'data'],
  ['coursera', courseraHosts, /^\/api\/certificate\.v1\/pdf\/([^/]+)/, 'file'],
  ['coursera', courseraHosts, /^\/api\//, 'data'],
  ['edx', ['courses.edx.org', 'credentials.edx.org'], /^(?:\/records|\/verifiable_credentials)?\/api\//, 'data'],
];

function classify(url: URL): Address | null {
  for (const [platform, hosts, path, kind] of shapes) {
    const match = hosts.includes(url.host) ? path.exec(platform === 'credly' ? credlyPath(url) : url.pathname) : null;
    if (!match || (platform === 'credly' && classifyCredly(url)?.kind !== 'other')) continue;
    const id = platform === 'coursera' ? codeOf(match[1]) : (match[1]?.toLowerCase() ?? null);
    return { platform, kind, id, award: null };
  }
  return null;
}

/** Addresses of data and files on the three sites; data is read by `site-data`. */
export const dataAddresses: Detector = {
  platform: 'other',
  classify,
  read: (_page, url) => nothing(classify(url)?.kind ?? 'other', 'not-an-award-page'),
};
