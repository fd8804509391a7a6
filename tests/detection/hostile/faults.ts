import { allSites } from '../../../lib/detection/all-sites';
import type { Reading } from '../../../lib/detection/reading/detector';
import { classifyAddress } from '../../../lib/detection/sites';
import { awardSchema, offerSchema } from '../../../lib/domain/award';

/** The platforms that no look-alike may be taken for. */
export const three = new Set(['credly', 'coursera', 'edx']);

/** What must hold of the reading of any page, found not to hold. */
export function faultsOf(reading: Reading, url: URL, lookAlike: boolean): string[] {
  if (reading.kind !== 'seen') return [];
  const { platform, kind, id } = classifyAddress(url, allSites);
  const faults = reading.awards.flatMap((award) => {
    const parsed = awardSchema.safeParse(award);
    return parsed.success ? [] : [`an award that is none: ${parsed.error.message.slice(0, 200)}`];
  });
  for (const offer of reading.offers) if (!offerSchema.safeParse(offer).success) faults.push('an offer that is none');
  const ofOne = kind === 'badge' || kind === 'course-certificate' || kind === 'program-certificate';
  if (three.has(platform) && ofOne && id && reading.awards[0]?.id !== id) faults.push(`id ${reading.awards[0]?.id} under ${url.href}`);
  if (lookAlike && reading.awards.some((award) => three.has(award.platform))) faults.push('an award of a site that this is not');
  if (
    reading.awards.some((award) =>
      /[\u0000-\u0008\u202A-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(
        JSON.stringify([award.title, award.issuer, award.earner]),
      ),
    )
  )
    faults.push('a control or direction mark in a name');
  return faults;
}
