import { useMemo } from 'preact/hooks';
import type { MappedKind } from '../../../lib/domain/entity';
import type { Competency } from '../../../lib/domain/framework';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { claimFor } from '../../../lib/domain/readiness';
import type { SourceText } from '../../../lib/suggestions/match-texts';
import { type Proposal, proposeFrom } from '../../../lib/suggestions/propose';
import { useWorkspace } from '../workspace';
import { type Among, useCriteria } from './use-criteria';

/** A competency that a piece may speak to, with what says so. */
export type SuggestedCompetency = { competency: Competency; proposal: Proposal };

/** What is asked for: a piece by its kind, its id (null while it is not stored) and its text; null where nothing is to be suggested. */
export type Asking = { kind: MappedKind; id: string | null; text: SourceText };

/** The most competencies that are suggested for one piece at a time. */
const most = 3;

/** The competencies that a piece may speak to, the strongest first, without those that the learner has answered for. */
export function useSuggestedCompetencies(asking: Asking | null, among: Among): readonly SuggestedCompetency[] {
  const { portfolio } = useWorkspace();
  const kept = useCriteria(among);
  const all = portfolio.value;
  const asked = JSON.stringify(asking);
  // The text above stands for all that is asked.
  return useMemo(() => {
    if (!kept || !asking) return [];
    const closed = closedFor(all, asking);
    const byId = new Map(all.competencies.map((one) => [one.id, one]));
    return proposeFrom(kept.criteria, asking.text, most + closed.size)
      .filter(({ competencyId }) => !closed.has(competencyId))
      .slice(0, most)
      .flatMap((proposal) => {
        const competency = byId.get(proposal.competencyId);
        return competency ? [{ competency, proposal }] : [];
      });
  }, [kept, all, asked]);
}

/** The competencies that the learner has said yes or no to, or that are not applicable. */
function closedFor(all: Portfolio, { kind, id }: Asking): ReadonlySet<string> {
  const answered = all.mappings.filter((one) => one.kind === kind && one.evidenceId === id).map((one) => one.competencyId);
  const out = all.claims.map((one) => one.competencyId).filter((one) => claimFor(all, one)?.ownView === 'not applicable');
  return new Set([...answered, ...out]);
}
