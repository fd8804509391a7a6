import * as z from 'zod/mini';
import { awardSchema, offerSchema } from '../domain/award';

/** Limits of what a message may carry, in bytes of JSON (T-01: an award, or the summary of a page, is at most 64 KB). */
export const payloadLimits = { piece: 64 * 1024, awards: 1_000 } as const;

/** Control characters but line breaks and tabs, and the marks that turn the direction of writing. */
const unwanted = /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** Every text within a value in NFC and without unwanted characters: a page's script is not trusted to have done so. */
function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unwanted, '').normalize('NFC');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)]));
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value) ?? '').length;
const small = z.refine((value: unknown) => bytesOf(value) <= payloadLimits.piece, 'larger than 64 KB');

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);
const pageAddress = z.string().check(z.maxLength(2_048), z.refine(isWebAddress, 'not a web address'));

const cleanAwardSchema = z.pipe(
  z.transform(clean),
  awardSchema.check(
    small,
    z.refine(
      ({ verifyUrl, image, offerUrl = null }) => [verifyUrl, image, offerUrl].every((one) => one === null || isWebAddress(one)),
      'a link that is no web address',
    ),
  ),
);
const moment = z.number().check(z.minimum(0), z.maximum(8.64e15));

export const summarySchema = z
  .strictObject({
    url: pageAddress,
    count: z.int().check(z.minimum(0), z.maximum(100_000)),
    keys: z
      .array(
        z.pipe(
          z.transform(clean),
          z.pick(awardSchema, { platform: true, id: true, title: true, issuer: true, earner: true, issuedOn: true }),
        ),
      )
      .check(z.maxLength(payloadLimits.awards)),
  })
  .check(small);

/** What is kept of the page beside its awards: its text, a picture of what was visible (as a data: address), and the site's own data as it was read. */
export const proofSchema = z.strictObject({
  text: z.string().check(z.maxLength(100_000)),
  picture: z.nullable(z.string().check(z.maxLength(8_000_000), z.regex(/^data:image\/(?:png|jpeg);base64,/))),
  data: z.array(z.strictObject({ address: pageAddress, body: z.string().check(z.maxLength(8_000_000)) })).check(z.maxLength(20)),
});

export const saveSchema = z.strictObject({
  url: pageAddress,
  readAt: moment,
  proof: z.nullable(proofSchema),
  awards: z.array(cleanAwardSchema).check(z.minLength(1), z.maxLength(payloadLimits.awards)),
});

export const undoSchema = z.strictObject({ journalId: z.int().check(z.minimum(0)) });

/** A message without a payload; what is not there arrives as undefined in one browser and as null in the other. */
export const nothingSchema = z.nullish(z.undefined());

const notesSchema = z
  .array(z.strictObject({ code: z.string().check(z.maxLength(40)), text: z.string().check(z.maxLength(500)) }))
  .check(z.maxLength(5_000));
const moreSchema = z.optional(z.array(pageAddress).check(z.maxLength(50)));
const kindSchema = z.string().check(z.maxLength(40));

/** What was read of a page. */
export const readingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('seen'),
    pageKind: kindSchema,
    awards: z.array(cleanAwardSchema).check(z.maxLength(payloadLimits.awards)),
    offers: z.array(offerSchema).check(z.maxLength(payloadLimits.awards)),
    announced: z.nullable(z.int()),
    notes: notesSchema,
    more: moreSchema,
  }),
  z.strictObject({
    kind: z.literal('nothing'),
    pageKind: kindSchema,
    why: z.string().check(z.maxLength(40)),
    notes: notesSchema,
    more: moreSchema,
  }),
  z.strictObject({ kind: z.literal('elsewhere') }),
]);

/** What the script in a page answers the popup. */
export const rawReadingSchema = z.strictObject({ url: pageAddress, reading: readingSchema });
