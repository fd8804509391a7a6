import * as z from 'zod/mini';
import { titleText } from './entity';

/** A threshold of points and the level that it stands for, as the company names it. */
const thresholdSchema = z.object({ label: titleText, points: z.number() });

/**
 * Rules by which companies decide that a level is reached, as found in real frameworks; none is followed unless the
 * learner chooses one. They speak in the framework's own scale and labels, which are never converted.
 * - `scores`: each text of the level has a score; the level counts when the least is above `least` and the mean above `mean`.
 * - `milestones`: each competency has a milestone, each milestone is worth points, and the sum reaches a threshold.
 * - `most met`: more than `share` of the competencies are met, and each other one has an explanation.
 * - `proficient values`: every competency has a value that the scale marks as proficient.
 */
export const levelRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scores'), best: z.number(), least: z.number(), mean: z.number() }),
  z.object({
    kind: z.literal('milestones'),
    points: z.array(z.number()).check(z.maxLength(50)),
    thresholds: z.array(thresholdSchema).check(z.maxLength(50)),
  }),
  z.object({ kind: z.literal('most met'), share: z.number().check(z.minimum(0), z.maximum(1)) }),
  z.object({ kind: z.literal('proficient values') }),
]);
export type LevelRule = z.infer<typeof levelRuleSchema>;
