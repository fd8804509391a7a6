import type { Address, PageKind } from './detector';

export const courseraHosts = ['www.coursera.org', 'coursera.org'] as const;

/** Words that stand in the same place of an address as a certificate's code, and look like one. */
const notCodes = /^(?:specialization|certificate|professional|accomplishments?|records?)$/i;

/** A certificate's code as Coursera writes it: 12 capitals and digits; longer and shorter ones are let through. */
export function codeOf(text: string | null | undefined): string | null {
  return text && /^[a-z0-9]{8,20}$/i.test(text) && !notCodes.test(text) ? text.toUpperCase() : null;
}

const program = /^(?:specialization|professional-cert)$/;

/** What an address on Coursera says by itself. */
export function classifyCoursera(url: URL): Address | null {
  if (!courseraHosts.some((host) => host === url.host)) return null;
  const address = (kind: PageKind, award: boolean | null, id: string | null = null): Address => ({ platform: 'coursera', kind, id, award });
  const parts = url.pathname.split('/').filter(Boolean);
  const withAccount = parts[0] === 'account';
  const [room, ...rest] = withAccount ? parts.slice(1) : parts;
  // The hash of a shared certificate is not its code.
  if (room === 'share' && /^[0-9a-f]{32}$/.test(rest[0] ?? '')) return address('share', true);
  const short = room === 'verify' && !withAccount;
  if (room !== 'accomplishments' && !short) return address('other', false);
  const isProgram = program.test(rest[0] ?? '');
  const named = isProgram || /^(?:verify|certificate|records)$/.test(rest[0] ?? '');
  const code = codeOf(rest[named ? (isProgram && rest[1] === 'certificate' ? 2 : 1) : 0]);
  if (!code || (!named && !short)) return address('other', false);
  // The form without /account is not known to lead anywhere.
  return address(isProgram ? 'program-certificate' : 'course-certificate', withAccount || short ? true : null, code);
}

/** The address at which Coursera lets anybody check a certificate. */
export function courseraVerifyUrl(code: string, path = ''): string {
  const kind = /\/(specialization|professional-cert)\//.exec(path)?.[1] ?? 'verify';
  return `https://www.coursera.org/account/accomplishments/${kind}/${code}`;
}
