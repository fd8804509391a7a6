import type { Award } from '../domain/award';
import type { Badge } from '../domain/badge';
import { issuersAgree } from '../domain/issuers-agree';
import type { Database } from './database';
import { foldName, listNames, ownerOf } from './names';

type Met = Pick<Award, 'platform' | 'title' | 'issuer' | 'earner'> & Partial<Pick<Award, 'owner'>>;

/**
 * The badge that the learner planned, or is at, and that an award has made true: equal title on the same platform, and
 * an issuer that may be the same. An offer names nobody, so the award must be the learner's own: somebody else's, or one
 * of a name that nobody has answered for, never makes a plan true. Null where none fits, or several.
 */
export async function findPlanned(db: Database, award: Met): Promise<Badge | null> {
  const [titled, offered] = await Promise.all([
    db.badges.where('title').equalsIgnoreCase(award.title).toArray(),
    db.badges.where('asRead.title').equalsIgnoreCase(award.title).toArray(),
  ]);
  const byId = new Map([...titled, ...offered].map((badge) => [badge.id, badge]));
  const open = [...byId.values()].filter(
    (badge) =>
      badge.standing !== 'earned' &&
      badge.credentialId === null &&
      badge.owner !== 'other' &&
      badge.platform === award.platform &&
      (issuersAgree(badge.issuer, award.issuer ?? '') || issuersAgree(badge.asRead?.issuer ?? '', award.issuer ?? '')),
  );
  const owner = open.length > 0 ? ownerOf({ owner: award.owner ?? 'unknown', earner: award.earner }, await listNames(db)) : 'other';
  const own = open.filter((badge) => isOwn(badge, owner, award.earner));
  return own.length === 1 ? (own[0] ?? null) : null;
}

function isOwn(badge: Badge, owner: Badge['owner'], earner: string | null): boolean {
  if (owner !== 'unknown') return owner === 'me';
  return earner === null || (badge.earner !== null && foldName(badge.earner) === foldName(earner));
}
