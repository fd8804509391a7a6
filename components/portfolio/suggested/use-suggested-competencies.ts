import { useMemo } from 'preact/hooks';
import type { MappedKind } from '../../../lib/domain/entity';
import type { Competency } from '../../../lib/domain/framework';
import type { SourceText } from '../../../lib/suggestions/match-texts';
import { type Proposal, proposeBeside } from '../../../lib/suggestions/propose';
import { useWorkspace } from '../workspace/workspace';
import { answeredIn } from './answered-competencies';
import { type Among, useCriteria } from './use-criteria';

/** A competency that a piece may speak to, with what says so. */
export type SuggestedCompetency = { competency: Competency; proposal: Proposal };

/** What is asked for: a piece by its kind, its id (null while it is not stored) and its text; null where nothing is to be suggested. */
export type Asking = { kind: MappedKind; id: string | null; text: SourceText };

/** The competencies that a piece may speak to, the strongest first, without those that the learner has answered for. */
export function useSuggestedCompetencies(asking: Asking | null, among: Among): readonly SuggestedCompetency[] {
  const { portfolio } = useWorkspace();
  const kept = useCriteria(among);
  const all = portfolio.value;
  const asked = JSON.stringify(asking);
  // The text above stands for all that is asked.
  return useMemo(() => {
    if (!kept || !asking) return [];
    const byId = new Map(all.competencies.map((one) => [one.id, one]));
    const source = kept.criteria.readSource(asking.text);
    return proposeBeside(kept.criteria, source, answeredIn(all)(asking.kind, asking.id)).flatMap((proposal) => {
      const competency = byId.get(proposal.competencyId);
      return competency ? [{ competency, proposal }] : [];
    });
  }, [kept, all, asked]);
}
