import type { Award } from './award';

/** One thing that a page says otherwise than before; `before` and `now` as it said them. */
export type Difference =
  | { what: 'gone' }
  /** It stands on its page again, after it was noted as gone. */
  | { what: 'back' }
  | { what: 'state'; before: Award['state']; now: Award['state'] }
  | { what: 'expiresOn' | 'issuedOn' | TextFact | 'id'; before: string; now: string }
  | { what: 'skills'; added: string[]; removed: string[] };

/** What the issuer may edit in words. */
type TextFact = 'title' | 'issuer' | 'earner' | 'description' | 'criteria';
const textFacts: readonly TextFact[] = ['title', 'issuer', 'earner', 'description', 'criteria'];

/**
 * What a page says otherwise than before, weightiest first; null stands for a page that no longer shows the award. What
 * one of the two looks does not say is no difference, nor is a date that is only coarser or more exact. Words are
 * compared within one layer of the page alone: the same badge is described in other words by a site's data than by the
 * head of its page, and nothing was edited.
 */
export function compareSightings(before: Award | null, now: Award | null): Difference[] {
  if (before === null) return now === null ? [] : [{ what: 'back' }];
  if (now === null) return [{ what: 'gone' }];
  return [...stateOf(before, now), ...datesOf(before, now), ...wordsOf(before, now), ...skillsOf(before, now), ...idOf(before, now)];
}

function stateOf(before: Award, now: Award): Difference[] {
  if (now.state === 'unknown' || now.state === before.state) return [];
  // That all is well is no news where nothing was known; that it is not, is.
  if (before.state === 'unknown' && now.state === 'valid') return [];
  return [{ what: 'state', before: before.state, now: now.state }];
}

function datesOf(before: Award, now: Award): Difference[] {
  return (['expiresOn', 'issuedOn'] as const).flatMap((what) => {
    const [was, is] = [before[what], now[what]];
    return was === null || is === null || isSameDate(was, is) ? [] : [{ what, before: was, now: is }];
  });
}

/** Whether two dates can be the same day: a month is any of its days. */
export const isSameDate = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

function wordsOf(before: Award, now: Award): Difference[] {
  return textFacts.flatMap((what) => {
    const [was, is] = [before[what], now[what]];
    if (!was || !is || !isSameLayer(before, now, what) || fold(was) === fold(is)) return [];
    return [{ what, before: was, now: is }];
  });
}

function skillsOf(before: Award, now: Award): Difference[] {
  if (before.skills.length === 0 || now.skills.length === 0 || !isSameLayer(before, now, 'skills')) return [];
  const without = (skills: readonly string[], others: readonly string[]) => {
    const known = new Set(others.map(fold));
    return skills.filter((skill) => !known.has(fold(skill)));
  };
  const [added, removed] = [without(now.skills, before.skills), without(before.skills, now.skills)];
  return added.length + removed.length > 0 ? [{ what: 'skills', added, removed }] : [];
}

const idOf = (before: Award, now: Award): Difference[] =>
  before.id === null || now.id === null || before.id === now.id ? [] : [{ what: 'id', before: before.id, now: now.id }];

const isSameLayer = (before: Award, now: Award, field: string): boolean => before.sources[field] === now.sources[field];

/** Where a line breaks is the page's business, not a change of its words. */
const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
