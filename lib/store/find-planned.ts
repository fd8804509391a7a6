import type { Award } from '../domain/award';
import type { Badge } from '../domain/badge';
import { issuersAgree } from '../domain/issuers-agree';
import type { Database } from './database';
import { foldName, listNames, ownerOf } from './names';

type Met = Pick<Award, 'platform' | 'title' | 'issuer' | 'earner'> & Partial<Pick<Award, 'owner' | 'offerUrl'>>;

/**
 * The badge that the learner planned, or is at, and that an award has made true: it leads to the offer's own page, or has
 * an equal title on the same platform and an issuer that may be the same. An offer names nobody, so the award must be
 * the learner's own: somebody else's, or one of a name that nobody has answered for, never makes a plan true. Null where
 * none fits, or several.
 */
export async function findPlanned(db: Database, award: Met): Promise<Badge | null> {
  const open = (await listAlike(db, award)).filter(
    (badge) => badge.standing !== 'earned' && badge.credentialId === null && badge.owner !== 'other' && badge.platform === award.platform,
  );
  const owner = open.length > 0 ? ownerOf({ owner: award.owner ?? 'unknown', earner: award.earner }, await listNames(db)) : 'other';
  const own = open.filter((badge) => isOwn(badge, owner, award.earner));
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** The plan that an award would make true if its name, for which nobody has answered yet, were the learner's. */
export async function findAwaited(db: Database, award: Met): Promise<Badge | null> {
  if (award.earner === null || ownerOf({ owner: award.owner ?? 'unknown', earner: award.earner }, await listNames(db)) !== 'unknown')
    return null;
  return findPlanned(db, { ...award, owner: 'me' });
}

async function listAlike(db: Database, { title, issuer, offerUrl }: Met): Promise<Badge[]> {
  const offered = offerUrl ? await db.badges.where('offerUrl').equals(offerUrl).toArray() : [];
  if (offered.length > 0) return offered;
  const [titled, read] = await Promise.all([
    db.badges.where('title').equalsIgnoreCase(title).toArray(),
    db.badges.where('asRead.title').equalsIgnoreCase(title).toArray(),
  ]);
  const alike = [...new Map([...titled, ...read].map((badge) => [badge.id, badge])).values()];
  return alike.filter((badge) => [badge.issuer, badge.asRead?.issuer ?? ''].some((known) => issuersAgree(known, issuer ?? '')));
}

function isOwn(badge: Badge, owner: Badge['owner'], earner: string | null): boolean {
  if (owner !== 'unknown') return owner === 'me';
  return earner === null || (badge.earner !== null && foldName(badge.earner) === foldName(earner));
}
