import { codeOf } from './coursera/coursera-address';
import { type Address, type Detector, nothing } from './detector';

/** Addresses of awards on sites whose pages are not read (yet): host, path with the id, and what stands there. */
const shapes: [platform: string, host: RegExp, path: RegExp, kind: Address['kind'], award: boolean | null][] = [
  ['accredible', /^(?:www\.)?credential\.net$/, /^\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{5,})\/?$/, 'certificate', true],
  ['badgr', /^(?:api\.)?(?:(?:eu|ca|au|us)\.?)?badgr\.(?:io|com)$/, /^\/public\/assertions\/([\w-]{22})\/?$/, 'certificate', true],
  ['open-badge-passport', /^(?:www\.)?openbadgepassport\.com$/, /^\/app\/badge\/info\/(\d+)(?:\/pic\/embed)?\/?$/, 'badge', true],
  ['linkedin-learning', /^(?:www\.)?linkedin\.com$/, /^\/learning\/certificates\/([0-9a-f]{64})\/?$/, 'certificate', true],
  ['udacity', /^confirm\.udacity\.com$/, /^\/(?:e\/)?([0-9A-Za-z]{8}|[0-9a-f-]{36})\/?$/, 'certificate', true],
  ['mitx-online', /^mitxonline\.mit\.edu$/, /^\/certificate\/(?:program\/)?([0-9a-f-]{36})\/?$/, 'certificate', true],
  ['trailhead', /^(?:www\.)?(?:trailblazer\.me|salesforce\.com)$/, /^\/(?:id|trailblazer)\/([^/]+)\/?$/, 'earner-profile', null],
  ['hackerrank', /^(?:www\.)?hackerrank\.com$/, /^\/certificates\/([0-9a-zA-Z]+)\/?$/, 'certificate', true],
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
  hosts: [],
  classify,
  read: (_page, url) => nothing(classify(url)?.kind ?? 'other', 'not-an-award-page'),
};
