import type { Draft } from '../domain/entity';
import { mappingId } from '../domain/promotion-case';
import type { Win } from '../domain/win';
import { act, type Done, type Writer } from './act';
import type { Database } from './database';
import { type MappingChanges, settleMappings } from './settle-mappings';

/** What the form of a note says; a changed note keeps the work that it grew into. */
export type WinSaid = Omit<Draft<Win>, 'workId'>;

/**
 * Stores a new or a changed note with the competencies that the learner ticked for it, in one act. Throws ConflictError
 * with nothing written when the note was changed since it was read.
 */
export async function saveWin(
  db: Database,
  saving: { known: Win | null; changes: Partial<WinSaid>; blank: WinSaid; mapping: MappingChanges },
  now: number,
): Promise<Done<Win>> {
  const { known, changes, blank, mapping } = saving;
  return act(db, known ? 'edit a note' : 'add a note', now, async (write) => {
    const stored = known
      ? await write.put('wins', { ...known, ...changes })
      : await write.add('wins', { ...blank, ...changes, workId: null });
    await settleMappings(db, write, 'win', stored.id, mapping);
    return stored;
  });
}

/**
 * Within the act that stores a piece of work: notes that it grew from the note, and takes along what the learner said no
 * to, so that it is not suggested for the work again. A note that is gone meanwhile stays gone.
 */
export async function growFrom(db: Database, write: Writer, winId: string, workId: string): Promise<void> {
  const win = await db.wins.get(winId);
  if (!win) return;
  await write.put('wins', { ...win, workId });
  const answered = await db.mappings.where('evidenceId').equals(winId).toArray();
  for (const { competencyId, verdict, words } of answered) {
    const id = mappingId(competencyId, 'artifact', workId);
    if (verdict === 'rejected' && !(await db.mappings.get(id)))
      await write.add('mappings', { competencyId, kind: 'artifact', evidenceId: workId, verdict, words }, id);
  }
}
