import type { Competency, Expectation } from '../domain/framework';
import type { Database } from './database';
import { ConflictError } from './store-errors';

/**
 * Throws ConflictError unless these competencies and all texts of their levels stand in the store as they were read:
 * whoever takes them apart or together has seen what they are made of.
 */
export async function refuseChanged(db: Database, competencies: readonly Competency[], texts: readonly Expectation[]): Promise<void> {
  for (const known of competencies) {
    const current = await db.competencies.get(known.id);
    if (current?.revision !== known.revision) throw new ConflictError('competencies', known.id, current ?? null);
  }
  const read = new Map(texts.map((one) => [one.id, one.revision]));
  for (const { id } of competencies) {
    for (const one of await db.expectations.where('competencyId').equals(id).toArray()) {
      if (read.get(one.id) !== one.revision) throw new ConflictError('expectations', one.id, one);
      read.delete(one.id);
    }
  }
  for (const id of read.keys()) throw new ConflictError('expectations', id, null);
}
