import type { Badge } from '../domain/badge';
import type { Draft } from '../domain/entity';
import type { Done } from './act';
import type { Database } from './database';
import { saveEvidence } from './save-evidence';

/**
 * A badge that the learner types: every field that was filled is marked as typed. What is left as unknown is no word of
 * theirs, so the page where a planned badge is met later may still say it.
 */
export async function addBadgeByHand(db: Database, typed: Omit<Draft<Badge>, 'code' | 'provenance'>, now: number): Promise<Done<Badge>> {
  const nothing = { confirm: [], release: [] };
  return saveEvidence(db, 'badge', { known: null, changes: typed, blank: { ...typed, provenance: {} }, mapping: nothing }, now);
}
