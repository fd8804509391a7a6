import { type ReadonlySignal, signal } from '@preact/signals';
import { type Answer, done, type Failure, failureOf } from '../../lib/browser/answer';
import type { PopupDoor } from '../../lib/browser/popup-door';
import type { Done } from '../../lib/store/act';
import type { Database } from '../../lib/store/database';
import type { UndoTicket } from '../../lib/store/journal';
import { t } from '../../lib/words/words';
import { sayFailure } from './say';

/** The way back from an act: its ticket, or what puts back what is no part of the portfolio. */
export type WayBack = UndoTicket | (() => Promise<void>);

/** A short message with a way back. */
export type Said = { text: string; undo: WayBack | null; alert: boolean };

/** How the popup does an act of the learner: over which store, by which clock, and what is said of it. */
export type Acting = {
  door: PopupDoor;
  db: Database;
  now: () => number;
  said: ReadonlySignal<Said | null>;
  say(text: string, undo?: Said['undo']): void;
  warn(failure: Failure): void;
  hush(): void;
  /** Does something with the store; null where it was refused: that is said, and nothing was changed by it. */
  attempt<T>(work: () => Promise<T>): Promise<T | null>;
  /** Runs one act on the store, likewise. */
  run<T>(work: () => Promise<Done<T>>): Promise<Done<T> | null>;
  /** Takes back what was just said; false where that could not be. */
  takeBack(): Promise<boolean>;
};

/** Builds how acts are done in one popup. */
export function createActing(door: PopupDoor, db: Database, now: () => number): Acting {
  const said = signal<Said | null>(null);
  const acting: Acting = {
    door,
    db,
    now,
    said,
    say(text, undo = null) {
      said.value = { text, undo, alert: false };
    },
    warn(failure) {
      said.value = { text: sayFailure(failure), undo: null, alert: true };
    },
    hush() {
      said.value = null;
    },
    async attempt(work) {
      try {
        const value = await work();
        door.recount();
        return value;
      } catch (error) {
        acting.warn(failureOf(error));
        return null;
      }
    },
    run: (work) => acting.attempt(work),
    async takeBack() {
      const way = said.value?.undo;
      if (!way) return false;
      said.value = null;
      const answer = await goBack(door, way);
      if (answer.ok) acting.say(t('undone'));
      else acting.warn(answer);
      return answer.ok;
    },
  };
  return acting;
}

async function goBack(door: PopupDoor, way: WayBack): Promise<Answer<null>> {
  if (typeof way !== 'function') return door.undo(way);
  try {
    await way();
    door.recount();
    return done(null);
  } catch (error) {
    return failureOf(error);
  }
}
