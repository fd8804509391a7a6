import { type Address, type Detector, nothing, type PageKind } from '../detector';
import { rootOf } from '../page-access';
import { edxHosts } from './edx-address';
import { readCertificatePage } from './edx-certificate';
import { readDashboard, readProfile, readProgress } from './edx-lists';

const shapes: [host: RegExp, path: RegExp, kind: PageKind][] = [
  // Older addresses, and what a course's staff sees before anybody has earned anything.
  [/^courses\./, /^\/certificates\/(?:user|course)\//, 'course-certificate'],
  [/^courses\./, /^\/dashboard\/?$/, 'own-list'],
  [/^home\./, /^\/?$/, 'own-list'],
  [/^learning\./, /^\/course\/([^/]+)\/progress\/?/, 'own-list'],
  [/^profile\./, /^\/u\/([^/]+)\/?$/, 'earner-profile'],
];

function classify(url: URL): Address | null {
  if (!edxHosts.includes(url.host)) return null;
  for (const [host, path, kind] of shapes) {
    const match = host.test(url.host) ? path.exec(url.pathname) : null;
    if (match) return { platform: 'edx', kind, id: match[1] ?? null, award: null };
  }
  return null;
}

/** What lies around edX's certificates: the learner's courses, progress and profile. */
export const edxSurroundings: Detector = {
  platform: 'edx',
  hosts: edxHosts,
  classify,

  read(page, url, today) {
    const address = classify(url);
    if (address?.kind === 'course-certificate') return readCertificatePage(rootOf(page), url, address, today);
    if (address?.kind === 'earner-profile') return readProfile(rootOf(page), url);
    if (address?.kind !== 'own-list') return nothing(address?.kind ?? 'other', 'not-an-award-page');
    return address.id ? readProgress(rootOf(page), url) : readDashboard(rootOf(page), url);
  },
};
