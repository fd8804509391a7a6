import type { Award } from '../domain/award';
import type { Badge } from '../domain/badge';
import type { PageKind } from './reading/detector';
import { classifyAddress } from './sites';

/** The kinds of pages that show one award with all that is said of it. */
const awardPages: readonly string[] = ['badge', 'course-certificate', 'program-certificate', 'certificate', 'share'] satisfies PageKind[];

/** The sites whose award pages are read as soon as they are open. */
const readSites: readonly string[] = ['credly', 'coursera', 'edx'];

type Details = Pick<Award, 'issuedOn' | 'earner' | 'state'> & Partial<Pick<Award, 'issuedText'>>;

/** Whether only a title is known, as in a list: no date, or nobody who earned it and no word on whether it is valid. */
export const lacksDetails = ({ issuedOn, issuedText, earner, state }: Details): boolean =>
  (issuedOn === null && !issuedText) || (earner === null && state === 'unknown');

/** Whether an address is that of one award's own page on a site that is read. */
export function isAwardPage(address: string): boolean {
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return false;
  const { platform, award } = classifyAddress(new URL(address));
  return award === true && readSites.includes(platform);
}

/** The entries of a list, or the parts of a program, of which more stands on pages of their own. */
export function listUnreadEntries(awards: readonly Award[], pageUrl: string): Award[] {
  const here = classifyAddress(new URL(pageUrl)).id;
  return awards.filter(
    (award) =>
      lacksDetails(award) &&
      award.verifyUrl !== null &&
      isAwardPage(award.verifyUrl) &&
      classifyAddress(new URL(award.verifyUrl)).id !== here,
  );
}

/** The award that a page is about, parts of it left out; null where the page is not about one award. */
export function ownAward(pageKind: string, awards: readonly Award[], pageUrl: string): Award | null {
  if (!awardPages.includes(pageKind)) return null;
  const { id } = classifyAddress(new URL(pageUrl));
  return awards.find((award) => award.id !== null && award.id === id) ?? (awards.length === 1 ? (awards[0] ?? null) : null);
}

/** Whether a saved badge holds what its own page says: because it is there, or because that page was read and said no more. */
export function hasItsDetails(badge: Badge): boolean {
  if (!lacksDetails(badge)) return true;
  return Object.values(badge.provenance).some(
    (from) => from?.kind === 'page' && URL.canParse(from.url) && classifyAddress(new URL(from.url)).id === badge.credentialId,
  );
}
