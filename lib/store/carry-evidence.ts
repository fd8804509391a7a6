import { mappingId } from '../domain/promotion-case';
import { act, type Done } from './act';
import type { Database } from './database';

/** A competency whose evidence also speaks to another one, most often of other criteria. */
export type EvidencePair = { from: string; to: string };

/**
 * Confirms for each pair all evidence of the one for the other as well, in one act, and answers how many mappings are
 * new. The one keeps its own; what the learner has rejected for the other stays rejected.
 */
export async function carryEvidence(db: Database, pairs: readonly EvidencePair[], now: number): Promise<Done<number>> {
  return act(db, 'carry evidence over', now, async (write) => {
    let added = 0;
    for (const { from, to } of pairs) {
      const behind = await db.mappings.where('competencyId').equals(from).toArray();
      for (const { kind, evidenceId, verdict } of behind) {
        const id = mappingId(to, kind, evidenceId);
        if (verdict !== 'confirmed' || (await db.mappings.get(id))) continue;
        await write.add('mappings', { competencyId: to, kind, evidenceId, verdict, words: [] }, id);
        added++;
      }
    }
    return added;
  });
}
