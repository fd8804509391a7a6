import type { Badge } from '../domain/badge';
import type { Database } from './database';

/**
 * The saved badge whose own page an address is: by the id that the address bears, by the badge's verification link, or
 * as the page on which this badge alone was seen. Null where none is, or several could be.
 */
export async function findBadgeOfPage(
  db: Database,
  url: string,
  { platform, id }: { platform: string; id: string | null },
): Promise<Badge | null> {
  const named = id === null ? undefined : await db.badges.where('[platform+credentialId]').equals([platform, id]).first();
  if (named) return named;
  const page = pageOf(url);
  const verified = await db.badges.filter(({ verifyUrl }) => verifyUrl !== null && pageOf(verifyUrl) === page).toArray();
  if (verified.length > 0) return verified.length === 1 ? (verified[0] ?? null) : null;
  const looks = await db.sightings.filter((look) => pageOf(look.url) === page).toArray();
  const [badgeId, ...others] = new Set(looks.map((look) => look.badgeId));
  return badgeId !== undefined && others.length === 0 ? ((await db.badges.get(badgeId)) ?? null) : null;
}

/** An address without what does not choose the page: the fragment, the question, a slash at the end. */
const pageOf = (url: string): string => url.replace(/[?#].*$/, '').replace(/\/$/, '');
