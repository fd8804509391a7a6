import type { Badge } from './badge';
import { civilDayOf, isCertainlyBefore } from './civil-date';
import { latestReading, type Metric } from './metric';

/** How a baseline came about; derived, never typed. */
export type BaselineBasis = { kind: 'recorded before'; than: 'start' | 'award' } | { kind: 'dated source' } | { kind: 'recalled' };

/**
 * A baseline is "recorded before" when it was entered here before the credential began (or, where its beginning is not
 * known, before it was earned: so whatever stands here while the badge is still to be earned); "from a dated source"
 * when a document with a date says it; otherwise "recalled". The time of entry is this computer's clock, which whoever
 * prints it has to say.
 */
export function basisOfBaseline(metric: Metric, badge: Badge | null): BaselineBasis | null {
  const baseline = metric.baseline;
  if (baseline === null) return null;
  const limit = badge?.startedOn ?? badge?.issuedOn ?? null;
  if (limit !== null && isCertainlyBefore(civilDayOf(baseline.recordedAt), limit)) {
    return { kind: 'recorded before', than: badge?.startedOn ? 'start' : 'award' };
  }
  if (limit === null && badge !== null && badge.standing !== 'earned') return { kind: 'recorded before', than: 'award' };
  const source = baseline.source;
  if (source !== null && source.datedOn !== null && (source.artifactId !== null || source.url !== null)) return { kind: 'dated source' };
  return { kind: 'recalled' };
}

/** Before and after of one metric, with its direction of good. `percent` is unsigned, and null for a zero baseline. */
export type Change = {
  before: number;
  after: number;
  difference: number;
  percent: number | null;
  direction: 'up' | 'down' | 'same';
  verdict: 'better' | 'worse' | 'same';
};

/** The change from baseline to the latest reading; null while one of the two is missing. */
export function changeOf(metric: Metric): Change | null {
  const later = latestReading(metric);
  if (metric.baseline === null || later === null) return null;
  const before = metric.baseline.value;
  const difference = later.value - before;
  const direction = difference === 0 ? 'same' : difference > 0 ? 'up' : 'down';
  const good = metric.better === 'higher' ? 'up' : 'down';
  return {
    before,
    after: later.value,
    difference,
    percent: before === 0 ? null : Math.abs((difference / before) * 100),
    direction,
    verdict: direction === 'same' ? 'same' : direction === good ? 'better' : 'worse',
  };
}
