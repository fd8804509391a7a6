import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { proofFiles } from '../../lib/browser/proof-files';
import { originOf, siteOf } from '../../lib/browser/sites';
import { hasItsDetails, listUnreadEntries } from '../../lib/detection/unread-entries';
import {
  collectedKey,
  dropCollected,
  putBackCollected,
  saveCollected,
  startCollecting,
  stopCollecting,
  type Waiting,
} from '../../lib/store/collecting';
import { t } from '../../lib/words/words';
import type { Acting } from './acting';
import { type CollectedRow, followCollecting, type Gathered } from './follow-collecting';
import type { Grouping } from './grouping';
import type { Looking } from './looking';
import type { Row } from './rows';
import { saySaved } from './say';

/** Collecting while the learner browses: which pages are still to be opened, and what has come together. */
export type Collecting = {
  /** Undefined until the store has answered. */
  gathered: ReadonlySignal<Gathered | undefined>;
  /** The entries of the open page whose details stand on pages of their own that were not opened yet. */
  unread: ReadonlySignal<Waiting[]>;
  /** The page to open next: of what is collected, else of the open list. */
  next: ReadonlySignal<Waiting | null>;
  /** Whether the list of what was collected is shown. */
  reviewing: ReadonlySignal<boolean>;
  openNext(): Promise<void>;
  startCollecting(): Promise<void>;
  stopCollecting(): Promise<void>;
  openReview(): void;
  closeReview(): void;
  /** Whether this one is among those to save: the learner's own are, others only when the learner says so. */
  isChosen(row: CollectedRow): boolean;
  choose(row: CollectedRow, chosen: boolean): void;
  throwAway(rows: readonly CollectedRow[]): Promise<void>;
  saveCollected(rows: readonly CollectedRow[]): Promise<void>;
};

/** Builds the collecting of one popup; `rows` is what is stored of the open page's awards. */
export function createCollecting(
  acting: Acting,
  { view, found, look }: Looking,
  { proposeGroups }: Grouping,
  rows: ReadonlySignal<Row[] | null>,
): Collecting {
  const { door, db, now, say, attempt, run } = acting;
  const { value: gathered } = followCollecting(db);
  const reviewing = signal(false);
  const choices = signal<ReadonlyMap<string, boolean>>(new Map());
  const pageUrl = computed(() => (view.value.kind === 'read' ? view.value.page.url : null));

  const unread = computed(() => {
    const url = pageUrl.value;
    if (url === null) return [];
    const opened = gathered.value?.opened;
    return listWaiting(found.value.awards, url, rows.value).filter(({ key }) => !opened?.has(key));
  });
  const next = computed(() => {
    const { collecting, opened } = gathered.value ?? {};
    const queue = collecting ? collecting.queue.filter(({ key }) => !opened?.has(key)) : unread.value;
    return queue.find(({ url }) => url !== pageUrl.value) ?? null;
  });
  const isChosen = (row: CollectedRow) => choices.value.get(row.key) ?? row.owner === 'me';

  return {
    gathered,
    unread,
    next,
    reviewing,
    isChosen,
    async openNext() {
      const page = next.value;
      if (!page) return;
      view.value = { kind: 'looking' };
      await door.openPage(page.url);
      await look();
    },
    async startCollecting() {
      await attempt(() => startCollecting(db, unread.value, pageUrl.value, now()));
    },
    async stopCollecting() {
      await attempt(() => stopCollecting(db));
    },
    openReview() {
      reviewing.value = true;
    },
    closeReview() {
      reviewing.value = false;
    },
    choose(row, chosen) {
      choices.value = new Map(choices.value).set(row.key, chosen);
    },
    async throwAway(thrown) {
      const dropped = await attempt(() =>
        dropCollected(
          db,
          thrown.map(({ key }) => key),
        ),
      );
      if (dropped) say(t('popup:collect.thrown', { count: dropped.length }), () => putBackCollected(db, dropped));
    },
    async saveCollected(chosen) {
      const keys = chosen.map(({ key }) => key);
      const done = await run(() => saveCollected(db, keys, now(), ({ text, url }) => proofFiles({ text, picture: null, data: [] }, url)));
      if (!done) return;
      batch(() => {
        reviewing.value = false;
        say(saySaved(done.value.map(({ outcome }) => outcome)), done.undo);
      });
      await proposeGroups(done.value.map(({ badge }) => badge.id));
      // With the last listed page the collecting has reached its end; pages that are still to be opened keep it going.
      if (next.value === null) await attempt(() => stopCollecting(db));
    },
  };
}

/** The entries of a page that lead on, without those that are saved with their details. */
function listWaiting(awards: Parameters<typeof listUnreadEntries>[0], pageUrl: string, rows: readonly Row[] | null): Waiting[] {
  const saved = new Set(rows?.flatMap(({ award, badge }) => (badge && hasItsDetails(badge) ? [award] : [])));
  return listUnreadEntries(awards, pageUrl).flatMap((award) => {
    const url = award.verifyUrl;
    if (url === null || siteOf(originOf(url)) === null || saved.has(award)) return [];
    return [{ key: collectedKey(award, url), url, title: award.title, owner: award.owner }];
  });
}
