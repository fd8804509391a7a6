import type { Done } from './act';
import { type Recorded, recordSeen, type Seen } from './badges';
import type { Database } from './database';
import { type DescribedProof, describeProof, type ProofPiece } from './sightings';
import { StorageFullError } from './store-errors';

/** What was not kept for want of room: the pictures of the page, or anything of it. */
export type LeftOut = 'picture' | 'proof';

/** What was saved, and what of the proof there was no room for. */
export type RecordedWithProof = Done<Recorded[]> & { leftOut: LeftOut | null };

/**
 * Saves awards as badges with what is kept of their page. Proof must not make a save fail that would fit without it:
 * where there is no room, it is tried without pictures, and then without any proof. Throws StorageFullError, with
 * nothing written, when even that does not fit.
 */
export async function recordWithProof(
  db: Database,
  seen: readonly Seen[],
  pieces: readonly ProofPiece[],
  now: number,
): Promise<RecordedWithProof> {
  return recordWhatFits(db, seen, now, await describeProof(pieces), null);
}

async function recordWhatFits(
  db: Database,
  seen: readonly Seen[],
  now: number,
  proof: readonly DescribedProof[],
  leftOut: LeftOut | null,
): Promise<RecordedWithProof> {
  try {
    return { ...(await recordSeen(db, seen, now, proof)), leftOut };
  } catch (error) {
    if (!(error instanceof StorageFullError) || proof.length === 0) throw error;
    const lighter = proof.filter(({ what }) => what !== 'picture' && what !== 'image');
    const isLighter = lighter.length > 0 && lighter.length < proof.length;
    return recordWhatFits(db, seen, now, isLighter ? lighter : [], isLighter ? 'picture' : 'proof');
  }
}
