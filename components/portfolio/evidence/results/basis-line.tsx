import type { BaselineBasis } from '../../../../lib/domain/change';
import { civilDayOf } from '../../../../lib/domain/civil-date';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';

/** How the baseline came about and what that is worth, in one line; derived, never chosen. */
export function BasisLine({ basis, recordedAt }: { basis: BaselineBasis | null; recordedAt: number | null }) {
  if (basis === null || recordedAt === null) return null;
  const key =
    basis.kind === 'recorded before'
      ? basis.than === 'start'
        ? 'beforeStart'
        : 'beforeAward'
      : basis.kind === 'dated source'
        ? 'dated'
        : 'recalled';
  return (
    <p class="basis" role="status">
      <span class="strong">{t(`evidence:basis.${key}.name`)}</span>{' '}
      <span class="muted">{t(`evidence:basis.${key}.because`, { date: formatDate(civilDayOf(recordedAt), language()) })}</span>
    </p>
  );
}
