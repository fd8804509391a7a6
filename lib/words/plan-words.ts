import type { Badge } from '../domain/badge';
import { civilDayOf } from '../domain/civil-date';
import type { Metric } from '../domain/metric';
import { formatDate, formatNumber } from './dates';
import { language, t } from './words';

/** The baseline with its unit: "12 defects"; empty where there is none. */
export function sayBaseline({ baseline, unit }: Metric): string {
  return baseline ? [formatNumber(baseline.value, language()), unit].filter(Boolean).join(' ') : '';
}

/** "You planned this on 3 August 2026, baseline 12 defects." */
export function sayPlan(badge: Badge, result: Metric | null): string {
  const date = formatDate(civilDayOf(badge.plannedAt ?? badge.createdAt), language(), 'long');
  const baseline = result ? sayBaseline(result) : '';
  if (badge.standing === 'in progress') return t('plan.inProgress', { date });
  return baseline ? t('plan.withBaseline', { date, baseline }) : t('plan.bare', { date });
}
