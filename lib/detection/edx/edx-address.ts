import type { Address, PageKind } from '../reading/detector';

/** Hosts of edX itself; certificates of other Open edX sites, and of its own for partners (edge.edx.org), are known by their path only. */
export const edxHosts: readonly string[] = ['courses', 'credentials', 'home', 'learning', 'profile', 'www'].map(
  (name) => `${name}.edx.org`,
);

/** The path of a course's certificate, with its id. */
export const certificate = /^\/certificates\/([0-9a-f]{32})\/?$/;
const program = /^\/credentials\/([0-9a-f]{32})\/?$/;

const shapes: [address: RegExp, kind: PageKind][] = [
  // Older addresses, and what a course's staff sees before anybody has earned anything.
  [/^courses\.edx\.org\/certificates\/(?:user|course)\//, 'course-certificate'],
  [/^courses\.edx\.org\/dashboard\/?$/, 'own-list'],
  [/^home\.edx\.org\/$/, 'own-list'],
  [/^learning\.edx\.org\/course\/([^/]+)\/progress\/?/, 'own-list'],
  [/^profile\.edx\.org\/u\/([^/]+)\/?$/, 'earner-profile'],
];

/** What an address on edX, or of an Open edX certificate anywhere, says by itself. */
export function classifyEdx(url: URL): Address | null {
  const { host, pathname } = url;
  const address = (platform: string, kind: PageKind, award: boolean | null, id?: string): Address => ({
    platform,
    kind,
    id: id ?? null,
    award,
  });
  const id = certificate.exec(pathname)?.[1];
  if (!edxHosts.includes(host)) {
    // A host that dresses up as edX is none of its sites; any other may be a school's own, which its page has to show.
    const other = id ?? program.exec(pathname)?.[1];
    const isFalse = /edx\.org\.|[^.]edx\.org/.test(host);
    return other && !isFalse ? address('open-edx', id ? 'course-certificate' : 'program-certificate', null, other) : null;
  }
  if (id && host.startsWith('courses.')) return address('edx', 'course-certificate', true, id);
  const credential = host.startsWith('credentials.') ? program.exec(pathname)?.[1] : undefined;
  if (credential) return address('edx', 'program-certificate', true, credential);
  for (const [shape, kind] of shapes) {
    const match = shape.exec(host + pathname);
    if (match) return address('edx', kind, null, match[1]);
  }
  return address('edx', 'other', false);
}

/** The address at which anybody can see an edX certificate. */
export const edxCertificateUrl = (id: string): string => `https://courses.edx.org/certificates/${id}`;
