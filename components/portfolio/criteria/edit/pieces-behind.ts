import { mappedKinds } from '../../../../lib/domain/entity';
import type { Portfolio } from '../../../../lib/domain/portfolio';
import { namedPieces } from './named-pieces';

/** A piece of evidence or a note that was confirmed for a competency. */
export type EvidencePiece = { mappingId: string; code: string; title: string };

/** What stands behind some competencies, kind by kind; what is gone is left out. */
export function piecesBehind(portfolio: Portfolio, competencyIds: readonly string[]): EvidencePiece[] {
  const named = namedPieces(portfolio);
  const mapped = portfolio.mappings.filter((one) => one.verdict === 'confirmed' && competencyIds.includes(one.competencyId));
  return mappedKinds.flatMap((kind) =>
    named[kind].flatMap(({ id, code, title }) =>
      mapped.filter((one) => one.kind === kind && one.evidenceId === id).map((one) => ({ mappingId: one.id, code, title })),
    ),
  );
}
