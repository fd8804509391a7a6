import { readOpenBadges } from '../credentials/read-open-badges';
import type { CivilDate } from '../domain/civil-date';
import { awardOf, ofItsSite } from './open-badge-award';
import { cut, limits } from './reading/clean-text';
import { type Detector, type Note, nothing, type Reading, seen } from './reading/detector';
import { withoutEmail } from './reading/without-email';

/** The Open Badges in JSON that an address answered with; null where it holds none. */
export function readOpenBadgeData(json: unknown, url: URL, today: CivilDate, detectors: readonly Detector[]): Reading | null {
  const badges = readOpenBadges(json);
  if (badges.length === 0) return null;
  const notes: Note[] = [];
  const awards = badges.flatMap((badge) => {
    const award = awardOf(badge, today);
    if (!award) notes.push({ code: 'badge-without-title', text: cut(withoutEmail(badge.id ?? ''), limits.line) });
    return award ? ofItsSite(award, url, detectors) : [];
  });
  return awards.length > 0 ? seen('data', awards, notes) : nothing('data', 'no-title', notes);
}
