import { addressOf, isOfType, own, several, textOf } from '../../credentials/linked-data';
import type { Award, Offer } from '../../domain/award';
import type { CivilDate } from '../../domain/civil-date';
import { fill, finish, newAward } from '../reading/award-draft';
import { cleanText, cut, limits, webAddress } from '../reading/clean-text';
import type { Note } from '../reading/detector';
import { dayOfMoment } from '../reading/moments';
import { withoutEmail } from '../reading/without-email';
import { type Described, describedIn } from './embedded-data';

/** What a page says of credentials in the words of schema.org. */
export type SchemaCredentials = { awards: Award[]; offers: Offer[]; notes: Note[] };

/**
 * Credentials in a page's own description of itself. This is weak: anybody writes it about himself, so an award is never
 * called valid and a note says where it is from. A person's `hasCredential` is an award; what a course awards
 * (`educationalCredentialAwarded`), or a credential that nobody has, is an offer; a firm's own is neither.
 */
export function readSchemaCredentials(data: readonly unknown[], url: URL, today: CivilDate): SchemaCredentials {
  const found: SchemaCredentials = { awards: [], offers: [], notes: [] };
  for (const described of data.flatMap((one) => describedIn(one))) {
    const { thing, as, under } = described;
    if (isOfType(thing, 'Course', 'EducationalOccupationalProgram')) addOffer(found, courseOffer(thing), url);
    if (!isOfType(thing, 'EducationalOccupationalCredential')) continue;
    if (as === 'hasCredential' && isOfType(under, 'Person')) addAward(found, described, url, today);
    else if (as === null || as === 'mainEntity') addOffer(found, { title: textOf(own(thing, 'name')), issuer: issuerOf(thing) }, url);
  }
  return found;
}

function addAward(found: SchemaCredentials, { thing, under }: Described, url: URL, today: CivilDate): void {
  const link = webAddress(addressOf(own(thing, 'url')) ?? textOf(own(thing, 'url')), url.href);
  const date = (...names: string[]) => names.map((name) => dayOfMoment(textOf(own(thing, name)))).find((day) => day !== null);
  const award = fill(newAward('schema-org'), 'meta', {
    title: textOf(own(thing, 'name')),
    issuer: issuerOf(thing),
    earner: textOf(own(under, 'name')),
    issuedOn: date('validFrom', 'dateCreated', 'datePublished'),
    expiresOn: date('expires', 'validUntil'),
    verifyUrl: link && withoutEmail(link),
    id: link && link.length <= limits.line ? withoutEmail(link) : null,
    description: textOf(own(thing, 'description')),
  });
  if (!award.title || found.awards.some((one) => one.title === award.title && one.earner === award.earner)) return;
  found.awards.push(finish(award, today));
  found.notes.push({ code: 'self-described', text: cut(award.title, limits.line) });
}

/** What a course says that it awards: a name, a thing with one, or only that it awards something. */
function courseOffer(course: Described['thing']): { title: string | null; issuer: string | null } | null {
  const [awarded] = several(own(course, 'educationalCredentialAwarded'));
  if (awarded === undefined) return null;
  const issuer = textOf(own(several(own(course, 'provider'))[0], 'name'));
  return { title: textOf(own(course, 'name')) ?? textOf(own(awarded, 'name')), issuer };
}

function addOffer(found: SchemaCredentials, offer: { title: string | null; issuer: string | null } | null, url: URL): void {
  const title = cleanText(offer?.title);
  if (!title || found.offers.some((one) => one.title === title)) return;
  const issuer = cleanText(offer?.issuer);
  found.offers.push({
    title: cut(title, limits.line),
    issuer: issuer && cut(issuer, limits.line),
    url: withoutEmail(url.href).slice(0, limits.url),
  });
}

const issuerOf = (credential: unknown): string | null =>
  ['recognizedBy', 'sourceOrganization', 'provider', 'publisher', 'creator']
    .map((role) => textOf(own(several(own(credential, role))[0], 'name')))
    .find((name) => name !== null) ?? null;
