import { slug } from '../imported/slug';
import type { EditionItem, EditionView } from './edition-view';
import { foldText } from './fold-text';
import { type LevelPair, matchLevels } from './match-levels';
import { type Candidate, type Likeness, prepareLikeness } from './text-likeness';

/** By what two competencies were found to be the same, the surest first. */
export type MatchedBy = 'id' | 'code' | 'title' | 'text';

/** A competency of the older edition and the one of the newer that it became; what is not sure is a proposal for the learner. */
export type EditionPair = { older: string; newer: string; by: MatchedBy; sure: boolean; likeness: number };

/** What became of what between two editions of the same criteria. */
export type EditionMatch = { pairs: EditionPair[]; levels: LevelPair[] };

/** From here on texts are the same without a question, as long as no other is nearly as alike. */
const sureFrom = 0.62;
/** From here on they may be the same: a proposal. */
const maybeFrom = 0.3;
/** By how much the best has to be ahead of the second, on both sides. */
const ahead = 0.15;
/** A code or a number that stays while the words share less than this was most likely given anew. */
const renumberedBelow = 0.25;
/** Two texts below one title that share less than this may be two things of one name. */
const otherBelow = 0.3;

/** How far it is when the words of all are weighed, and when what has the same name is joined: as it was measured. */
const shares = { prepared: 0.5, named: 0.7 } as const;

/**
 * Joins two editions: by the source's own id, then by code, then by title, then by likeness of the texts. A code or a
 * title that now stands above the text of another competency is no proof: such pairs, and competencies that
 * split, merged or have several of their name, are proposals that the learner confirms. `onStep` hears how far it is.
 */
export function matchEditions(older: EditionView, newer: EditionView, onStep: (share: number) => void = () => {}): EditionMatch {
  const likeness = prepareLikeness(older.items, newer.items);
  onStep(shares.prepared);
  const open = { before: new Map(older.items.map((one) => [one.key, one])), after: new Map(newer.items.map((one) => [one.key, one])) };
  const pairs: EditionPair[] = [];
  const join = (before: EditionItem, after: EditionItem, by: MatchedBy, sure: boolean) => {
    pairs.push({ older: before.key, newer: after.key, by, sure, likeness: likeness.between(before.key, after.key) });
    open.before.delete(before.key);
    open.after.delete(after.key);
  };
  joinBy(
    open,
    (one) => (isOwnForever(one.sourceId) ? one.sourceId.toLowerCase() : ''),
    (before, after) => join(before, after, 'id', true),
  );
  // Before codes and titles are believed, each is held against the texts of all others.
  const suspect = suspicion(open, likeness);
  for (const [by, nameOf] of [
    ['id', ownId],
    ['code', (one: EditionItem) => foldText(one.code)],
  ] as const) {
    joinBy(open, nameOf, (before, after) => {
      const sameTitle = foldText(before.title) === foldText(after.title);
      if (!sameTitle && likeness.between(before.key, after.key) < renumberedBelow) return;
      if (!suspect(before, after)) join(before, after, by, true);
      else if (!sameTitle) return;
      else join(before, after, by, false);
    });
  }
  joinBy(
    open,
    (one) => `${foldText(one.area)}\n${foldText(one.title)}`,
    (before, after) => join(before, after, 'title', !suspect(before, after)),
  );
  joinBy(
    open,
    (one) => foldText(one.title),
    (before, after) => join(before, after, 'title', !suspect(before, after)),
  );
  onStep(shares.named);
  joinByText(open, likeness, join, (share) => onStep(shares.named + share * (1 - shares.named)));
  return { pairs, levels: matchLevels(older.levels, newer.levels) };
}

type Open = { before: Map<string, EditionItem>; after: Map<string, EditionItem> };

/** Joins what has the same name on both sides, and has it alone. */
function joinBy(open: Open, nameOf: (item: EditionItem) => string, join: (before: EditionItem, after: EditionItem) => void): void {
  const [before, after] = [byName(open.before, nameOf), byName(open.after, nameOf)];
  for (const [name, mine] of before) {
    const theirs = after.get(name) ?? [];
    const [one, other] = [mine[0], theirs[0]];
    if (name.trim() !== '' && mine.length === 1 && theirs.length === 1 && one && other) join(one, other);
  }
}

function byName(items: ReadonlyMap<string, EditionItem>, nameOf: (item: EditionItem) => string): Map<string, EditionItem[]> {
  const named = new Map<string, EditionItem[]>();
  for (const item of items.values()) {
    const name = nameOf(item);
    const known = named.get(name);
    if (known) known.push(item);
    else named.set(name, [item]);
  }
  return named;
}

/** An id that nobody gives twice, not even to a competency of the same name: a UUID or an address. */
const isOwnForever = (id: string) => /^(urn:uuid:)?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id) || /^(https?|urn):/i.test(id);

/** An id of the source's own; '' for one that was made here from the title, or is the code. */
function ownId({ sourceId, title, code }: EditionItem): string {
  const last = sourceId.split('/').pop() ?? '';
  const isOfTitle = last.replace(/-\d+$/, '') === slug(title).replace(/-\d+$/, '');
  return isOfTitle || sourceId === code ? '' : sourceId;
}

/** Whether the texts say that a pair with the same name is none: little in common, or another has nearly all of it. */
function suspicion(open: Open, likeness: Likeness): (before: EditionItem, after: EditionItem) => boolean {
  const all = new Set(open.after.keys());
  return (before, after) => {
    const own = likeness.ofTexts(before.key, after.key);
    // Most competencies are as they were, and need no look at the others.
    if (own === null || own + ahead >= 1) return false;
    if (own < otherBelow) return true;
    const others = likeness.best(before.key, all).filter((one) => one.key !== after.key);
    return others.some(({ key }) => (likeness.ofTexts(before.key, key) ?? 0) > Math.max(sureFrom, own + ahead));
  };
}

type Join = (before: EditionItem, after: EditionItem, by: MatchedBy, sure: boolean) => void;

/** Joins what is left by its words, the most alike first; each side is used once. */
function joinByText(open: Open, likeness: Likeness, join: Join, onStep: (share: number) => void): void {
  const after = new Set(open.after.keys());
  const left = [...open.before.keys()];
  const found = left.flatMap((older, done) => {
    if (done % 100 === 0) onStep(done / left.length);
    const best = likeness.best(older, after);
    return best.map((one) => ({ older, newer: one.key, likeness: one.likeness }));
  });
  const rivals = new Map<string, Candidate[]>();
  for (const { older, newer, likeness: strength } of found) {
    for (const [key, other] of [
      [`<${older}`, newer],
      [`>${newer}`, older],
    ] as const)
      rivals.set(key, [...(rivals.get(key) ?? []), { key: other, likeness: strength }]);
  }
  const isAhead = (key: string, other: string, strength: number) =>
    (rivals.get(key) ?? []).every((rival) => rival.key === other || rival.likeness <= strength - ahead);
  for (const { older, newer, likeness: strength } of found.sort((a, b) => b.likeness - a.likeness)) {
    const [before, now] = [open.before.get(older), open.after.get(newer)];
    if (!before || !now || strength < maybeFrom) continue;
    join(before, now, 'text', strength >= sureFrom && isAhead(`<${older}`, newer, strength) && isAhead(`>${newer}`, older, strength));
  }
}
