import { addressOf, at, isObject, isOfType, type Json, own, several, textOf } from './linked-data';
import type { OpenBadge } from './open-badge';

/** Whether an object is an assertion of Open Badges 2, 1 (which need not name its type), or older. */
export function isAssertion(value: Json): boolean {
  if (isOfType(value, 'Assertion')) return true;
  const untyped = own(value, 'type') === undefined && own(value, '@type') === undefined;
  return untyped && own(value, 'recipient') !== undefined && own(value, 'badge') !== undefined;
}

/** Reads an assertion (Open Badges 2.0, section "Assertion"; 1.0 and the badge objects before it). */
export function readAssertion(assertion: Json): OpenBadge {
  const badge = own(assertion, 'badge');
  const issuer = at(badge, 'issuer');
  const isOld = !isOfType(assertion, 'Assertion') || own(assertion, 'verify') !== undefined;
  const hostedAt = at(assertion, 'verify', 'url');
  return {
    version: isOld ? 1 : 2,
    id: addressOf(own(assertion, 'id')) ?? addressOf(own(assertion, '@id')) ?? addressOf(hostedAt) ?? textOf(own(assertion, 'uid')),
    ...classFacts(badge),
    issuer: issuerName(issuer),
    earner: recipientName(assertion),
    issuedAt: momentOf(own(assertion, 'issuedOn') ?? own(assertion, 'issued_on')),
    expiresAt: momentOf(own(assertion, 'expires')),
    image: addressOf(own(assertion, 'image')) ?? addressOf(at(badge, 'image')),
    evidence: addressOf(own(assertion, 'evidence')),
    revoked: own(assertion, 'revoked') === true,
    classAt: isObject(several(badge)[0]) ? null : addressOf(badge),
    issuerAt: isObject(several(issuer)[0]) ? null : addressOf(issuer),
  };
}

/** A badge with what the answer at its class's address says; the class must say that it is one. */
export function withClass(badge: OpenBadge, json: unknown): OpenBadge {
  if (!isObject(json) || textOf(own(json, 'name')) === null || isAssertion(json)) return badge;
  const issuer = own(json, 'issuer');
  const facts = classFacts(json);
  return {
    ...badge,
    ...facts,
    issuer: badge.issuer ?? issuerName(issuer),
    image: badge.image ?? addressOf(own(json, 'image')),
    issuerAt: isObject(several(issuer)[0]) ? null : addressOf(issuer),
  };
}

/** A badge with what the answer at its issuer's address says. */
export const withIssuer = (badge: OpenBadge, json: unknown): OpenBadge => ({ ...badge, issuer: badge.issuer ?? issuerName(json) });

/** What a badge class says of every award of it. */
function classFacts(badge: unknown): Pick<OpenBadge, 'title' | 'description' | 'criteria' | 'skills'> {
  const criteria = at(badge, 'criteria');
  return {
    title: textOf(at(badge, 'name')),
    description: textOf(at(badge, 'description')),
    criteria: textOf(at(criteria, 'narrative')) ?? addressOf(criteria),
    skills: several(at(badge, 'tags')).flatMap((one) => textOf(one) ?? []),
  };
}

/** The issuer's name, or the organisation that stood behind the oldest badges. */
const issuerName = (issuer: unknown): string | null =>
  typeof issuer === 'string' ? null : (textOf(at(issuer, 'name')) ?? textOf(at(issuer, 'org')));

/** A name given on purpose; the recipient itself is an e-mail address, hashed or not, and never shown. */
function recipientName(assertion: Json): string | null {
  const profile = own(assertion, 'extensions:recipientProfile') ?? own(assertion, 'recipientProfile');
  const named = at(assertion, 'recipient', 'type') === 'name' && at(assertion, 'recipient', 'hashed') !== true;
  return textOf(at(profile, 'name')) ?? (named ? textOf(at(assertion, 'recipient', 'identity')) : null);
}

/** A moment as ISO 8601 writes it; version 1 also counted seconds since 1970. */
function momentOf(value: unknown): string | null {
  if (typeof value === 'string' && !/^\d{9,10}$/.test(value)) return value;
  const seconds = Number(value ?? Number.NaN);
  return Number.isInteger(seconds) && seconds > 0 && seconds < 8.64e12 ? new Date(seconds * 1_000).toISOString() : null;
}
