import { type CriteriaPlace, orderWith } from '../domain/criteria-order';
import type { Competency } from '../domain/framework';
import { act, type Done, type Writer } from './act';
import type { Database } from './database';
import { ConflictError } from './store-errors';

/**
 * Moves a competency, an area or an indicator to another place, with all that stands below it. Throws ConflictError with
 * nothing written when that place is gone meanwhile.
 */
export async function moveCompetency(db: Database, id: string, place: CriteriaPlace, now: number): Promise<Done<void>> {
  return act(db, 'move a competency', now, async (write) => {
    const moved = await db.competencies.get(id);
    if (!moved) throw new ConflictError('competencies', id, null);
    const items = await db.competencies.where('frameworkId').equals(moved.frameworkId).toArray();
    const ids = orderWith(items, id, place);
    if (!ids) throw new ConflictError('competencies', id, moved);
    await putInOrder(write, items, ids, { id, parentId: place.parentId });
  });
}

/** Numbers competencies as the ids stand, and puts one below its new parent; what keeps its place is not written. */
export async function putInOrder(
  write: Writer,
  items: readonly Competency[],
  ids: readonly string[],
  moved: Pick<Competency, 'id' | 'parentId'> | null = null,
): Promise<void> {
  const orders = new Map(ids.map((id, order) => [id, order]));
  for (const one of items) {
    const parentId = one.id === moved?.id ? moved.parentId : one.parentId;
    const order = orders.get(one.id) ?? one.order;
    if (parentId !== one.parentId || order !== one.order) await write.put('competencies', { ...one, parentId, order });
  }
}
