import type { Badge } from '../../../../lib/domain/badge';
import { whyNotProof } from '../../../../lib/domain/readiness';
import { t } from '../../../../lib/words/words';
import { useWorkspace } from '../../workspace';

/** Why a badge does not count as proof, as one small word; nothing where it counts. */
export function BadgeChips({ badge }: { badge: Badge }) {
  const { today } = useWorkspace();
  const why = whyNotProof(badge, today());
  if (why === null) return null;
  const word = why === 'not earned yet' ? t(`standing.${badge.standing}`) : t(`evidence:badge.chip.${why}`);
  return <span class={why === 'revoked' || why === 'expired' || why === 'not known whose' ? 'chip chip-warn' : 'chip'}>{word}</span>;
}
