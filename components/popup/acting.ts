import { type ReadonlySignal, signal } from '@preact/signals';
import { type Failure, failureOf } from '../../lib/browser/answer';
import type { PopupDoor } from '../../lib/browser/popup-door';
import type { Done } from '../../lib/store/act';
import type { Database } from '../../lib/store/database';
import { t } from '../../lib/words/words';
import { sayFailure } from './say';

/** A short message with a way back. */
export type Said = { text: string; undo: { journalId: number } | null; alert: boolean };

/** How the popup does an act of the learner: over which store, by which clock, and what is said of it. */
export type Acting = {
  door: PopupDoor;
  db: Database;
  now: () => number;
  said: ReadonlySignal<Said | null>;
  say(text: string, undo?: Said['undo']): void;
  warn(failure: Failure): void;
  hush(): void;
  /** Runs one act on the store; null where it was refused: that is said, and nothing was changed by it. */
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
    async run(work) {
      try {
        const done = await work();
        door.recount();
        return done;
      } catch (error) {
        acting.warn(failureOf(error));
        return null;
      }
    },
    async takeBack() {
      const ticket = said.value?.undo;
      if (!ticket) return false;
      said.value = null;
      const answer = await door.undo(ticket);
      if (answer.ok) acting.say(t('undone'));
      else acting.warn(answer);
      return answer.ok;
    },
  };
  return acting;
}
