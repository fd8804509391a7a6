import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Award } from '../../lib/domain/award';
import type { Badge } from '../../lib/domain/badge';
import type { Metric } from '../../lib/domain/metric';
import type { Sighting } from '../../lib/domain/sighting';
import { findBadge } from '../../lib/store/badges';
import type { Database } from '../../lib/store/database';
import { findAwaited } from '../../lib/store/find-planned';
import { follow } from '../../lib/store/live';
import { type KnownName, listNames } from '../../lib/store/names';
import { listResultsOfPlans } from '../../lib/store/planning';
import { listSightingsOf } from '../../lib/store/sightings';

/** Lists longer than this are not searched for plans that wait for the answer to a name. */
const mostAwaited = 50;

/**
 * Awards with what is stored of them, in the same order, the plans that they would make true once their name is
 * answered for, the looks at each badge, the results of those that were planned, and the names that are answered for.
 */
export type Stored = {
  awards: readonly Award[];
  badges: (Badge | null)[];
  awaited: (Badge | null)[];
  looks: Map<string, Sighting[]>;
  results: Metric[];
  names: KnownName[];
};

/** What is stored of the awards, following both; each is looked up by index, so a thousand saved badges cost no more. */
export function followAwards(db: Database, awards: ReadonlySignal<readonly Award[]>) {
  const value = signal<Stored | undefined>(undefined);
  const error = signal<unknown>(undefined);
  effect(() => {
    const current = awards.value;
    const live = follow(async (): Promise<Stored | { reason: unknown }> => {
      try {
        const [names, ...badges] = await Promise.all([listNames(db), ...current.map((award) => findBadge(db, award))]);
        const waiting = current.length > mostAwaited ? [] : current;
        const awaited = await Promise.all(waiting.map((award, index) => (badges[index] ? null : findAwaited(db, award))));
        const looks = await listSightingsOf(
          db,
          badges.flatMap((badge) => badge?.id ?? []),
        );
        const results = await listResultsOfPlans(db, badges);
        return { awards: current, badges, awaited, looks, results, names };
      } catch (reason) {
        // A live query keeps it to itself that a database did not open; here it must be said.
        return { reason };
      }
    });
    const mirror = effect(() => {
      const answer = live.value.value;
      if (answer && 'awards' in answer) value.value = answer;
      error.value = answer && 'reason' in answer ? answer.reason : live.error.value;
    });
    return () => {
      mirror();
      live.stop();
    };
  });
  return { value, error };
}
