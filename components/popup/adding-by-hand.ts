import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Badge } from '../../lib/domain/badge';
import type { Draft } from '../../lib/domain/entity';
import { addBadgeByHand } from '../../lib/store/add-badge-by-hand';
import { t } from '../../lib/words/words';
import type { Acting } from './acting';

/** What a badge that is added by hand starts from. */
export type ByHandStart = {
  title: string;
  issuer: string;
  verifyUrl: string;
  /** A whole day, or empty. */
  issuedOn?: string;
  standing: Badge['standing'];
  platform: string;
};

/** Adding a badge in the learner's own words. */
export type AddingByHand = {
  /** What the open form starts from; null while it is closed. */
  byHand: ReadonlySignal<ByHandStart | null>;
  openByHand(start: ByHandStart): void;
  closeByHand(): void;
  addByHand(draft: Omit<Draft<Badge>, 'code' | 'provenance'>): Promise<void>;
};

/** Builds the adding by hand of one popup. */
export function createAddingByHand({ db, now, run, say, hush }: Acting): AddingByHand {
  const byHand = signal<ByHandStart | null>(null);
  return {
    byHand,
    openByHand(start) {
      batch(() => {
        hush();
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
  };
}
