import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { failureOf } from '../../lib/browser/answer';
import type { PopupDoor } from '../../lib/browser/popup-door';
import { isBackupOverdue, readBackupState } from '../../lib/store/backup-state';
import type { Database } from '../../lib/store/database';
import { t } from '../../lib/words/words';
import { type Acting, createActing } from './acting';
import { type AddingByHand, createAddingByHand } from './adding-by-hand';
import { type Collecting, createCollecting } from './collecting';
import { type Completing, createCompleting } from './completing';
import { followAwards } from './follow-awards';
import { createGrouping, type Grouping } from './grouping';
import { createLooking, type Found, type View } from './looking';
import { createNotingGone, type NotingGone } from './noting-gone';
import { createPlanning, type Planning } from './planning';
import { createProposing, type Proposing } from './proposing';
import { createReporting, type Reporting } from './reporting';
import { type Row, rowsOf } from './rows';
import { createSaving, type Saving } from './saving';
import { sayFailure } from './say';
import { createSearching, type Searching } from './searching';

/** What the popup knows and can do. Each signal is written only by the part that makes it. */
export type PopupModel = Pick<Acting, 'said' | 'hush'> &
  Pick<Proposing, 'proposals' | 'confirm'> &
  Pick<Grouping, 'groups' | 'group' | 'putOffGroup'> &
  Pick<NotingGone, 'gone' | 'noteGone'> &
  Saving &
  Completing &
  Searching &
  Collecting &
  Planning &
  Reporting &
  AddingByHand & {
    view: ReadonlySignal<View>;
    found: ReadonlySignal<Found>;
    /** Null until both the page and the store have answered. */
    rows: ReadonlySignal<Row[] | null>;
    /** Why the store does not answer, in words. */
    trouble: ReadonlySignal<string | null>;
    /** Whether something saved has waited too long for a backup; shown only then. */
    backupOverdue: ReadonlySignal<boolean>;
    look(): Promise<void>;
    takeBack(): Promise<void>;
    requestPermission(): Promise<void>;
  };

/** Builds what the popup works with, over the browser, the store and the clock. */
export function createPopupModel(door: PopupDoor, db: Database, now: () => number): PopupModel {
  const acting = createActing(door, db, now);
  const looking = createLooking(door);
  const proposing = createProposing(acting);
  const grouping = createGrouping(acting, looking);
  const notingGone = createNotingGone(acting, looking);
  const completing = createCompleting(acting, looking);
  const { view, found } = looking;
  const { rows, trouble } = createRows(db, found);
  const backupOverdue = signal(false);

  const look = async () => {
    await looking.look();
    // Asked last, so that the list never waits for it; trouble with the store is said elsewhere.
    backupOverdue.value = await readBackupState(db).then(
      (state) => isBackupOverdue(state, now()),
      () => false,
    );
  };

  door.onPageRead((url) => {
    const current = view.value;
    if (current.kind !== 'read') return;
    // Late content of the same page is simply read; another page is another matter, and the learner decides.
    if (withoutFragment(url) === withoutFragment(current.page.url)) {
      if (!found.value.completed && completing.progress.value === null) void look();
      return;
    }
    batch(() => {
      completing.cancelCompleting();
      looking.lose();
    });
  });

  return {
    said: acting.said,
    hush: acting.hush,
    proposals: proposing.proposals,
    confirm: proposing.confirm,
    groups: grouping.groups,
    group: grouping.group,
    putOffGroup: grouping.putOffGroup,
    gone: notingGone.gone,
    noteGone: notingGone.noteGone,
    ...createSaving(acting, looking, proposing, grouping),
    ...completing,
    ...createSearching(acting, looking),
    ...createCollecting(acting, { ...looking, look }, grouping, rows),
    ...createReporting(acting, looking),
    ...createAddingByHand(acting),
    ...createPlanning(acting, looking),
    view,
    found,
    rows,
    trouble,
    backupOverdue,
    look,

    async takeBack() {
      if (!(await acting.takeBack())) return;
      proposing.forgetProposals();
      grouping.forgetGroups();
      await notingGone.lookForGone();
    },

    async requestPermission() {
      // Nothing may come before the question, or the browser no longer takes it for the answer to a click.
      if (await door.requestPermission()) await look();
    },
  };
}

/** What was found beside what is stored of it, and why the store does not answer. */
function createRows(db: Database, found: ReadonlySignal<Found>): Pick<PopupModel, 'rows' | 'trouble'> {
  const outdated = signal(false);
  db.onMustReload = () => {
    outdated.value = true;
  };
  const live = followAwards(
    db,
    computed(() => found.value.awards),
  );
  return {
    rows: computed(() => {
      const stored = live.value.value;
      const { awards } = found.value;
      return stored?.awards === awards ? rowsOf(awards, stored.badges, stored.names, stored.looks, stored.results, stored.awaited) : null;
    }),
    trouble: computed(() => {
      if (outdated.value) return t('error.reload');
      return live.error.value === undefined ? null : sayFailure(failureOf(live.error.value));
    }),
  };
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

export const PopupContext = createContext<PopupModel | null>(null);

/** The model of this popup. */
export function usePopup(): PopupModel {
  const model = useContext(PopupContext);
  if (!model) throw new Error('drawn outside of a popup');
  return model;
}
