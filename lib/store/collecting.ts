import type { Award } from '../domain/award';
import type { Owner } from '../domain/badge';
import type { Done } from './act';
import { type Recorded, recordSeen, type Seen } from './badges';
import type { Collected, Database } from './database';
import { guardEpoch } from './epoch';
import { describeProof, type ProofPiece } from './sightings';
import { asStoreError, StorageFullError } from './store-errors';

/** A page that a list leads to and that is still to be opened; `owner` is what the list says of whose it is. */
export type Waiting = { key: string; url: string; title: string; owner: Owner };

/** That the learner collects: since when (milliseconds UTC), which pages lists have led to, and where the last list stood. */
export type Collecting = { since: number; queue: Waiting[]; listUrl: string | null };

/** The setting that says so. It is working state: no undo, and in no backup. */
export const collectingSetting = 'collecting';

/** What an award is known by while it is collected: its id, or where it has none the address of its page. */
export const collectedKey = ({ platform, id }: Pick<Award, 'platform' | 'id'>, url: string): string =>
  `${platform}|${id ?? url.replace(/[?#].*$/, '')}`;

/** Whether and what the learner collects; null when collecting is off. */
export async function readCollecting(db: Database): Promise<Collecting | null> {
  return ((await db.settings.get(collectingSetting))?.value as Collecting | undefined) ?? null;
}

/** What was collected and not thrown away, the oldest first; also what has been saved of it since. */
export async function listCollected(db: Database): Promise<Collected[]> {
  return (await db.collected.toArray()).sort((a, b) => a.seenAt - b.seenAt || a.key.localeCompare(b.key));
}

/**
 * Begins to collect, or adds the pages of another list. At the beginning it forgets what was collected before and has
 * been saved since: nothing is undone by then that would need it.
 */
export function startCollecting(db: Database, queue: readonly Waiting[], listUrl: string | null, now: number): Promise<void> {
  return writing(db, async () => {
    const known = await readCollecting(db);
    if (!known) await forgetSaved(db);
    const fresh = queue.filter(({ key }) => !known?.queue.some((one) => one.key === key));
    const next: Collecting = {
      since: known?.since ?? now,
      queue: [...(known?.queue ?? []), ...fresh],
      listUrl: listUrl ?? known?.listUrl ?? null,
    };
    await db.settings.put({ key: collectingSetting, value: next });
  });
}

/** Ends collecting; what was collected stays until it is saved or thrown away. */
export const stopCollecting = (db: Database): Promise<void> => writing(db, () => db.settings.delete(collectingSetting));

/**
 * Keeps the award of a page that the learner opened, or brings up to date what was kept of it; false while collecting
 * is off. Whose it is comes from the page, or from the list that led there.
 */
export function collect(db: Database, { award, url, seenAt, text }: Omit<Collected, 'key'>): Promise<boolean> {
  return writing(db, async () => {
    const collecting = await readCollecting(db);
    if (!collecting) return false;
    const key = collectedKey(award, url);
    const listed = collecting.queue.find((one) => one.key === key);
    const owner = award.owner === 'unknown' && listed ? listed.owner : award.owner;
    await db.collected.put({ key, award: { ...award, owner }, url, seenAt, text });
    return true;
  });
}

/** Throws collected awards away, and answers them, so that they can be put back. */
export function dropCollected(db: Database, keys: readonly string[]): Promise<Collected[]> {
  return writing(db, async () => {
    const dropped = (await db.collected.bulkGet([...keys])).filter((one) => one !== undefined);
    await db.collected.bulkDelete([...keys]);
    return dropped;
  });
}

/** Puts back what was thrown away, unless its page has been opened again meanwhile. */
export function putBackCollected(db: Database, dropped: readonly Collected[]): Promise<void> {
  return writing(db, async () => {
    const present = new Set(await db.collected.toCollection().primaryKeys());
    await db.collected.bulkPut(dropped.filter(({ key }) => !present.has(key)));
  });
}

/**
 * Saves collected awards as badges, in one act: each with the address of its own page, the time at which it was read,
 * and what `proofOf` makes of it as proof, unless there is no room for that. They stay among the collected, seen as
 * saved, so that undo brings back what there was to save.
 */
export async function saveCollected(
  db: Database,
  keys: readonly string[],
  now: number,
  proofOf: (one: Collected) => ProofPiece[] = () => [],
): Promise<Done<Recorded[]>> {
  const wanted = new Set(keys);
  const chosen = (await listCollected(db)).filter(({ key }) => wanted.has(key));
  const withProof = async (one: Collected): Promise<Seen> => ({ ...visitOf(one), proof: await describeProof(proofOf(one)) });
  try {
    return await recordSeen(db, await Promise.all(chosen.map(withProof)), now);
  } catch (error) {
    if (!(error instanceof StorageFullError)) throw error;
    return recordSeen(db, chosen.map(visitOf), now);
  }
}

const visitOf = ({ award, url, seenAt }: Collected): Seen => ({ award, url, seenAt });

async function forgetSaved(db: Database): Promise<void> {
  for (const { key, award } of await db.collected.toArray()) {
    if (award.id === null) continue;
    const saved = await db.badges.where('[platform+credentialId]').equals([award.platform, award.id]).count();
    if (saved > 0) await db.collected.delete(key);
  }
}

/** One transaction over the working state; old code never writes into a database that newer code has opened. */
async function writing<T>(db: Database, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await db.transaction('rw', [db.settings, db.collected, db.badges], async () => {
      await guardEpoch(db);
      return work();
    });
  } catch (error) {
    throw asStoreError(error);
  }
}
