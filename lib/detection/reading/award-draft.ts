import type { Award } from '../../domain/award';
import type { CivilDate } from '../../domain/civil-date';
import type { Layer } from '../../domain/provenance';
import { cleanText, cut, limits, webAddress } from './clean-text';
import type { DateText } from './dates';
import type { Note } from './detector';

/** What one layer of a page says of an award, as found: uncleaned, and with whatever is missing left out. */
export type Found = {
  [Key in Exclude<keyof Award, 'platform' | 'sources' | 'skills' | 'state' | 'owner'>]?: string | null;
} & { skills?: readonly string[]; state?: Award['state']; owner?: Award['owner'] };

/** An award of which nothing is known yet. */
export function newAward(platform: string): Award {
  return {
    title: '',
    issuer: null,
    platform,
    earner: null,
    owner: 'unknown',
    state: 'unknown',
    issuedOn: null,
    issuedText: null,
    expiresOn: null,
    id: null,
    verifyUrl: null,
    image: null,
    skills: [],
    description: null,
    criteria: null,
    sources: {},
  };
}

/**
 * Fills what is still empty of an award from one layer of the page, cleaned, and keeps where it came from. Layers are
 * read best first, so that what a better layer said stays, and losing a layer costs precision and not the award.
 */
export function fill(award: Award, layer: Layer, found: Found, notes: Note[] = []): Award {
  for (const [key, value] of Object.entries(found) as [keyof Found, unknown][]) {
    const now = award[key];
    if (now?.length && now !== 'unknown') continue;
    const clean = cleanField(key, value, notes);
    if (!clean?.length || clean === 'unknown') continue;
    Object.assign(award, { [key]: clean });
    award.sources[key] = layer;
  }
  return award;
}

/** An award's issue date from a text: read, or, where it is uncertain, kept as it is printed. */
export function fillIssued(award: Award, layer: Layer, date: DateText | null, notes: Note[] = []): Award {
  // One text that cannot be read is enough to show.
  if (!date || award.issuedOn || (award.issuedText && !date.on)) return award;
  if (!date.on && date.text) notes.push({ code: 'date-uncertain', text: cut(date.text, limits.date) });
  return fill(award, layer, date.on ? { issuedOn: date.on } : { issuedText: date.text });
}

/** Notes what a filled award page shows as a rule and this one does not; a date kept as printed, or a hidden name, is not missing. */
export function noteMissing(award: Award, notes: Note[], isHidden = false): void {
  const { issuer, earner, issuedOn, issuedText } = award;
  const shown = { issuer, earner: earner || isHidden, issuedOn: issuedOn || issuedText };
  const missing = Object.entries(shown).flatMap(([field, value]) => (value ? [] : field));
  if (missing.length > 0) notes.push({ code: 'fields-missing', text: missing.join() });
}

/** Ends the reading of an award: an expiry that lies behind today makes it expired, whatever a valid state says. */
export function finish(award: Award, today: CivilDate): Award {
  const { expiresOn, state, sources } = award;
  if (expiresOn && expiresOn < today.slice(0, expiresOn.length) && (state === 'valid' || state === 'unknown')) {
    award.state = 'expired';
    sources.state ??= sources.expiresOn ?? 'text';
  }
  return award;
}

function cleanField(key: keyof Found, value: unknown, notes: Note[]): string | string[] | null {
  if (key === 'verifyUrl' || key === 'image' || key === 'offerUrl') return webAddress(value);
  if (Array.isArray(value)) return [...new Set(value.slice(0, 200).flatMap((skill) => cut(cleanText(skill) ?? '', limits.line) || []))];
  const isLong = key === 'description' || key === 'criteria';
  // Criteria come as one line each.
  const text = cleanText(value, key === 'criteria') ?? '';
  if (key === 'title' && text.length > limits.line) notes.push({ code: 'title-cut', text: String(text.length) });
  return cut(text, isLong ? limits.long : key === 'issuedText' ? limits.date : limits.line);
}
