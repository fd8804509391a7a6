import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { proofFiles } from '../../lib/browser/proof-files';
import type { Why } from '../../lib/detection/reading/detector';
import type { Badge } from '../../lib/domain/badge';
import { findBadgeOfPage } from '../../lib/store/find-badge-of-page';
import { recordGoneWithProof } from '../../lib/store/record-with-proof';
import { listSightings } from '../../lib/store/sightings';
import { t } from '../../lib/words/words';
import type { Acting } from './acting';
import type { Looking } from './looking';

/** A saved badge whose own page no longer shows it, and when it was last seen there; `noted` once the learner said so. */
export type GoneBadge = { badge: Badge; since: number; noted: boolean };

/** Noting that a saved badge is gone from its page. */
export type NotingGone = {
  gone: ReadonlySignal<GoneBadge | null>;
  noteGone(): Promise<void>;
  /** Looks again, since something was taken back. */
  lookForGone(): Promise<void>;
};

/** What a page says when there is nothing behind its address, or nothing that holds; other silences may pass. */
const whysOfGone: readonly Why[] = ['no-award', 'invalid-certificate'];

/** Builds how one popup notes what is gone. */
export function createNotingGone({ door, db, now, run, say }: Acting, { view }: Looking): NotingGone {
  const gone = signal<GoneBadge | null>(null);
  const lookForGone = async () => {
    const looked = view.value;
    const page = looked.kind === 'read' && looked.page.reading.kind === 'nothing' ? looked.page : null;
    const why = page?.reading.kind === 'nothing' ? page.reading.why : null;
    const found = page && why && whysOfGone.includes(why) ? await findGone(page.url) : null;
    // The tab may show another page by the time that the store has answered.
    if (view.value === looked) gone.value = found;
  };
  const findGone = async (url: string): Promise<GoneBadge | null> => {
    const { classifyAddress } = await import('../../lib/detection/sites');
    const badge = await findBadgeOfPage(db, url, classifyAddress(new URL(url)));
    if (!badge) return null;
    const looks = await listSightings(db, badge.id);
    const shown = looks.filter(({ award }) => award !== null).at(-1);
    return { badge, since: shown?.seenAt ?? badge.createdAt, noted: looks.at(-1)?.award === null };
  };
  effect(() => {
    if (view.value.kind !== 'read' || view.value.page.reading.kind !== 'nothing') gone.value = null;
    // Trouble with the store is said elsewhere.
    else void lookForGone().catch(() => {});
  });
  return {
    gone,
    lookForGone,
    async noteGone() {
      const [found, looked] = [gone.value, view.value];
      if (!found || looked.kind !== 'read') return;
      const { url, readAt } = looked.page;
      const proof = await door.gatherProof(url, []);
      const pieces = proof ? proofFiles(proof, url) : [];
      const done = await run(() => recordGoneWithProof(db, found.badge.id, { url, seenAt: readAt }, pieces, now()));
      if (!done) return;
      say(t('popup:gone.noted', { title: found.badge.title }), done.undo);
      await lookForGone();
    },
  };
}
