import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date';
import { evidenceShape, longText, titleText, urlText } from './entity';
import { provenanceSchema } from './provenance';

export const ownerSchema = z.enum(['me', 'other', 'unknown']);
export type Owner = z.infer<typeof ownerSchema>;

/** What the issuer says of the award today; `unknown` when the page does not say. */
export const awardStateSchema = z.enum(['valid', 'revoked', 'expired', 'pending', 'unknown']);
export type AwardState = z.infer<typeof awardStateSchema>;

/** How far the learner is with it. */
export const standingSchema = z.enum(['planned', 'in progress', 'earned']);
export type Standing = z.infer<typeof standingSchema>;

/** How the issuer tested what was learned, by the learner's own answer (project > exam > quiz > none). */
export const assessmentSchema = z.enum(['watched', 'quiz', 'graded project', 'proctored exam', 'unknown']);
export type Assessment = z.infer<typeof assessmentSchema>;

/** The fields of a badge that have a provenance each. */
export const badgeFields = [
  'title',
  'issuer',
  'earner',
  'state',
  'issuedOn',
  'expiresOn',
  'credentialId',
  'verifyUrl',
  'imageUrl',
  'skills',
  'description',
  'criteria',
  'assessment',
  'startedOn',
] as const;
export const badgeFieldSchema = z.enum(badgeFields);
export type BadgeField = z.infer<typeof badgeFieldSchema>;

/**
 * What pages say of an award, as last read: the facts by which one without an id is recognised. Kept beside the badge's
 * own fields, because the learner may write other words there.
 */
export const asReadSchema = z.object({
  title: titleText,
  issuer: z.nullable(titleText),
  earner: z.nullable(titleText),
  issuedOn: z.nullable(civilDateSchema),
});
export type AsRead = z.infer<typeof asReadSchema>;

/** One award to one learner (Open Badges 3.0: an achievement credential). Text of the issuer stands verbatim. */
export const badgeSchema = z.object({
  ...evidenceShape,
  platform: z.string().check(z.maxLength(60)),
  standing: standingSchema,
  owner: ownerSchema,
  title: titleText.check(z.minLength(1)),
  issuer: titleText,
  earner: z.nullable(titleText),
  state: awardStateSchema,
  issuedOn: z.nullable(civilDateSchema),
  expiresOn: z.nullable(civilDateSchema),
  /** The issuer's id of this award; with the platform it says whether two sightings are one award. */
  credentialId: z.nullable(z.string().check(z.maxLength(300))),
  verifyUrl: z.nullable(urlText),
  imageUrl: z.nullable(urlText),
  skills: z.array(titleText).check(z.maxLength(200)),
  description: z.nullable(longText),
  criteria: z.nullable(longText),
  assessment: assessmentSchema,
  /** When the learner began it; without it "before" can only mean "before it was earned". */
  startedOn: z.nullable(civilDateSchema),
  /** Absent until a page has shown it. */
  asRead: z.optional(asReadSchema),
  /** When the learner noted that its page no longer shows it (milliseconds UTC); null once it stands there again. */
  goneSince: z.optional(z.nullable(z.number())),
  /** When it was planned (milliseconds UTC, by this computer's clock); kept for good. Absent where it never was. */
  plannedAt: z.optional(z.number()),
  /** The page that offered it when it was planned. */
  offerUrl: z.optional(urlText),
  provenance: z.partialRecord(badgeFieldSchema, provenanceSchema),
});
export type Badge = z.infer<typeof badgeSchema>;

/** Whether a badge may fill the first mark: an earned one of the learner's own, neither revoked, expired nor pending. */
export function countsAsProof(badge: Badge, today: string): boolean {
  if (badge.standing !== 'earned' || badge.owner !== 'me') return false;
  if (badge.state === 'revoked' || badge.state === 'expired' || badge.state === 'pending') return false;
  return !hasExpired(badge, today);
}

/** Whether its expiry lies behind today; a badge that is valid until a month is valid through that month. */
export function hasExpired(badge: Pick<Badge, 'expiresOn'>, today: string): boolean {
  return badge.expiresOn !== null && badge.expiresOn < today.slice(0, badge.expiresOn.length);
}
