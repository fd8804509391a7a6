import * as z from 'zod/mini';
import { awardStateSchema, ownerSchema } from './badge';
import { civilDateSchema } from './civil-date';
import { layerSchema } from './provenance';

/**
 * An award as one page shows it, before anything is saved. Field by field as read: null or [] where the page does not
 * say. `sources` tells for each field that was read from which layer of the page it came.
 */
export const awardSchema = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(300)),
  issuer: z.nullable(z.string().check(z.maxLength(300))),
  platform: z.string().check(z.maxLength(60)),
  earner: z.nullable(z.string().check(z.maxLength(300))),
  owner: ownerSchema,
  state: awardStateSchema,
  issuedOn: z.nullable(civilDateSchema),
  /** The date as the page prints it, where it could not be read with certainty (`3/4/2019`). */
  issuedText: z.nullable(z.string().check(z.maxLength(100))),
  expiresOn: z.nullable(civilDateSchema),
  id: z.nullable(z.string().check(z.maxLength(300))),
  verifyUrl: z.nullable(z.string().check(z.maxLength(2_048))),
  image: z.nullable(z.string().check(z.maxLength(2_048))),
  skills: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(200)),
  description: z.nullable(z.string().check(z.maxLength(10_000))),
  criteria: z.nullable(z.string().check(z.maxLength(10_000))),
  /** Where anybody can earn it, where the site's data leads there: it tells which offer came true. */
  offerUrl: z.optional(z.nullable(z.string().check(z.maxLength(2_048)))),
  sources: z.record(z.string().check(z.maxLength(40)), layerSchema),
});
export type Award = z.infer<typeof awardSchema>;

/** Something that can be earned, seen on a page that awards nothing to anybody. */
export const offerSchema = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(300)),
  issuer: z.nullable(z.string().check(z.maxLength(300))),
  url: z.string().check(z.maxLength(2_048)),
});
export type Offer = z.infer<typeof offerSchema>;
