import { addressOf, at, isOfType, type Json, own, several, textOf } from './linked-data';
import type { OpenBadge } from './open-badge';

/** Whether an object is an Open Badge of version 3: a verifiable credential of an achievement. */
export const isBadgeCredential = (value: Json): boolean => isOfType(value, 'OpenBadgeCredential', 'AchievementCredential');

/** Reads a badge credential (Open Badges 3.0, section "AchievementCredential"), of data model 1.1 or 2.0. */
export function readBadgeCredential(credential: Json): OpenBadge {
  const subjects = several(own(credential, 'credentialSubject'));
  const subject = subjects.find((one) => at(one, 'achievement') !== undefined) ?? subjects[0];
  const achievement = at(subject, 'achievement');
  const date = (...names: string[]) => names.map((name) => own(credential, name)).find((one) => typeof one === 'string');
  return {
    version: 3,
    id: addressOf(own(credential, 'id')) ?? addressOf(own(credential, '@id')),
    title: textOf(at(achievement, 'name')),
    issuer: textOf(at(credential, 'issuer', 'name')) ?? textOf(at(achievement, 'creator', 'name')),
    earner: earnerOf(credential, subject),
    issuedAt: (date('awardedDate', 'validFrom', 'issuanceDate') as string | undefined) ?? null,
    expiresAt: (date('validUntil', 'expirationDate') as string | undefined) ?? null,
    description: textOf(at(achievement, 'description')),
    criteria: textOf(at(achievement, 'criteria', 'narrative')) ?? addressOf(at(achievement, 'criteria')),
    skills: several(at(achievement, 'tag')).flatMap((one) => textOf(one) ?? []),
    image: addressOf(own(credential, 'image')) ?? addressOf(at(achievement, 'image')),
    evidence: addressOf(own(credential, 'evidence')),
    // Whether it was revoked stands in a list of the issuer's, which is not asked here.
    revoked: false,
    classAt: null,
    issuerAt: null,
  };
}

/**
 * The earner by name: an identifier of that sort given in plain words, or the subject's own name. Credly writes it as
 * the name of the whole credential, which elsewhere is the name of the badge.
 */
function earnerOf(credential: Json, subject: unknown): string | null {
  const named = several(at(subject, 'identifier')).find(
    (one) => at(one, 'identityType') === 'name' && at(one, 'hashed') !== true && textOf(at(one, 'identityHash')) !== null,
  );
  const isCredly = /^https:\/\/www\.credly\.com\//.test(addressOf(own(credential, 'id')) ?? '');
  const given = textOf(at(named, 'identityHash')) ?? textOf(at(subject, 'name')) ?? (isCredly ? textOf(own(credential, 'name')) : null);
  return given?.includes('@') ? null : given;
}
