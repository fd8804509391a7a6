import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { Portfolio } from '../domain/portfolio';
import type { Database } from './database';

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
    const [badges, artifacts, metrics, feedback, plan, stacks] = await Promise.all([
      db.badges.orderBy('code').toArray(),
      db.artifacts.orderBy('code').toArray(),
      db.metrics.orderBy('code').toArray(),
      db.feedback.orderBy('code').toArray(),
      db.plan.toArray(),
      db.stacks.toArray(),
    ]);
    const first = cases.sort((a, b) => a.createdAt - b.createdAt)[0] ?? null;
    return { case: first, frameworks, competencies, expectations, claims, mappings, badges, artifacts, metrics, feedback, plan, stacks };
  });
}

/** A value of the database that follows every write, in whichever tab it happens. */
export type Live<T> = { value: ReadonlySignal<T | undefined>; error: ReadonlySignal<unknown>; stop: () => void };

/** Runs `query` now and after each write that concerns it; undefined until the first answer. */
export function follow<T>(query: () => Promise<T>): Live<T> {
  const value = signal<T | undefined>(undefined);
  const error = signal<unknown>(undefined);
  const subscription = liveQuery(query).subscribe({
    next: (next) => {
      value.value = next;
    },
    error: (reason) => {
      error.value = reason;
    },
  });
  return { value, error, stop: () => subscription.unsubscribe() };
}
