import { type CompetencyChange, changeOf } from './compare-editions';
import type { EditionView } from './edition-view';
import { type EditionMatch, type EditionPair, matchEditions } from './match-editions';

/** Two editions that are to be held against each other. Plain data, so that it can be sent to a worker. */
export type MatchOrder = { kind: 'match'; older: EditionView; newer: EditionView };

/** What changed in a pair, without the two themselves, which whoever asked has. */
export type PairChange = Omit<CompetencyChange, 'older' | 'newer'>;

/** What became of what, and what changed in each pair, in the order of the pairs. */
export type MatchedEditions = EditionMatch & { changes: PairChange[] };

/** How much of the time the matching takes; the rest goes into what changed. */
const matching = 0.9;

/** Matches two editions and compares each pair; `onStep` hears how far it is, from 0 to 1. */
export function matchWithChanges({ older, newer }: MatchOrder, onStep: (share: number) => void = () => {}): MatchedEditions {
  const match = matchEditions(older, newer, (share) => onStep(share * matching));
  const [before, after] = [new Map(older.items.map((one) => [one.key, one])), new Map(newer.items.map((one) => [one.key, one]))];
  const changes = match.pairs.map((pair: EditionPair): PairChange => {
    const [one, other] = [before.get(pair.older), after.get(pair.newer)];
    if (!one || !other) throw new Error('a pair of competencies that are not there');
    const { older: _, newer: __, ...change } = changeOf(one, other, older, newer, match.levels);
    return change;
  });
  onStep(1);
  return { ...match, changes };
}
