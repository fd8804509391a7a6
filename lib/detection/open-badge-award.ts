import type { OpenBadge } from '../credentials/open-badge';
import type { Award } from '../domain/award';
import type { CivilDate } from '../domain/civil-date';
import { credlyBadgeUrl } from './credly/credly-address';
import { fill, finish, newAward } from './reading/award-draft';
import { limits, parseUrl } from './reading/clean-text';
import { civil } from './reading/dates';
import type { Detector } from './reading/detector';
import { dayOfMoment } from './reading/moments';
import { withoutEmail } from './reading/without-email';
import { classifyAddress } from './sites';

/**
 * The award that an Open Badge speaks of; null where the badge does not even say its title. It is never called valid:
 * whoever wrote the data could write what he liked, and checking it is another matter. Its platform is `open-badges`,
 * not the site that its id names (see `ofItsSite`): a page must not be able to speak in the name of another site.
 */
export function awardOf(badge: OpenBadge, today: CivilDate): Award | null {
  const id = badge.id === null ? null : withoutEmail(badge.id);
  const award = fill(newAward('open-badges'), 'data', {
    title: badge.title,
    issuer: badge.issuer,
    earner: badge.earner,
    // A shortened id would be another one.
    id: id !== null && id.length <= limits.line ? id : null,
    verifyUrl: pageOf(id),
    issuedOn: dayIn(badge.issuedAt),
    expiresOn: dayIn(badge.expiresAt),
    image: badge.image === null ? null : withoutEmail(badge.image),
    skills: badge.skills,
    description: badge.description,
    criteria: badge.criteria,
    state: badge.revoked ? 'revoked' : 'unknown',
  });
  return award.title ? finish(award, today) : null;
}

/**
 * The same award under the name of its own site, where that site itself gave the data: the address that answered must
 * be of the origin that the award's id names.
 */
export function ofItsSite(award: Award, answeredAt: URL, detectors: readonly Detector[]): Award {
  const known = parseUrl(award.id);
  const people = parseUrl(award.verifyUrl);
  if (!known || !people || known.origin !== answeredAt.origin || people.origin !== known.origin) return award;
  const { platform, id, award: isAward } = classifyAddress(people, detectors);
  return isAward && id ? { ...award, platform, id } : award;
}

/** Where people can look at an award: Credly's page in place of its data, else the address that the award is known by. */
export function pageOf(id: string | null): string | null {
  const credly = /^https:\/\/www\.credly\.com\/api\/v1\/obi\/v[23]\/\w+\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(
    id ?? '',
  )?.[1];
  if (credly) return credlyBadgeUrl(credly.toLowerCase());
  return parseUrl(id)?.protocol === 'https:' ? id : null;
}

/** The day of a moment, if the day that is written in it exists (some engines read 31 April as 1 May). */
function dayIn(moment: string | null): CivilDate | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(moment ?? '') ?? [];
  return civil(year, month, day) && dayOfMoment(moment);
}
