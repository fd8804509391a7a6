import * as z from 'zod/mini';

/**
 * What every stored thing has: an id that never changes, a revision that grows with each write (so that two tabs
 * cannot overwrite one another unseen), and when it was written by this computer's clock (milliseconds UTC).
 */
export const entityShape = {
  id: z.string().check(z.minLength(1), z.maxLength(400)),
  revision: z.int().check(z.minimum(0)),
  createdAt: z.number(),
  updatedAt: z.number(),
} as const;

/** Fields of a new thing before it is stored: the store adds id, revision and times. */
export type Draft<T> = Omit<T, 'id' | 'revision' | 'createdAt' | 'updatedAt'>;

/** How far a piece may travel: with anybody, inside the company, or nowhere without a second look. */
export const confidentialitySchema = z.enum(['public', 'internal', 'confidential']);
export type Confidentiality = z.infer<typeof confidentialitySchema>;

/** What every piece of evidence has besides: its number (E-001 is 1) and whether it goes into the report. */
export const evidenceShape = {
  ...entityShape,
  code: z.int().check(z.minimum(1)),
  inReport: z.boolean(),
  confidentiality: confidentialitySchema,
} as const;

export const evidenceKindSchema = z.enum(['badge', 'artifact', 'metric', 'feedback']);
/** The four kinds of proof, in the order in which they always stand. */
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;
export const evidenceKinds: readonly EvidenceKind[] = ['badge', 'artifact', 'metric', 'feedback'];

/** What may speak to a competency: the kinds of proof, and quick notes, which prove nothing. */
export const mappedKindSchema = z.enum([...evidenceKindSchema.options, 'win']);
export type MappedKind = z.infer<typeof mappedKindSchema>;
export const mappedKinds: readonly MappedKind[] = mappedKindSchema.options;

/** The evidence code as it is written everywhere: 7 → `E-007`. */
export function evidenceCode(code: number): string {
  return `E-${String(code).padStart(3, '0')}`;
}

export const titleText = z.string().check(z.maxLength(300));
export const longText = z.string().check(z.maxLength(20_000));
export const urlText = z.string().check(z.maxLength(2_048));
