import type { Award } from '../domain/award';
import type { CivilDate } from '../domain/civil-date';
import { fill, finish, newAward } from './reading/award-draft';
import { cleanText } from './reading/clean-text';
import { type Note, nothing, type Reading, seen } from './reading/detector';
import { at, isObject, type Json, listOf, textAt } from './reading/json-access';
import { dayOfMoment } from './reading/moments';
import { withoutEmail } from './reading/without-email';

/** What Accredible's own JSON says: of one credential, or of a wallet with several. */
export function readAccredibleJson(json: unknown, _url: URL, today: CivilDate): Reading {
  const wallet = listOf(at(json, 'data', 'credentials'));
  const single = [at(json, 'credential'), at(json, 'data'), json].find((one) => isObject(one) && textAt(one, 'uuid'));
  const records = wallet.length > 0 ? wallet.slice(0, 1_000) : single ? [single] : [];
  const notes: Note[] = [];
  const awards = records.flatMap((record, index) => {
    const award = isObject(record) ? awardIn(record, today, notes) : null;
    if (!award) notes.push({ code: 'record-skipped', text: String(index + 1) });
    return award ?? [];
  });
  return awards.length > 0 ? seen('data', awards, notes) : nothing('data', 'data-not-known', notes);
}

function awardIn(record: Json, today: CivilDate, notes: Note[]): Award | null {
  const id = textAt(record, 'uuid');
  const image = textAt(record, 'badge', 'image', 'preview') ?? textAt(record, 'opengraph_image');
  const award = fill(
    newAward('accredible'),
    'data',
    {
      id,
      title: textAt(record, 'name'),
      issuer: textAt(record, 'issuer', 'name'),
      earner: textAt(record, 'recipient', 'name'),
      issuedOn: dayOfMoment(record.issued_on),
      expiresOn: dayOfMoment(record.expired_on),
      // The issuer's own address for it, which may be of another host.
      verifyUrl: withoutEmail(textAt(record, 'url') ?? `https://www.credential.net/${id}`),
      image: image && withoutEmail(image),
      description: cleanText(record.description),
      skills: listOf(record.skills).flatMap((skill) => textAt(skill, 'name') ?? cleanText(skill) ?? []),
      state: record.revoked_at ? 'revoked' : record.expired === true ? 'expired' : 'valid',
    },
    notes,
  );
  if (!id || !award.title) return null;
  if (record.private === true) notes.push({ code: 'private', text: id });
  return finish(award, today);
}
