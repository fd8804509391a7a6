import type { Owner } from '../domain/badge';
import { act, type Done } from './act';
import type { Database } from './database';

/** A name that stood on a page, and whether the learner said that it is theirs. */
export type KnownName = { name: string; mine: boolean };

/** Names as they compare: without accents, case, or doubled spaces. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The names that the learner has answered for. */
export async function listNames(db: Database): Promise<KnownName[]> {
  return ((await db.settings.get('names'))?.value as KnownName[] | undefined) ?? [];
}

/** Whose award it is: what the page knows comes first, then the learner's answer for that name. */
export function ownerOf(award: { owner: Owner; earner: string | null }, names: readonly KnownName[]): Owner {
  if (award.owner !== 'unknown' || award.earner === null) return award.owner;
  const folded = foldName(award.earner);
  const known = names.find((one) => foldName(one.name) === folded);
  return known === undefined ? 'unknown' : known.mine ? 'me' : 'other';
}

/** Keeps the answer to "is this you?" and applies it to the badges that waited for it. */
export async function answerName(db: Database, name: string, mine: boolean, now: number): Promise<Done<number>> {
  return act(db, 'answer a name', now, async (write) => {
    const names = await listNames(db);
    const folded = foldName(name);
    await write.set('names', [...names.filter((one) => foldName(one.name) !== folded), { name, mine }]);
    const waiting = (await db.badges.toArray()).filter(
      (badge) => badge.owner === 'unknown' && badge.earner !== null && foldName(badge.earner) === folded,
    );
    for (const badge of waiting) await write.put('badges', { ...badge, owner: mine ? 'me' : 'other' });
    return waiting.length;
  });
}
