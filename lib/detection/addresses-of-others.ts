import { codeOf } from './coursera/coursera-address';
import { type Address, type Detector, nothing } from './reading/detector';

/** Addresses of awards on sites whose pages are not read (yet): host, path with the id, and what stands there. */
const shapes: [platform: string, host: RegExp, path: RegExp, kind: Address['kind'], award: boolean | null][] = [
  ['cs50', /^certificates\.cs50\.io$/, /^\/([0-9a-f-]{36})(?:\.(?:pdf|png))?$/, 'file', null],
  [
    'coursera',
    /^s3\.amazonaws\.com$/,
    /^\/coursera_assets\/meta_images\/generated\/CERTIFICATE_LANDING_PAGE\/CERTIFICATE_LANDING_PAGE~([0-9A-Z]+)\//,
    'file',
    null,
  ],
  ['coursera', /^s3\.amazonaws\.com$/, /^\/coursera_assets\//, 'file', false],
  ['edx', /^s3\.amazonaws\.com$/, /^\/verify\.edx\.org\/downloads\/([0-9a-f]{32})\/Certificate\.pdf$/, 'file', null],
];

function classify(url: URL): Address | null {
  for (const [platform, host, path, kind, award] of shapes) {
    const match = host.test(url.host) ? path.exec(url.pathname) : null;
    if (match) return { platform, kind, id: (platform === 'coursera' ? codeOf(match[1]) : match[1]) ?? null, award };
  }
  return null;
}

/** Sites that are known by their addresses only. */
export const addressesOfOthers: Detector = {
  platform: 'other',
  classify,
  read: (_page, url) => nothing(classify(url)?.kind ?? 'other', 'not-an-award-page'),
};
