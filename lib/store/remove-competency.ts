import { goesWith } from '../domain/behind-competency';
import { act, type Done, type Writer } from './act';
import { changeNames } from './change-names';
import type { Database } from './database';

/**
 * Removes a competency with its indicators and with all that is said of them: texts, mappings, statements, plan,
 * ratings, and what roles and the focus list name. Evidence stays. Parts of a removed area move up.
 */
export async function removeCompetency(db: Database, id: string, now: number): Promise<Done<void>> {
  return act(db, 'remove a competency', now, async (write) => {
    const competency = await db.competencies.get(id);
    if (!competency) return;
    const items = await db.competencies.where('frameworkId').equals(competency.frameworkId).toArray();
    const gone = goesWith(items, id);
    for (const one of gone) await removeSaid(db, write, one);
    await changeNames(db, write, competency.frameworkId, (one) => (gone.has(one) ? [] : [one]));
    for (const part of items.filter((one) => one.parentId === id && !gone.has(one.id)))
      await write.put('competencies', { ...part, parentId: competency.parentId });
    for (const one of gone) await write.remove('competencies', one);
  });
}

async function removeSaid(db: Database, write: Writer, competencyId: string): Promise<void> {
  for (const table of ['expectations', 'mappings', 'ratings'] as const)
    for (const one of await db.table<{ id: string }>(table).where('competencyId').equals(competencyId).toArray())
      await write.remove(table, one.id);
  for (const table of ['claims', 'plan'] as const)
    for (const one of await db.table<{ id: string; competencyId: string }>(table).toArray())
      if (one.competencyId === competencyId) await write.remove(table, one.id);
}
