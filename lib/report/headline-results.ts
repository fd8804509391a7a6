import type { Badge } from '../domain/badge';
import { basisOfBaseline, changeOf } from '../domain/change';
import { isResultComplete, latestReading, type Metric } from '../domain/metric';
import type { Portfolio } from '../domain/portfolio';

/**
 * Up to three results that open the report: the learner's choice in its order, or the best documented, never simply
 * the largest. Results that got worse come last.
 */
export function pickHeadlineResults(portfolio: Portfolio, allBadges: readonly Badge[] = portfolio.badges): Metric[] {
  const complete = portfolio.metrics.filter(isResultComplete);
  const chosen = portfolio.case?.headlineMetricIds;
  if (chosen) return chosen.flatMap((id) => complete.find((metric) => metric.id === id) ?? []);
  const worse = (metric: Metric) => (changeOf(metric)?.verdict === 'better' ? 0 : 1);
  return complete
    .map((metric) => ({ metric, weight: weighDocumentation(metric, allBadges) }))
    .sort((a, b) => worse(a.metric) - worse(b.metric) || b.weight - a.weight || a.metric.code - b.metric.code)
    .slice(0, 3)
    .map(({ metric }) => metric);
}

/** How well a result is documented: how its baseline came about first, then source, sample, dates, own part, readings. */
export function weighDocumentation(metric: Metric, badges: readonly Badge[]): number {
  const later = latestReading(metric);
  const basis = basisOfBaseline(metric, badges.find((badge) => badge.id === metric.badgeId) ?? null);
  const ofBasis = basis?.kind === 'recorded before' ? 8 : basis?.kind === 'dated source' ? 6 : 0;
  const facts = [
    metric.baseline?.source?.note || metric.baseline?.source?.url || metric.baseline?.source?.artifactId,
    later?.source?.note || later?.source?.url || later?.source?.artifactId,
    metric.baseline?.sample,
    later?.sample,
    metric.baseline?.on && later?.on,
    metric.myPart.trim(),
    metric.readings.length > 1,
  ];
  return ofBasis + facts.filter(Boolean).length;
}
