import { evidenceCode, type MappedKind } from '../../../lib/domain/entity';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { latestFirst, titleOfWin } from '../../../lib/domain/win';
import { t } from '../../../lib/words/words';

/** A piece of evidence or a note that was confirmed for a competency, as a line of a form names it. */
export type EvidencePiece = { mappingId: string; code: string; title: string };

/** What stands behind some competencies, by code, notes last; what is gone is left out. */
export function piecesBehind(portfolio: Portfolio, competencyIds: readonly string[]): EvidencePiece[] {
  const named: Record<MappedKind, readonly { id: string; code: number | null; title: string }[]> = {
    badge: portfolio.badges,
    artifact: portfolio.artifacts,
    metric: portfolio.metrics.map(({ id, code, name }) => ({ id, code, title: name })),
    feedback: portfolio.feedback.map(({ id, code, who, role }) => ({ id, code, title: [who, role].filter(Boolean).join(', ') })),
    win: latestFirst(portfolio.wins).map((win) => ({ id: win.id, code: null, title: titleOfWin(win) })),
  };
  const mapped = portfolio.mappings.filter((one) => one.verdict === 'confirmed' && competencyIds.includes(one.competencyId));
  return mapped
    .flatMap((mapping) => {
      const piece = named[mapping.kind].find(({ id }) => id === mapping.evidenceId);
      return piece ? [{ mappingId: mapping.id, number: piece.code ?? Number.POSITIVE_INFINITY, title: piece.title }] : [];
    })
    .sort((a, b) => (a.number === b.number ? 0 : a.number - b.number))
    .map(({ number, ...piece }) => ({ ...piece, code: Number.isFinite(number) ? evidenceCode(number) : t('notes:code') }));
}
