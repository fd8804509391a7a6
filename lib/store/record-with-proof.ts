import type { Done } from './act';
import { type Recorded, recordSeen, type Seen } from './badges';
import type { Database } from './database';
import { type DescribedProof, describeProof, type ProofPiece, recordGone, type Visit } from './sightings';
import { StorageFullError } from './store-errors';

/** What was not kept for want of room: the pictures of the page, or anything of it. */
export type LeftOut = 'picture' | 'proof';

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
): Promise<Done<Recorded[]> & { leftOut: LeftOut | null }> {
  const { done, leftOut } = await withWhatFits(await describeProof(pieces), (proof) => recordSeen(db, seen, now, proof));
  return { ...done, leftOut };
}

/** Notes that a badge is gone from its page, with as much of the page as there is room for; throws as `recordGone` does. */
export async function recordGoneWithProof(
  db: Database,
  badgeId: string,
  visit: Visit,
  pieces: readonly ProofPiece[],
  now: number,
): Promise<Done<unknown>> {
  return (await withWhatFits(await describeProof(pieces), (proof) => recordGone(db, badgeId, visit, now, proof))).done;
}

async function withWhatFits<T>(
  proof: readonly DescribedProof[],
  work: (proof: readonly DescribedProof[]) => Promise<T>,
  leftOut: LeftOut | null = null,
): Promise<{ done: T; leftOut: LeftOut | null }> {
  try {
    return { done: await work(proof), leftOut };
  } catch (error) {
    if (!(error instanceof StorageFullError) || proof.length === 0) throw error;
    const lighter = proof.filter(({ what }) => what !== 'picture' && what !== 'image');
    return lighter.length > 0 && lighter.length < proof.length ? withWhatFits(lighter, work, 'picture') : withWhatFits([], work, 'proof');
  }
}
