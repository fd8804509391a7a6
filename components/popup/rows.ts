import type { Award } from '../../lib/domain/award';
import type { Badge, BadgeField, Owner } from '../../lib/domain/badge';
import { compareSightings, type Difference } from '../../lib/domain/compare-sightings';
import type { Metric } from '../../lib/domain/metric';
import { listReadingsDue } from '../../lib/domain/readings-due';
import { lastSaid, type Sighting } from '../../lib/domain/sighting';
import { foldName, type KnownName, ownerOf } from '../../lib/store/names';

/** One award of the page beside what is stored of it. */
export type Row = {
  award: Award;
  /** The earned badge that it is; what is planned is not saved yet. */
  badge: Badge | null;
  /** The badge that was planned and comes true by it, with what should change by it. */
  planned: { badge: Badge; result: Metric | null } | null;
  /** The badge that was planned and would come true by it, if only it were known whose it is. */
  awaited: Badge | null;
  /** The result of a plan that came true whose first reading is still to be added. */
  due: Metric | null;
  owner: Owner;
  /** What the page says otherwise than when it was last looked at, and when that was (milliseconds UTC). */
  changes: { differences: Difference[]; since: number } | null;
  /** Whether the page says something that is not kept yet: a change, an id, a date. */
  news: boolean;
};

/** A name on the page that nobody has answered for yet, with the number of its badges. */
export type OpenName = { name: string; count: number };

/**
 * The awards of a page as rows; `badges` and `awaited` stand in the order of `awards`, `looks` at each badge from old to
 * new, and `results` are those that plans were made with.
 */
export function rowsOf(
  awards: readonly Award[],
  badges: readonly (Badge | null)[],
  names: readonly KnownName[],
  looks: ReadonlyMap<string, readonly Sighting[]>,
  results: readonly Metric[] = [],
  awaited: readonly (Badge | null)[] = [],
): Row[] {
  return awards.map((award, index) => {
    const stored = badges[index] ?? null;
    const badge = stored?.standing === 'earned' ? stored : null;
    const planned = stored && !badge ? { badge: stored, result: results.find(({ badgeId }) => badgeId === stored.id) ?? null } : null;
    const due = badge ? (listReadingsDue([badge], results)[0] ?? null) : null;
    const owner = ownerOf(award, names);
    const seen = badge ? (looks.get(badge.id) ?? []) : [];
    const changes = changesSince(seen, award);
    const news = badge !== null && (changes !== null || bringsNews(badge, award, seen.length > 0));
    const waiting = stored ? null : (awaited[index] ?? null);
    return { award, badge, planned, awaited: waiting, due, owner: owner === 'unknown' && stored ? stored.owner : owner, changes, news };
  });
}

function changesSince(looks: readonly Sighting[], award: Award): Row['changes'] {
  const last = looks.at(-1);
  const differences = last ? compareSightings(lastSaid(looks), award) : [];
  return last && differences.length > 0 ? { differences, since: last.seenAt } : null;
}

/** Whether saving the award again would add to the badge. Where no look was kept, its state alone tells of a change. */
function bringsNews(badge: Badge, award: Award, wasSeen: boolean): boolean {
  const open = (field: BadgeField) => badge.provenance[field]?.kind !== 'typed';
  const fills = (field: BadgeField, known: string | null, read: string | null) => open(field) && !known && !!read;
  return (
    fills('credentialId', badge.credentialId, award.id) ||
    fills('issuedOn', badge.issuedOn, award.issuedOn) ||
    fills('expiresOn', badge.expiresOn, award.expiresOn) ||
    fills('verifyUrl', badge.verifyUrl, award.verifyUrl) ||
    (!wasSeen && open('state') && award.state !== 'unknown' && award.state !== badge.state)
  );
}

/** What "save mine" takes: the learner's own that are not saved, and those of which the page knows more. */
export function ownRows(rows: readonly Row[]): { unsaved: Row[]; withNews: Row[] } {
  const own = rows.filter((row) => row.owner === 'me');
  return { unsaved: own.filter((row) => row.badge === null), withNews: own.filter((row) => row.news) };
}

/** The names to ask "is this you?" about, each once, however many badges bear it. */
export function openNames(rows: readonly Row[]): OpenName[] {
  const names = new Map<string, OpenName>();
  for (const { award, owner } of rows) {
    if (owner !== 'unknown' || award.earner === null) continue;
    const known = names.get(foldName(award.earner));
    if (known) known.count++;
    else names.set(foldName(award.earner), { name: award.earner, count: 1 });
  }
  return [...names.values()];
}
