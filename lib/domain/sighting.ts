import * as z from 'zod/mini';
import { awardSchema } from './award';
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
  kept: z.array(keptProofSchema).check(z.maxLength(20)),
});
export type Sighting = z.infer<typeof sightingSchema>;
