import type { Badge } from './badge';
import type { CivilDate } from './civil-date';
import { whyNotProof } from './readiness';

/** Whether a badge may ever be proof, so that it is worth suggesting: not somebody else's, nor revoked or expired. */
export function isProvable(badge: Badge, today: CivilDate): boolean {
  const because = whyNotProof(badge, today);
  return badge.owner !== 'other' && because !== 'revoked' && because !== 'expired';
}
