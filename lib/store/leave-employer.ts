import type { MappedKind } from '../domain/entity';
import type { Framework } from '../domain/framework';
import type { PromotionCase } from '../domain/promotion-case';
import { act, type Done } from './act';
import type { Database } from './database';
import { tableOfMapped } from './evidence-tables';
import { ConflictError } from './store-errors';
import { takeOutPiece } from './take-out';

/** Evidence and notes that may hold what belongs to the employer; badges are the learner's own and always stay. */
export type WorkKind = Exclude<MappedKind, 'badge'>;

/** A piece as the learner saw it, and whether it stays with them; `ask` are the words of the case on why now, and what is asked. */
export type Parting = { kind: WorkKind | 'statement' | 'report' | 'ask'; id: string; revision: number; keep: boolean };

/** How the learner leaves: the case that ends, the criteria that are put away, and what becomes of each piece that was shown. */
export type Leaving = { case: PromotionCase | null; archive: readonly Framework[]; partings: readonly Parting[] };

const tables = { ...tableOfMapped, statement: 'claims', report: 'editions', ask: 'cases' } as const;

/** The act by which it is known in the journal. */
export const leavingAct = 'leave an employer';

/**
 * Ends the case, puts the company's criteria away and takes out what is left behind, in one act that one undo brings
 * back: rows and mappings go at once, files with the sweep a day later. What is kept keeps its mappings. Throws
 * ConflictError with nothing changed when a piece was changed since it was shown, or became confidential unseen.
 */
export async function leaveEmployer(db: Database, leaving: Leaving, now: number): Promise<Done<{ left: number }>> {
  return act(db, leavingAct, now, async (write) => {
    await mustBeAsShown(db, leaving.partings);
    const left = leaving.partings.filter((one) => !one.keep);
    const wordsGo = left.some(({ kind, id }) => kind === 'ask' && id === leaving.case?.id);
    const words = wordsGo ? { whyNow: '', askOfYou: '' } : {};
    if (leaving.case) await write.put('cases', { ...leaving.case, ...words, closedAt: now });
    for (const framework of leaving.archive) await write.put('frameworks', { ...framework, archivedAt: now });
    for (const { kind, id } of left) {
      if (kind === 'ask') continue;
      if (kind === 'statement' || kind === 'report') await write.remove(tables[kind], id);
      else await takeOutPiece(db, write, kind, id);
    }
    return { left: left.length };
  });
}

async function mustBeAsShown(db: Database, partings: readonly Parting[]): Promise<void> {
  for (const { kind, id, revision } of partings) {
    const current = (await db.table(tables[kind]).get(id)) as { revision: number } | undefined;
    if (current?.revision !== revision) throw new ConflictError(tables[kind], id, current ?? null);
  }
  const shown = new Set(partings.map((one) => one.id));
  for (const kind of ['artifact', 'metric', 'feedback', 'win'] as const) {
    const all = (await db.table(tableOfMapped[kind]).toArray()) as { id: string; confidentiality: string }[];
    const unseen = all.find((one) => one.confidentiality === 'confidential' && !shown.has(one.id));
    if (unseen) throw new ConflictError(tableOfMapped[kind], unseen.id, unseen);
  }
}

/** Takes the last case that ended up again, where none goes on. */
export async function takeCaseBack(db: Database, known: PromotionCase, now: number): Promise<Done<PromotionCase>> {
  return act(db, 'go on with a case', now, (write) => write.put('cases', { ...known, closedAt: null }));
}
