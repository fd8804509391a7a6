import { type ReadonlySignal, signal } from '@preact/signals';
import { civilDayOf } from '../../lib/domain/civil-date';
import { readPortfolio } from '../../lib/store/live';
import { confirmMappings } from '../../lib/store/mappings';
import { t } from '../../lib/words/words';
import type { Acting } from './acting';
import type { ProposedCompetency } from './find-proposals';

/** What badges just saved may speak to. */
export type Proposing = {
  proposals: ReadonlySignal<ProposedCompetency[]>;
  propose(badgeIds: readonly string[]): Promise<void>;
  confirm(proposal: ProposedCompetency): Promise<void>;
  /** The badges that were proposed for are gone. */
  forgetProposals(): void;
};

/** Builds the proposals of one popup. */
export function createProposing({ db, now, run, say }: Acting): Proposing {
  const proposals = signal<ProposedCompetency[]>([]);
  return {
    proposals,
    async propose(badgeIds) {
      const [{ findProposals }, portfolio] = await Promise.all([import('./find-proposals'), readPortfolio(db)]);
      proposals.value = findProposals(portfolio, badgeIds, civilDayOf(now()));
    },
    async confirm({ badgeId, competencyId, words, title }) {
      const done = await run(() => confirmMappings(db, [{ competencyId, kind: 'badge', evidenceId: badgeId, words }], now()));
      if (!done) return;
      proposals.value = proposals.value.filter((one) => one.badgeId !== badgeId || one.competencyId !== competencyId);
      say(t('popup:propose.confirmed', { title }), done.undo);
    },
    forgetProposals() {
      proposals.value = [];
    },
  };
}
