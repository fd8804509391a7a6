import { useMemo } from 'preact/hooks';
import { type MappedKind, mappedKinds } from '../../../lib/domain/entity';
import type { Portfolio } from '../../../lib/domain/portfolio';
import type { Readiness } from '../../../lib/domain/readiness';
import type { SupportProposal } from '../../../lib/suggestions/propose-support';
import { type Choice, choicesFor } from '../claim/choices';
import { useWorkspace } from '../workspace/workspace';
import type { Among } from './use-criteria';
import { useSupport } from './use-support';

/** A piece that may support a competency, with what says so. */
export type SuggestedPiece = { piece: Choice; proposal: SupportProposal };

/** The most pieces of a kind that are suggested for one competency at a time. */
const most = 3;

const lists: Readonly<Record<MappedKind, 'badges' | 'artifacts' | 'metrics' | 'feedback' | 'wins'>> = {
  badge: 'badges',
  artifact: 'artifacts',
  metric: 'metrics',
  feedback: 'feedback',
  win: 'wins',
};

/**
 * For each kind, the pieces (and the notes) that may support a competency, the strongest first; those that the learner has confirmed or
 * rejected for it are not among them. Nothing is suggested while the texts are being read.
 */
export function useSuggestedEvidence(
  { competency, readiness }: { competency: { id: string }; readiness: Readiness },
  among: Among,
): Readonly<Record<MappedKind, readonly SuggestedPiece[]>> {
  const { portfolio, today } = useWorkspace();
  const support = useSupport(among);
  const all = portfolio.value;
  const day = today();
  const isOut = readiness.word === 'not applicable';
  return useMemo(() => {
    const suggested = (kind: MappedKind): SuggestedPiece[] => {
      if (!support || isOut) return [];
      const answered = answeredFor(all, kind, competency.id);
      const proposals = support[kind](competency.id, most + answered.size)
        .filter(({ sourceId }) => !answered.has(sourceId))
        .slice(0, most);
      const wanted = new Set(proposals.map(({ sourceId }) => sourceId));
      const few = { ...all, [lists[kind]]: all[lists[kind]].filter(({ id }) => wanted.has(id)) };
      const choices = proposals.length === 0 ? [] : choicesFor(few, kind, competency.id, day);
      return proposals.flatMap((proposal) => {
        const piece = choices.find(({ id }) => id === proposal.sourceId);
        return piece ? [{ piece, proposal }] : [];
      });
    };
    return Object.fromEntries(mappedKinds.map((kind) => [kind, suggested(kind)])) as Record<MappedKind, SuggestedPiece[]>;
  }, [support, all, day, isOut, competency.id]);
}

/** The pieces that the learner has said yes or no to. */
const answeredFor = ({ mappings }: Portfolio, kind: MappedKind, competencyId: string): ReadonlySet<string> =>
  new Set(mappings.filter((one) => one.kind === kind && one.competencyId === competencyId).map((one) => one.evidenceId));
