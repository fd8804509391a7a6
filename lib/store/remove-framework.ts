import type { Framework } from '../domain/framework';
import { act, type Done } from './act';
import type { Database } from './database';

/**
 * Removes criteria with their texts and everything that was said against them: mappings, statements, plans, ratings. The
 * evidence stays, and a case that was argued against them goes on without. Throws ConflictError with nothing removed
 * when they were changed since they were read.
 */
export async function removeFramework(db: Database, known: Framework, now: number): Promise<Done<void>> {
  return act(db, 'remove criteria', now, async (write) => {
    // Writing it once more holds it against what another tab may have done to it.
    await write.put('frameworks', known);
    const ids = new Set((await db.competencies.where('frameworkId').equals(known.id).toArray()).map((one) => one.id));
    for (const table of ['mappings', 'claims', 'plan', 'ratings'] as const) {
      for (const row of await db[table].toArray()) if (ids.has(row.competencyId)) await write.remove(table, row.id);
    }
    for (const one of await db.expectations.where('frameworkId').equals(known.id).toArray()) await write.remove('expectations', one.id);
    for (const id of ids) await write.remove('competencies', id);
    for (const one of await db.frameworks.toArray()) {
      if (one.replacesId === known.id) await write.put('frameworks', { ...one, replacesId: known.replacesId ?? null });
    }
    for (const one of await db.cases.toArray()) {
      if (one.frameworkId !== known.id) continue;
      await write.put('cases', { ...one, frameworkId: null, targetLevelId: null, targetRole: null, focusIds: [] });
    }
    await write.remove('frameworks', known.id);
  });
}
