import * as z from 'zod/mini';
import { type Award, awardSchema } from './award';
import { entityShape, urlText } from './entity';

/**
 * What was kept of a page as proof: its text, a picture of what was visible, the site's own data, or the badge's image.
 * Bytes lie among the files; the hash stands here as well, so that a file that changed would be noticed.
 */
export const keptProofSchema = z.object({
  what: z.enum(['text', 'picture', 'data', 'image']),
  fileId: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Where it came from: the page's address, or that of the data or image. */
  address: urlText,
});
export type KeptProof = z.infer<typeof keptProofSchema>;

/**
 * One look at the page of a saved badge: what the page said then, or that the badge was gone, with what was kept of it.
 * The first is made at saving; later ones tell what changed since.
 */
export const sightingSchema = z.object({
  ...entityShape,
  badgeId: z.string(),
  url: urlText,
  /** Milliseconds UTC, by this computer's clock. */
  seenAt: z.number(),
  /** Null where the page no longer showed the badge. */
  award: z.nullable(awardSchema),
  kept: z.array(keptProofSchema).check(z.maxLength(40)),
});
export type Sighting = z.infer<typeof sightingSchema>;

/**
 * What the page of a badge said last, fact by fact: a look that says nothing of a fact, or says it less exactly, leaves
 * what an earlier one said. Null where the last look found the badge gone, or there was none. Oldest look first.
 */
export function lastSaid(looks: readonly Pick<Sighting, 'award'>[]): Award | null {
  if (looks.at(-1)?.award === null) return null;
  return looks.reduce<Award | null>((said, { award }) => (said && award ? joined(said, award) : (award ?? said)), null);
}

function joined(before: Award, now: Award): Award {
  const next: Record<string, unknown> = { ...now, sources: { ...before.sources, ...now.sources } };
  for (const [field, was] of Object.entries(before)) {
    const is = now[field as keyof Award];
    const isUnknown = (field === 'state' || field === 'owner') && is === 'unknown';
    const isSilent = is === null || isUnknown || (Array.isArray(is) && is.length === 0);
    const isCoarser = (field === 'issuedOn' || field === 'expiresOn') && typeof was === 'string' && was.startsWith(String(is));
    if (!isSilent && !isCoarser) continue;
    next[field] = was;
    const layer = before.sources[field];
    if (layer) (next.sources as Award['sources'])[field] = layer;
  }
  return next as Award;
}
