import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { Portfolio } from '../domain/portfolio';
import type { Database } from './database';
import { currentCase } from './promotion-case';
import { BlockedError } from './store-errors';

/** Everything that the rules look at, read in one go. */
export async function readPortfolio(db: Database): Promise<Portfolio> {
  return db.transaction('r', db.tables, async () => {
    const [cases, frameworks, competencies, expectations, claims, mappings] = await Promise.all([
      db.cases.toArray(),
      db.frameworks.toArray(),
      db.competencies.toArray(),
      db.expectations.toArray(),
      db.claims.toArray(),
      db.mappings.toArray(),
    ]);
    const [badges, artifacts, metrics, feedback] = await Promise.all([
      db.badges.orderBy('code').toArray(),
      db.artifacts.orderBy('code').toArray(),
      db.metrics.orderBy('code').toArray(),
      db.feedback.orderBy('code').toArray(),
    ]);
    const [plan, stacks, ratings, editions, wins] = await Promise.all([
      db.plan.toArray(),
      db.stacks.toArray(),
      db.ratings.toArray(),
      db.editions.toArray(),
      db.wins.toArray(),
    ]);
    const criteria = { frameworks, competencies, expectations, claims, mappings, plan, ratings, editions };
    return { case: currentCase(cases), ...criteria, badges, artifacts, metrics, feedback, stacks, wins };
  });
}

/** A value of the database that follows every write, in whichever tab it happens. */
export type Live<T> = { value: ReadonlySignal<T | undefined>; error: ReadonlySignal<unknown>; stop: () => void };

/**
 * Runs `query` now and after each write that concerns it; undefined until the first answer. `error` says why there is
 * none, and is emptied when a later run succeeds. With `db`, waiting for a tab that holds older data open is an error too.
 */
export function follow<T>(query: () => Promise<T>, db?: Database): Live<T> {
  const value = signal<T | undefined>(undefined);
  const error = signal<unknown>(undefined);
  let runs = 0;
  // Dexie tells nobody when a database does not open, and the page would stay empty, so the reason is taken here.
  const watched = async (): Promise<T> => {
    const run = ++runs;
    try {
      return await query();
    } catch (reason) {
      // Of a run that a newer one has replaced nothing is to be said.
      if (run === runs && !isPassing(reason, value.peek() !== undefined)) error.value = reason;
      throw reason;
    }
  };
  const subscription = liveQuery(watched).subscribe({
    next: (next) => {
      batch(() => {
        value.value = next;
        error.value = undefined;
      });
    },
    // Taken above already; without a listener it would be reported as unhandled.
    error: () => {},
  });
  const wait = () => {
    if (value.peek() === undefined) error.value = new BlockedError();
  };
  db?.on('blocked', wait);
  const stop = () => {
    runs++;
    db?.on('blocked').unsubscribe(wait);
    subscription.unsubscribe();
  };
  return { value, error, stop };
}

/** A page that shows something and whose database was closed was told to reload; taking its screen away would lose what is typed. */
const isPassing = (reason: unknown, shown: boolean): boolean =>
  shown && ['DatabaseClosedError', 'AbortError'].includes((reason as { name?: string } | null)?.name ?? '');
