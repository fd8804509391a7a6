import type { Badge } from '../../../lib/domain/badge';
import type { CivilDate } from '../../../lib/domain/civil-date';
import { whyNotProof } from '../../../lib/domain/readiness';

/** Whether a badge may ever be proof, so that it is worth suggesting: not somebody else's, nor revoked or expired. */
export function isProvable(badge: Badge, today: CivilDate): boolean {
  const because = whyNotProof(badge, today);
  return badge.owner !== 'other' && because !== 'revoked' && because !== 'expired';
}
