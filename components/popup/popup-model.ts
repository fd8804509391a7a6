import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Failure, type FailureCode, failureOf } from '../../lib/browser/answer';
import type { Looked, PopupDoor } from '../../lib/browser/popup-door';
import type { Note } from '../../lib/detection/detector';
import type { Award, Offer } from '../../lib/domain/award';
import type { Badge } from '../../lib/domain/badge';
import { civilDayOf } from '../../lib/domain/civil-date';
import type { Draft } from '../../lib/domain/entity';
import type { Done } from '../../lib/store/act';
import { addBadgeByHand } from '../../lib/store/add-badge-by-hand';
import { isBackupOverdue, readBackupState } from '../../lib/store/backup-state';
import type { Database } from '../../lib/store/database';
import { readPortfolio } from '../../lib/store/live';
import { confirmMappings } from '../../lib/store/mappings';
import { answerName } from '../../lib/store/names';
import { t } from '../../lib/words/words';
import type { Progress } from './complete-from-credly';
import type { ProposedCompetency } from './find-proposals';
import { followAwards } from './follow-awards';
import { type Row, rowsOf } from './rows';
import { sayFailure, saySaved } from './say';

/** What the popup shows of the tab: still looking, what was found, or that the page is another one by now. */
export type View = { kind: 'looking' } | { kind: 'changed' } | Looked;

/** What is there to save: at first what stood on the page, then with what the site's own data adds. */
export type Found = {
  awards: Award[];
  offers: Offer[];
  announced: number | null;
  notes: Note[];
  stopped: FailureCode | null;
  completed: boolean;
};

/** A short message with a way back. */
export type Said = { text: string; undo: { journalId: number } | null; alert: boolean };

/** What a badge that is added by hand starts from. */
export type ByHandStart = { title: string; issuer: string; verifyUrl: string; standing: Badge['standing']; platform: string };

/** What the popup knows and can do. Each signal is written here only. */
export type PopupModel = {
  view: ReadonlySignal<View>;
  found: ReadonlySignal<Found>;
  /** Null until both the page and the store have answered. */
  rows: ReadonlySignal<Row[] | null>;
  /** Why the store does not answer, in words. */
  trouble: ReadonlySignal<string | null>;
  said: ReadonlySignal<Said | null>;
  progress: ReadonlySignal<Progress | null>;
  proposals: ReadonlySignal<ProposedCompetency[]>;
  byHand: ReadonlySignal<ByHandStart | null>;
  busy: ReadonlySignal<boolean>;
  /** Whether something saved has waited too long for a backup; shown only then. */
  backupOverdue: ReadonlySignal<boolean>;
  look(): Promise<void>;
  save(rows: readonly Row[]): Promise<void>;
  takeBack(): Promise<void>;
  hush(): void;
  answerName(name: string, mine: boolean): Promise<void>;
  complete(): Promise<void>;
  cancelCompleting(): void;
  confirm(proposal: ProposedCompetency): Promise<void>;
  openByHand(start: ByHandStart): void;
  closeByHand(): void;
  addByHand(draft: Omit<Draft<Badge>, 'code' | 'provenance'>): Promise<void>;
  requestPermission(): Promise<void>;
};

const nothingFound: Found = { awards: [], offers: [], announced: null, notes: [], stopped: null, completed: false };

/** Builds what the popup works with, over the browser, the store and the clock. */
export function createPopupModel(door: PopupDoor, db: Database, now: () => number): PopupModel {
  const view = signal<View>({ kind: 'looking' });
  const found = signal<Found>(nothingFound);
  const said = signal<Said | null>(null);
  const progress = signal<Progress | null>(null);
  const proposals = signal<ProposedCompetency[]>([]);
  const byHand = signal<ByHandStart | null>(null);
  const busy = signal(false);
  const backupOverdue = signal(false);
  const outdated = signal(false);
  db.onMustReload = () => {
    outdated.value = true;
  };
  const live = followAwards(
    db,
    computed(() => found.value.awards),
  );
  let completing: AbortController | null = null;

  const say = (text: string, undo: Said['undo'] = null) => {
    said.value = { text, undo, alert: false };
  };
  const warn = (failure: Failure) => {
    said.value = { text: sayFailure(failure), undo: null, alert: true };
  };
  /** Runs one act of the learner on the store; a refusal is said, and nothing was changed by it. */
  const run = async <T>(work: () => Promise<Done<T>>): Promise<Done<T> | null> => {
    try {
      const done = await work();
      door.recount();
      return done;
    } catch (error) {
      warn(failureOf(error));
      return null;
    }
  };
  const stopCompleting = () => {
    completing?.abort();
    completing = null;
    progress.value = null;
  };

  door.onPageRead((url) => {
    const current = view.value;
    if (current.kind !== 'read') return;
    // Late content of the same page is simply read; another page is another matter, and the learner decides.
    if (withoutFragment(url) === withoutFragment(current.page.url)) {
      if (!found.value.completed && progress.value === null) void model.look();
      return;
    }
    batch(() => {
      stopCompleting();
      view.value = { kind: 'changed' };
      found.value = nothingFound;
    });
  });

  const model: PopupModel = {
    view,
    found,
    rows: computed(() => {
      const stored = live.value.value;
      const awards = found.value.awards;
      return stored?.awards === awards ? rowsOf(awards, stored.badges, stored.names) : null;
    }),
    trouble: computed(() => {
      if (outdated.value) return t('error.reload');
      return live.error.value === undefined ? null : sayFailure(failureOf(live.error.value));
    }),
    said,
    progress,
    proposals,
    byHand,
    busy,
    backupOverdue,

    async look() {
      const looked = await door.look();
      batch(() => {
        view.value = looked;
        const reading = looked.kind === 'read' ? looked.page.reading : null;
        if (reading?.kind !== 'seen') found.value = nothingFound;
        else if (JSON.stringify({ ...nothingFound, ...pick(reading) }) !== JSON.stringify(found.value))
          found.value = { ...nothingFound, ...pick(reading) };
      });
      // Asked last, so that the list never waits for it; trouble with the store is said elsewhere.
      backupOverdue.value = await readBackupState(db).then(
        (state) => isBackupOverdue(state, now()),
        () => false,
      );
    },

    async save(rows) {
      const current = view.value;
      if (current.kind !== 'read' || rows.length === 0 || busy.value) return;
      busy.value = true;
      const { url, readAt } = current.page;
      const answer = await door.save({ url, readAt, awards: rows.map(({ award }) => award), proof: null });
      busy.value = false;
      if (!answer.ok) return warn(answer);
      const { badges, undo } = answer.value;
      say(saySaved(badges.map(({ outcome }) => outcome)), undo);
      await propose(badges.map(({ id }) => id));
    },

    async takeBack() {
      const ticket = said.value?.undo;
      if (!ticket) return;
      said.value = null;
      const answer = await door.undo(ticket);
      if (!answer.ok) return warn(answer);
      proposals.value = [];
      say(t('undone'));
    },

    hush() {
      said.value = null;
    },

    async answerName(name, mine) {
      await run(() => answerName(db, name, mine, now()));
    },

    async complete() {
      const current = view.value;
      if (current.kind !== 'read' || completing) return;
      const stop = new AbortController();
      completing = stop;
      progress.value = { read: 0, of: null };
      const { completeFromCredly } = await import('./complete-from-credly');
      const completed = await completeFromCredly(current.page, door.fetchJson, civilDayOf(now()), stop.signal, (next) => {
        if (!stop.signal.aborted) progress.value = next;
      });
      if (completed === null || stop.signal.aborted) return;
      batch(() => {
        stopCompleting();
        if (completed.stopped !== null) warn({ ok: false, code: completed.stopped, message: '' });
        const nothingNew = completed.stopped !== null && completed.awards.length === found.value.awards.length && !completed.announced;
        if (!nothingNew) found.value = { ...found.value, ...completed, completed: completed.stopped === null };
      });
    },

    cancelCompleting: stopCompleting,

    async confirm({ badgeId, competencyId, words, title }) {
      const done = await run(() => confirmMappings(db, [{ competencyId, kind: 'badge', evidenceId: badgeId, words }], now()));
      if (!done) return;
      proposals.value = proposals.value.filter((one) => one.badgeId !== badgeId || one.competencyId !== competencyId);
      say(t('popup:propose.confirmed', { title }), done.undo);
    },

    openByHand(start) {
      batch(() => {
        said.value = null;
        byHand.value = start;
      });
    },

    closeByHand() {
      byHand.value = null;
    },

    async addByHand(draft) {
      const done = await run(() => addBadgeByHand(db, draft, now()));
      if (!done) return;
      batch(() => {
        byHand.value = null;
        say(t('popup:byHand.added', { title: draft.title }), done.undo);
      });
    },

    async requestPermission() {
      // Nothing may come before the question, or the browser no longer takes it for the answer to a click.
      if (await door.requestPermission()) await model.look();
    },
  };

  async function propose(badgeIds: string[]): Promise<void> {
    const [{ findProposals }, portfolio] = await Promise.all([import('./find-proposals'), readPortfolio(db)]);
    proposals.value = findProposals(portfolio, badgeIds);
  }

  return model;
}

const pick = ({ awards, offers, announced, notes }: Pick<Found, 'awards' | 'offers' | 'announced' | 'notes'>) => ({
  awards,
  offers,
  announced,
  notes,
});

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

export const PopupContext = createContext<PopupModel | null>(null);

/** The model of this popup. */
export function usePopup(): PopupModel {
  const model = useContext(PopupContext);
  if (!model) throw new Error('drawn outside of a popup');
  return model;
}
