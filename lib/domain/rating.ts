import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date';
import { entityShape, longText, titleText } from './entity';

/** The score of one line of what a level asks, by its text as it stood when it was judged: a line that reads otherwise is another one. */
export const lineScoreSchema = z.object({ line: longText, value: titleText });
export type LineScore = z.infer<typeof lineScoreSchema>;

/** Who judged, most weight first: where several did, companies go by the first of them that spoke. */
export const raters = ['formal review', 'manager', 'peer', 'self'] as const;
export const raterSchema = z.enum(raters);
export type Rater = z.infer<typeof raterSchema>;

/**
 * How one competency was judged, by whom, in the framework's own scale; never a mark of proof. Id:
 * `case|competency|level|rater`, with an empty level where the judgement is of the competency as a whole.
 */
export const ratingSchema = z.object({
  ...entityShape,
  caseId: z.string(),
  competencyId: z.string(),
  levelId: z.nullable(z.string()),
  by: raterSchema,
  /** A value of the framework's scale by its id, or a number as the company's rule counts it; empty where only lines were judged. */
  value: titleText,
  /** Under a rule of scores: the lines that were judged by themselves. The others have the score of the whole. */
  scores: z.optional(z.array(lineScoreSchema).check(z.maxLength(200))),
  on: z.nullable(civilDateSchema),
  note: longText,
});
export type Rating = z.infer<typeof ratingSchema>;

/** The number that a value stands for; null where there is none, or one beyond the last that the rule knows. */
export function numberFrom(value: string, last: number): number | null {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return number >= 0 && number <= last ? number : null;
}

/** The id of the rating of one rater: a later one takes its place. */
export const ratingId = (caseId: string, competencyId: string, levelId: string | null, by: Rater) =>
  `${caseId}|${competencyId}|${levelId ?? ''}|${by}`;

/** The judgement that counts: that of the weightiest rater who spoke. The others stay, and change nothing. */
export function weightiest(ratings: readonly Rating[]): Rating | null {
  return [...ratings].sort((a, b) => raters.indexOf(a.by) - raters.indexOf(b.by))[0] ?? null;
}

/** The judgements of a competency in a case at a level, or as a whole, the weightiest first. */
export function ratingsOf(ratings: readonly Rating[], place: { caseId: string; competencyId: string; levelId: string | null }): Rating[] {
  return ratings
    .filter((one) => one.caseId === place.caseId && one.competencyId === place.competencyId && one.levelId === place.levelId)
    .sort((a, b) => raters.indexOf(a.by) - raters.indexOf(b.by));
}
