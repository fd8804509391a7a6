import { evidenceCode, type MappedKind } from '../../../../lib/domain/entity';
import type { Portfolio } from '../../../../lib/domain/portfolio';
import { latestFirst, titleOfWin } from '../../../../lib/domain/win';
import { t } from '../../../../lib/words/words';

/** A piece of evidence or a note as a line of a form names it; a note has no code of its own. */
export type NamedPiece = { id: string; code: string; title: string };

/** What there is of each kind, in order of their codes, notes by day. */
export function namedPieces(portfolio: Portfolio): Readonly<Record<MappedKind, readonly NamedPiece[]>> {
  const coded = (piece: { id: string; code: number }, title: string) => ({ id: piece.id, code: evidenceCode(piece.code), title });
  return {
    badge: portfolio.badges.map((one) => coded(one, one.title)),
    artifact: portfolio.artifacts.map((one) => coded(one, one.title)),
    metric: portfolio.metrics.map((one) => coded(one, one.name)),
    feedback: portfolio.feedback.map((one) => coded(one, [one.who, one.role].filter(Boolean).join(', '))),
    win: latestFirst(portfolio.wins).map((win) => ({ id: win.id, code: t('notes:code'), title: titleOfWin(win) })),
  };
}
