import { type EvidenceKind, evidenceCode } from '../../../lib/domain/entity';
import type { Portfolio } from '../../../lib/domain/portfolio';

/** A piece of evidence that was confirmed for a competency, as a line of a form names it. */
export type EvidencePiece = { mappingId: string; code: string; title: string };

/** The pieces that stand behind some competencies, by their codes; one of a kind that is gone is left out. */
export function piecesBehind(portfolio: Portfolio, competencyIds: readonly string[]): EvidencePiece[] {
  const named: Record<EvidenceKind, readonly { id: string; code: number; title: string }[]> = {
    badge: portfolio.badges,
    artifact: portfolio.artifacts,
    metric: portfolio.metrics.map(({ id, code, name }) => ({ id, code, title: name })),
    feedback: portfolio.feedback.map(({ id, code, who, role }) => ({ id, code, title: [who, role].filter(Boolean).join(', ') })),
  };
  const mapped = portfolio.mappings.filter((one) => one.verdict === 'confirmed' && competencyIds.includes(one.competencyId));
  return mapped
    .flatMap((mapping) => {
      const piece = named[mapping.kind].find(({ id }) => id === mapping.evidenceId);
      return piece ? [{ mappingId: mapping.id, number: piece.code, title: piece.title }] : [];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ number, ...piece }) => ({ ...piece, code: evidenceCode(number) }));
}
