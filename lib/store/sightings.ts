import type { FileFacts } from '../domain/artifact';
import type { Award } from '../domain/award';
import { compareSightings } from '../domain/compare-sightings';
import type { Draft } from '../domain/entity';
import { type KeptProof, lastSaid, type Sighting } from '../domain/sighting';
import { act, type Done, type Writer } from './act';
import type { Database } from './database';
import { describeFile, getFile, keepFile } from './files';
import { ConflictError } from './store-errors';

/** A page, and when it was looked at (milliseconds UTC). */
export type Visit = Pick<Sighting, 'url' | 'seenAt'>;

/** A file that shows what was seen, and where it came from. */
export type ProofPiece = Pick<KeptProof, 'what' | 'address'> & { file: File };

/** The same with its hash. */
export type DescribedProof = ProofPiece & { facts: FileFacts };

/** Hashes what is to be kept; before the act, since a transaction does not wait for it. */
export function describeProof(pieces: readonly ProofPiece[]): Promise<DescribedProof[]> {
  return Promise.all(pieces.map(async (piece) => ({ ...piece, facts: await describeFile(piece.file) })));
}

/**
 * Keeps the files when they are first asked for, within the act that asks, and answers what names them. Equal bytes are
 * kept once, so all badges of one page share theirs.
 */
export function keeping(db: Database, proof: readonly DescribedProof[], now: number): () => Promise<KeptProof[]> {
  let kept: KeptProof[] | null = null;
  return async () => {
    if (kept) return kept;
    kept = [];
    for (const { what, address, file, facts } of proof)
      kept.push({ what, address, fileId: await keepFile(db, file, facts, now), sha256: facts.sha256 });
    return kept;
  };
}

/** Stores one look as part of an act. */
export const addSighting = (write: Writer, sighting: Draft<Sighting>): Promise<Sighting> => write.add('sightings', sighting);

/** Whether a look at a badge says anything that the looks before it did not. */
export async function isWorthKeeping(db: Database, badgeId: string, award: Award): Promise<boolean> {
  const looks = await listSightings(db, badgeId);
  return looks.length === 0 || compareSightings(lastSaid(looks), award).length > 0;
}

/** The looks at a badge, oldest first. */
export async function listSightings(db: Database, badgeId: string): Promise<Sighting[]> {
  return inOrder(await db.sightings.where('badgeId').equals(badgeId).toArray());
}

/** The looks at several badges, by badge, oldest first. */
export async function listSightingsOf(db: Database, badgeIds: readonly string[]): Promise<Map<string, Sighting[]>> {
  const all = inOrder(await db.sightings.where('badgeId').anyOf(badgeIds).toArray());
  const looks = new Map<string, Sighting[]>();
  for (const look of all) looks.set(look.badgeId, [...(looks.get(look.badgeId) ?? []), look]);
  return looks;
}

const inOrder = (looks: Sighting[]): Sighting[] => looks.sort((a, b) => a.seenAt - b.seenAt || a.createdAt - b.createdAt);

/**
 * Notes that a badge no longer stands on its page, with what the page shows instead. The badge keeps all its values.
 * Throws ConflictError when the badge itself is gone from the portfolio.
 */
export async function recordGone(
  db: Database,
  badgeId: string,
  { url, seenAt }: Visit,
  now: number,
  proof: readonly DescribedProof[] = [],
): Promise<Done<Sighting>> {
  return act(db, 'note that a badge is gone', now, async (write) => {
    const badge = await db.badges.get(badgeId);
    if (!badge) throw new ConflictError('badges', badgeId, null);
    await write.put('badges', { ...badge, goneSince: seenAt });
    return addSighting(write, { badgeId, url, seenAt, award: null, kept: await keeping(db, proof, now)() });
  });
}

/** A kept file, and whether its bytes still have the hash that was noted when it was kept. */
export type OpenedProof = { kind: 'missing' } | { kind: 'unchanged' | 'changed'; blob: Blob; name: string; type: string };

/** Fetches a kept file and computes its hash anew. */
export async function openProof(db: Database, { fileId, sha256 }: KeptProof): Promise<OpenedProof> {
  const stored = await getFile(db, fileId);
  if (!stored) return { kind: 'missing' };
  const { blob, name, type } = stored;
  const facts = await describeFile(new File([blob], name, { type }));
  return { kind: facts.sha256 === sha256 ? 'unchanged' : 'changed', blob, name, type };
}
