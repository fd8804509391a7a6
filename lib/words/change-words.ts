import type { BaselineBasis, Change } from '../domain/change';
import { formatNumber } from './dates';
import { language, t } from './words';

/** A change in words: "down 25 %, better"; a zero baseline has no per cent, so the amount is said: "up by 3, better". */
export function sayChange(change: Change): string {
  if (change.direction === 'same') return t('change.same');
  const by =
    change.percent === null
      ? t(`change.${change.direction}By`, { amount: formatNumber(Math.abs(change.difference), language()) })
      : t(`change.${change.direction}`, { percent: formatNumber(change.percent, language(), change.percent < 10 ? 1 : 0) });
  return t('change.says', { change: by, verdict: t(`verdict.${change.verdict}`) });
}

/** How the baseline came about, in words; "recorded before" says whose clock says so. */
export function sayBasis(basis: BaselineBasis): string {
  switch (basis.kind) {
    case 'recorded before':
      return t(basis.than === 'start' ? 'basis.recordedBeforeStart' : 'basis.recordedBeforeAward');
    case 'dated source':
      return t('basis.datedSource');
    case 'recalled':
      return t('basis.recalled');
    default:
      return basis satisfies never;
  }
}
