import type { Badge } from '../../../../lib/domain/badge';
import { whyNotProof } from '../../../../lib/domain/readiness';
import { t } from '../../../../lib/words/words';
import { useWorkspace } from '../../workspace/workspace';

/** Why a badge does not count as proof, and that it is gone from its page, each as one small word; nothing where all is well. */
export function BadgeChips({ badge }: { badge: Badge }) {
  const { today } = useWorkspace();
  const why = whyNotProof(badge, today());
  const word = why === 'not earned yet' ? t(`standing.${badge.standing}`) : why && t(`evidence:badge.chip.${why}`);
  const weighs = why === 'revoked' || why === 'expired' || why === 'not known whose';
  return (
    <>
      {word ? <span class={weighs ? 'chip chip-warn' : 'chip'}>{word}</span> : null}{' '}
      {badge.goneSince ? <span class="chip chip-warn">{t('evidence:badge.chip.gone')}</span> : null}
    </>
  );
}
