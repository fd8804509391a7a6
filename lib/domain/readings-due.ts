import type { Badge } from './badge';
import type { Metric } from './metric';

/**
 * The results whose time has come: their badge was planned and is earned by now, a baseline stands, and no reading has
 * been added since.
 */
export function listReadingsDue(badges: readonly Badge[], metrics: readonly Metric[]): Metric[] {
  const comeTrue = new Set(badges.filter((badge) => badge.plannedAt !== undefined && badge.standing === 'earned').map(({ id }) => id));
  return metrics.filter(({ badgeId, baseline, readings }) => {
    return badgeId !== null && comeTrue.has(badgeId) && baseline !== null && readings.length === 0;
  });
}
