import { parseUrl } from '../reading/clean-text';
import type { Address } from '../reading/detector';

export const credlyHosts: readonly string[] = ['www.credly.com', 'credly.com', 'www.youracclaim.com', 'youracclaim.com'];

/** A Credly id, as part of a pattern. */
export const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Whether a text is a Credly id. */
export const isCredlyId = (text: string): boolean => new RegExp(`^${uuid}$`, 'i').test(text);

const suffixes = 'public_url|linked_in_profile|linked_in|facebook|twitter|embedded|email|print|whatsapp';
const shapes: [RegExp, Address['kind'], boolean | null][] = [
  [new RegExp(`^(?:/badges|/earner/earned/badge)/(${uuid})(?:/(?:${suffixes})?)?$`, 'i'), 'badge', true],
  [/^\/users?\/(?!sign_in|sign_up|password)([^/]+)(?:\/(?:badges|edit\/badges)?)?$/, 'earner-profile', null],
  [/^\/earner\/earned\/?$/, 'own-list', null],
];

/** What an address on Credly, or on Acclaim as it was called until 2021, says by itself. */
export function classifyCredly(url: URL): Address | null {
  if (!credlyHosts.includes(url.host)) return null;
  const path = credlyPath(url);
  for (const [shape, kind, award] of shapes) {
    const match = shape.exec(path);
    if (match) return { platform: 'credly', kind, id: match[1]?.toLowerCase() ?? null, award };
  }
  return { platform: 'credly', kind: 'other', id: null, award: false };
}

/** The id of the badge that an address leads to; null where it leads elsewhere. */
export function badgeIdIn(address: string | null, base?: string): string | null {
  const url = parseUrl(address, base);
  const target = url && classifyCredly(url);
  return target?.kind === 'badge' ? target.id : null;
}

/** The name, or the id, by which an address on Credly calls a person. */
export const slugIn = (address: URL | string | null): string | null =>
  /^https:\/\/[^/]+(?:\/[a-z]{2})?\/users?\/([^/?#]+)/.exec(String(address))?.[1] ?? null;

/** The path without the interface language that may stand in front: /pt/badges/… */
export const credlyPath = (url: URL): string => url.pathname.replace(/^\/[a-z]{2}(?=\/)/, '');

/** The address at which Credly lets anybody check an award. */
export const credlyBadgeUrl = (id: string): string => `https://www.credly.com/badges/${id}`;
