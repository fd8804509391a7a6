import { competenciesOfCase } from '../../lib/domain/asked';
import type { CivilDate } from '../../lib/domain/civil-date';
import { isProvable } from '../../lib/domain/is-provable';
import type { Portfolio } from '../../lib/domain/portfolio';
import { mappingId } from '../../lib/domain/promotion-case';
import { competencyTexts } from '../../lib/suggestions/competency-texts';
import { textOfPiece } from '../../lib/suggestions/piece-text';
import { prepareProposals } from '../../lib/suggestions/propose';

/** A competency that a badge may speak to, with the words that say so. */
export type ProposedCompetency = { badgeId: string; competencyId: string; title: string; words: string[] };

/** The most competencies that are proposed for one badge in the popup. */
const mostPerBadge = 2;

/**
 * Competencies of the case to confirm for badges that were just saved; those already answered are left out, and badges
 * that can prove nothing.
 */
export function findProposals(portfolio: Portfolio, badgeIds: readonly string[], today: CivilDate): ProposedCompetency[] {
  const asked = competencyTexts(portfolio, competenciesOfCase(portfolio));
  if (asked.length === 0) return [];
  const propose = prepareProposals(asked);
  const titleOf = new Map(asked.map(({ id, title }) => [id, title]));
  const answered = new Set(portfolio.mappings.map(({ id }) => id));
  return portfolio.badges
    .filter((badge) => badge.owner === 'me' && isProvable(badge, today) && badgeIds.includes(badge.id))
    .flatMap((badge) =>
      propose(textOfPiece({ kind: 'badge', piece: badge }))
        .filter(({ competencyId }) => !answered.has(mappingId(competencyId, 'badge', badge.id)))
        .slice(0, mostPerBadge)
        .map(({ competencyId, words }) => ({
          badgeId: badge.id,
          competencyId,
          title: titleOf.get(competencyId) ?? '',
          words: words.slice(0, 3),
        })),
    );
}
