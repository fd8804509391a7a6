import { readCredentialText } from './credential-text';
import { limits } from './limits';
import { isObject, isOfType, own, several } from './linked-data';
import type { OpenBadge } from './open-badge';
import { isAssertion, readAssertion } from './read-assertion';
import { isBadgeCredential, readBadgeCredential } from './read-badge-credential';

/** How many wrappings are opened: a presentation of records of signed credentials. */
const mostWrappings = 4;

/**
 * The Open Badges in foreign JSON: versions 1 and 2 (assertions), 3 (verifiable credentials of both data models), alone,
 * in lists, graphs, presentations and records of several (CLR), or within signed tokens. Data of other kinds, badge
 * classes and issuers among them, gives none.
 */
export function readOpenBadges(json: unknown): OpenBadge[] {
  return badgesIn(json, mostWrappings).slice(0, limits.credentials);
}

function badgesIn(value: unknown, wrappings: number): OpenBadge[] {
  if (Array.isArray(value)) return value.slice(0, limits.credentials).flatMap((one) => badgesIn(one, wrappings));
  if (typeof value === 'string') return fromToken(value, wrappings);
  if (!isObject(value)) return [];
  if (isBadgeCredential(value)) return [readBadgeCredential(value)];
  if (isAssertion(value)) return [readAssertion(value)];
  if (wrappings === 0) return [];
  return wrapped(value).flatMap((one) => badgesIn(one, wrappings - 1));
}

/** What an object holds that may be a credential in its turn. */
function wrapped(value: unknown): unknown[] {
  if (isOfType(value, 'EnvelopedVerifiableCredential')) return [String(own(value, 'id')).replace(/^data:[^,]*,/, '')];
  return [
    ...several(own(value, '@graph')),
    ...several(own(value, 'vc')),
    ...several(own(value, 'vp')),
    ...several(own(value, 'verifiableCredential')),
    ...several(own(value, 'credentialSubject')).flatMap((subject) => [...several(own(subject, 'verifiableCredential'))]),
  ];
}

/** A credential within a list may be a signed token; a text of any other sort holds nothing. */
function fromToken(text: string, wrappings: number): OpenBadge[] {
  if (wrappings === 0 || !/^ey[\w-]*\./.test(text)) return [];
  const read = readCredentialText(text);
  return read.kind === 'data' ? badgesIn(read.json, wrappings - 1) : [];
}
