import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date';
import { confidentialitySchema, entityShape, longText, mappedKindSchema, titleText } from './entity';

export const askSchema = z.enum(['promote', 'standing', 'plan']);
/** What the learner asks for: promote at this review, tell me where I stand, or agree a plan. */
export type Ask = z.infer<typeof askSchema>;

/** From which role to which, against which criteria, for whom, by when. */
export const promotionCaseSchema = z.object({
  ...entityShape,
  learner: titleText,
  company: titleText,
  fromRole: titleText,
  toRole: titleText,
  forWhom: titleText,
  reviewOn: z.nullable(civilDateSchema),
  coversFrom: z.nullable(civilDateSchema),
  coversTo: z.nullable(civilDateSchema),
  frameworkId: z.nullable(z.string()),
  targetLevelId: z.nullable(z.string()),
  /** The role aimed at, where the criteria name roles: it requires a level of its own of each competency. */
  targetRole: z.optional(z.nullable(titleText)),
  /** The competencies that the learner concentrates on (checklist M9); absent or empty means all of them. */
  focusIds: z.optional(z.array(z.string()).check(z.maxLength(200))),
  /** When it ended (milliseconds UTC), as after leaving an employer; the case that goes on has none. */
  closedAt: z.optional(z.nullable(z.number())),
  /** Null until the learner chooses; until then the report proposes one. */
  ask: z.nullable(askSchema),
  whyNow: longText,
  askOfYou: longText,
  /** The results that open the report, chosen by the learner; null takes the best documented. */
  headlineMetricIds: z.nullable(z.array(z.string()).check(z.maxLength(3))),
  /** Whether the report says "private draft" while must-haves are open. */
  markDraft: z.boolean(),
});
export type PromotionCase = z.infer<typeof promotionCaseSchema>;

export const ownViewSchema = z.enum(['begun', 'partly', 'meets', 'not applicable']);
export type OwnView = z.infer<typeof ownViewSchema>;

/** "I meet this competency at this level": the learner's own part of one row of the case. Id: `case|competency`. */
export const claimSchema = z.object({
  ...entityShape,
  caseId: z.string(),
  competencyId: z.string(),
  /** The learner's own sentence; null while the one drafted from facts stands. */
  statement: z.nullable(longText),
  ownView: z.nullable(ownViewSchema),
  notApplicable: z.object({ privateReason: longText, printedReason: longText }),
  inReport: z.boolean(),
  confidentiality: confidentialitySchema,
  /** Newer criteria ask something else than what this was written for: the older text, until the learner has read it again. */
  reread: z.optional(z.nullable(z.object({ since: z.number(), before: longText }))),
});
export type Claim = z.infer<typeof claimSchema>;

/**
 * One piece of evidence (or a quick note) and one competency: confirmed by the learner, or rejected when it was proposed.
 * Id: `competency|kind|evidence`, so that the same pair is one row. It belongs to the competency, not to the case.
 */
export const mappingSchema = z.object({
  ...entityShape,
  competencyId: z.string(),
  kind: mappedKindSchema,
  evidenceId: z.string(),
  verdict: z.enum(['confirmed', 'rejected']),
  /** The words that proposed it; empty when the learner mapped by hand. */
  words: z.array(titleText).check(z.maxLength(50)),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** One line per gap: what I do, by when. */
export const planItemSchema = z.object({
  ...entityShape,
  caseId: z.string(),
  competencyId: z.string(),
  what: longText,
  by: z.nullable(civilDateSchema),
});
export type PlanItem = z.infer<typeof planItemSchema>;

/** Awards that belong together and count once: courses and the certificate that they add up to. */
export const stackSchema = z.object({
  ...entityShape,
  title: titleText,
  kind: z.enum(['vertical', 'horizontal', 'hybrid']),
  /** The award that the parts add up to; null when there is none yet. */
  wholeId: z.nullable(z.string()),
  partIds: z.array(z.string()).check(z.maxLength(100)),
});
export type Stack = z.infer<typeof stackSchema>;

/** The id of the claim of a case on a competency: there is one at most. */
export const claimId = (caseId: string, competencyId: string) => `${caseId}|${competencyId}`;
/** The id of the mapping of a piece to a competency: the same pair is one row. */
export const mappingId = (competencyId: string, kind: string, evidenceId: string) => `${competencyId}|${kind}|${evidenceId}`;
