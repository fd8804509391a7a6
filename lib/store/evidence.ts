import type { Artifact } from '../domain/artifact';
import type { Badge } from '../domain/badge';
import type { Draft, EvidenceKind } from '../domain/entity';
import type { Feedback } from '../domain/feedback';
import type { Metric } from '../domain/metric';
import { mappingId } from '../domain/promotion-case';
import { act, type Done, type Writer } from './act';
import type { Database } from './database';

/** The table of each kind of evidence. */
export const tableOf = { badge: 'badges', artifact: 'artifacts', metric: 'metrics', feedback: 'feedback' } as const;

type Evidence = { badge: Badge; artifact: Artifact; metric: Metric; feedback: Feedback };

/** Stores a new piece of evidence with its code, and maps it to the competencies given. */
export async function addEvidence<K extends Exclude<EvidenceKind, 'badge'>>(
  db: Database,
  kind: K,
  draft: Omit<Draft<Evidence[K]>, 'code'>,
  competencyIds: readonly string[],
  now: number,
): Promise<Done<Evidence[K]>> {
  return act(db, `add ${kind}`, now, async (write) => {
    const row = await write.add(tableOf[kind], { ...draft, code: await write.nextCode() } as never);
    for (const competencyId of competencyIds) await confirmMapping(db, write, { competencyId, kind, evidenceId: row.id, words: [] });
    return row as unknown as Evidence[K];
  });
}

/** Stores a changed piece of evidence; throws ConflictError when it was changed in another tab. */
export async function putEvidence<K extends EvidenceKind>(
  db: Database,
  kind: K,
  row: Evidence[K],
  now: number,
): Promise<Done<Evidence[K]>> {
  return act(db, `edit ${kind}`, now, async (write) => (await write.put(tableOf[kind], row as never)) as unknown as Evidence[K]);
}

/** Removes a piece of evidence with its mappings; a stored file stays until nothing can bring the piece back. */
export async function removeEvidence(db: Database, kind: EvidenceKind, id: string, now: number): Promise<Done<void>> {
  return act(db, `remove ${kind}`, now, async (write) => {
    for (const mapping of await db.mappings.where('evidenceId').equals(id).toArray()) await write.remove('mappings', mapping.id);
    if (kind === 'badge') await leaveStacks(db, write, id);
    await write.remove(tableOf[kind], id);
  });
}

async function leaveStacks(db: Database, write: Writer, badgeId: string): Promise<void> {
  for (const stack of await db.stacks.toArray()) {
    if (stack.wholeId !== badgeId && !stack.partIds.includes(badgeId)) continue;
    const partIds = stack.partIds.filter((id) => id !== badgeId);
    const wholeId = stack.wholeId === badgeId ? null : stack.wholeId;
    if (partIds.length + (wholeId ? 1 : 0) < 2) await write.remove('stacks', stack.id);
    else await write.put('stacks', { ...stack, partIds, wholeId });
  }
}

/** A pair of competency and evidence to confirm, with the words that proposed it. */
export type Pair = { competencyId: string; kind: EvidenceKind; evidenceId: string; words: string[] };

/** Confirms many pairs in one act: "confirm the 7 shown". */
export async function confirmMappings(db: Database, pairs: readonly Pair[], now: number): Promise<Done<number>> {
  return act(db, 'confirm mappings', now, async (write) => {
    for (const pair of pairs) await confirmMapping(db, write, pair);
    return pairs.length;
  });
}

/** Rejects a proposal, which stays rejected, or takes a mapping back. */
export async function rejectMapping(db: Database, pair: Pair, now: number): Promise<Done<void>> {
  return act(db, 'reject a mapping', now, async (write) => settle(db, write, pair, 'rejected'));
}

/** Takes a mapping away without rejecting it: it may be proposed again. */
export async function removeMapping(db: Database, pair: Omit<Pair, 'words'>, now: number): Promise<Done<void>> {
  return act(db, 'remove a mapping', now, async (write) =>
    write.remove('mappings', mappingId(pair.competencyId, pair.kind, pair.evidenceId)),
  );
}

const confirmMapping = (db: Database, write: Writer, pair: Pair) => settle(db, write, pair, 'confirmed');

async function settle(db: Database, write: Writer, pair: Pair, verdict: 'confirmed' | 'rejected'): Promise<void> {
  const id = mappingId(pair.competencyId, pair.kind, pair.evidenceId);
  const known = await db.mappings.get(id);
  if (known?.verdict === verdict) return;
  if (known) await write.put('mappings', { ...known, verdict, words: pair.words });
  else await write.add('mappings', { ...pair, verdict }, id);
}
