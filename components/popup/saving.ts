import { type ReadonlySignal, signal } from '@preact/signals';
import { answerName } from '../../lib/store/names';
import type { Acting } from './acting';
import type { Grouping } from './grouping';
import type { Looking } from './looking';
import type { Proposing } from './proposing';
import type { Row } from './rows';
import { saySaved } from './say';

/** Saving what is on the page, and whose it is. */
export type Saving = {
  busy: ReadonlySignal<boolean>;
  save(rows: readonly Row[]): Promise<void>;
  answerName(name: string, mine: boolean): Promise<void>;
};

/** Builds how one popup saves. */
export function createSaving(
  { door, db, now, run, say, warn }: Acting,
  { view, found }: Looking,
  { propose }: Proposing,
  { proposeGroups }: Grouping,
): Saving {
  const busy = signal(false);
  return {
    busy,
    async save(rows) {
      const current = view.value;
      if (current.kind !== 'read' || rows.length === 0 || busy.value) return;
      busy.value = true;
      const { url, readAt } = current.page;
      const proof = await door.gatherProof(url, found.value.data);
      const answer = await door.save({ url, readAt, awards: rows.map(({ award }) => award), proof });
      busy.value = false;
      if (!answer.ok) return warn(answer);
      const { badges, undo, leftOut } = answer.value;
      say(
        saySaved(
          badges.map(({ outcome }) => outcome),
          leftOut,
        ),
        undo,
      );
      const ids = badges.map(({ id }) => id);
      await Promise.all([propose(ids), proposeGroups(ids)]);
    },
    async answerName(name, mine) {
      await run(() => answerName(db, name, mine, now()));
    },
  };
}
