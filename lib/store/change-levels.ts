import type { Framework, Level } from '../domain/framework';
import { act, type Done } from './act';
import type { Database } from './database';

/** The name of criteria and their levels from the lowest to the highest, as a form has them; a new level has an id of its own already. */
export type LevelsChange = { title: string; levels: readonly Omit<Level, 'order'>[] };

/**
 * Renames criteria, and names, adds, orders and removes their levels, in one act. With a level go its texts, what roles
 * require at it and its ratings; a case that aims at it aims at none. Throws ConflictError with nothing written when the
 * criteria were changed since they were read.
 */
export async function changeLevels(db: Database, known: Framework, change: LevelsChange, now: number): Promise<Done<Framework>> {
  return act(db, 'change the levels', now, async (write) => {
    const levels = change.levels.map((level, order) => ({ ...level, order }));
    const stays = new Set(levels.map(({ id }) => id));
    const gone = new Set(known.levels.flatMap(({ id }) => (stays.has(id) ? [] : [id])));
    const roles = known.roles?.map((role) => ({ ...role, requires: role.requires.filter(({ levelId }) => !gone.has(levelId)) }));
    const stored = await write.put('frameworks', { ...known, title: change.title, levels, ...(roles ? { roles } : {}) });
    if (gone.size === 0) return stored;
    const ofFramework = await db.competencies.where('frameworkId').equals(known.id).primaryKeys();
    for (const one of await db.expectations.where('frameworkId').equals(known.id).toArray())
      if (gone.has(one.levelId)) await write.remove('expectations', one.id);
    for (const one of await db.ratings.where('competencyId').anyOf(ofFramework).toArray())
      if (one.levelId !== null && gone.has(one.levelId)) await write.remove('ratings', one.id);
    for (const one of await db.cases.toArray())
      if (one.frameworkId === known.id && one.targetLevelId !== null && gone.has(one.targetLevelId))
        await write.put('cases', { ...one, targetLevelId: null });
    return stored;
  });
}
