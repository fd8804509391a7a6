import type { PromotionCase } from '../domain/promotion-case';
import { act, type Done } from './act';
import type { Database } from './database';

/** Takes a competency into the focus of a case as it stands now, or out of it. */
export const changeFocus = (
  db: Database,
  caseId: string,
  { competencyId, isIn }: { competencyId: string; isIn: boolean },
  now: number,
): Promise<Done<PromotionCase | null>> =>
  writeFocus(db, caseId, now, (ids) => [...ids.filter((id) => id !== competencyId), ...(isIn ? [competencyId] : [])]);

/** Makes these competencies the focus of a case; none means all that is asked. */
export const chooseFocus = (db: Database, caseId: string, ids: readonly string[], now: number): Promise<Done<PromotionCase | null>> =>
  writeFocus(db, caseId, now, () => [...ids]);

async function writeFocus(
  db: Database,
  caseId: string,
  now: number,
  change: (ids: readonly string[]) => string[],
): Promise<Done<PromotionCase | null>> {
  return act(db, 'change the focus', now, async (write) => {
    const known = await db.cases.get(caseId);
    if (!known) return null;
    const next = change(known.focusIds ?? []);
    const stored = new Set(await db.competencies.toCollection().primaryKeys());
    // Competencies that are gone would stay in the list for ever.
    return write.put('cases', { ...known, focusIds: next.filter((id) => stored.has(id)) });
  });
}
