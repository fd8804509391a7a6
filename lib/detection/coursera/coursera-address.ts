import type { Address, PageKind } from '../reading/detector';

export const courseraHosts: readonly string[] = ['www.coursera.org', 'coursera.org'];

/** Words that stand in the same place of an address as a certificate's code, and look like one. */
const notCodes = /^(?:specialization|certificate|accomplishments)$/i;

/** A certificate's code as Coursera writes it: 12 capitals and digits; longer and shorter ones are let through. */
export function codeOf(text: string | null | undefined): string | null {
  return text && /^[a-z0-9]{8,20}$/i.test(text) && !notCodes.test(text) ? text.toUpperCase() : null;
}

/** With /account or without, long or short; the last two parts are the sort of program and the code. */
const certificate =
  /^(?:(\/account)?\/accomplishments\/(?:verify|certificate|records|(specialization|professional-cert)(?:\/certificate)?)|(\/verify)(?:\/(specialization|professional-cert))?)\/([^/]+)/;

/** What an address on Coursera says by itself. */
export function classifyCoursera(url: URL): Address | null {
  if (!courseraHosts.includes(url.host)) return null;
  const address = (kind: PageKind, award: boolean | null, id: string | null = null): Address => ({ platform: 'coursera', kind, id, award });
  if (/^\/(?:account\/)?accomplishments\/?$/.test(url.pathname)) return address('own-list', null);
  // The hash of a shared certificate is not its code.
  if (/^\/share\/[0-9a-f]{32}\/?$/.test(url.pathname)) return address('share', true);
  const [, account, program, short, shortProgram, last] = certificate.exec(url.pathname) ?? [];
  const code = codeOf(last);
  if (!code) return address('other', false);
  // The form without /account is not known to lead anywhere.
  return address(program || shortProgram ? 'program-certificate' : 'course-certificate', account || short ? true : null, code);
}

/** The address at which Coursera lets anybody check a certificate. */
export function courseraVerifyUrl(code: string, path = ''): string {
  const kind = /\/(specialization|professional-cert)\//.exec(path)?.[1] ?? 'verify';
  return `https://www.coursera.org/account/accomplishments/${kind}/${code}`;
}
