import type { MappedKind } from '../domain/entity';
import { mappingId } from '../domain/promotion-case';
import { act, type Done, type Writer } from './act';
import type { Database } from './database';

/** A pair of competency and evidence to confirm, with the words that proposed it. */
export type Pair = { competencyId: string; kind: MappedKind; evidenceId: string; words: string[] };

/** Confirms many pairs in one act: "confirm the 7 shown". */
export async function confirmMappings(db: Database, pairs: readonly Pair[], now: number): Promise<Done<number>> {
  return act(db, 'confirm mappings', now, async (write) => {
    for (const pair of pairs) await settle(db, write, pair, 'confirmed');
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

async function settle(db: Database, write: Writer, pair: Pair, verdict: 'confirmed' | 'rejected'): Promise<void> {
  const id = mappingId(pair.competencyId, pair.kind, pair.evidenceId);
  const known = await db.mappings.get(id);
  if (known?.verdict === verdict) return;
  if (known) await write.put('mappings', { ...known, verdict, words: pair.words });
  else await write.add('mappings', { ...pair, verdict }, id);
}
