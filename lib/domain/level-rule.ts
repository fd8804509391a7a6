import * as z from 'zod/mini';
import { titleText } from './entity';

/** A threshold of points and the level that it stands for, as the company names it. */
const thresholdSchema = z.object({ label: titleText, points: z.number() });
export type Threshold = z.infer<typeof thresholdSchema>;

/**
 * Rules by which companies decide that a level is reached, as found in real frameworks; none is followed unless the
 * learner chooses one. They speak in the framework's own scale and labels, which are never converted.
 * - `scores`: each line of what the level asks of a competency has a score from 0 to `best`; the level counts for that
 *   competency when the least is above `least` and the mean above `mean`, and as a whole when it does for every one.
 * - `milestones`: each competency has a milestone, each milestone is worth points, and the sum reaches a threshold;
 *   `aim` names the threshold that is wanted.
 * - `most met`: more than `share` of the competencies are met, and each other one has an explanation.
 * - `proficient values`: every competency has a value that the scale marks as proficient.
 */
export const levelRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scores'), best: z.number(), least: z.number(), mean: z.number() }),
  z.object({
    kind: z.literal('milestones'),
    points: z.array(z.number()).check(z.maxLength(50)),
    thresholds: z.array(thresholdSchema).check(z.maxLength(50)),
    aim: z.optional(titleText),
  }),
  z.object({ kind: z.literal('most met'), share: z.number().check(z.minimum(0), z.maximum(1)) }),
  z.object({ kind: z.literal('proficient values') }),
]);
export type LevelRule = z.infer<typeof levelRuleSchema>;
export type RuleKind = LevelRule['kind'];
export const ruleKinds = ['scores', 'milestones', 'most met', 'proficient values'] as const satisfies readonly RuleKind[];

/** The points of the ladder from which the rule of milestones is known; each label is a grade and a step in it. */
const knownThresholds = [0, 5, 11, 17, 23, 29, 36, 43, 50, 58, 66, 74, 90, 110, 135];

/** The numbers that each rule has where it was found; the learner puts those of their company in their place. */
export const usualRules: { [K in RuleKind]: Extract<LevelRule, { kind: K }> } = {
  scores: { kind: 'scores', best: 2, least: 0, mean: 1.7 },
  milestones: {
    kind: 'milestones',
    points: [0, 1, 3, 6, 12, 20],
    thresholds: knownThresholds.map((points, at) => ({ label: `${Math.floor(at / 3) + 1}.${(at % 3) + 1}`, points })),
  },
  'most met': { kind: 'most met', share: 0.5 },
  'proficient values': { kind: 'proficient values' },
};

/** Whether the rule judges what one level asks; otherwise a judgement is of the competency as a whole. */
export const judgesLevels = (rule: LevelRule): boolean => rule.kind === 'scores' || rule.kind === 'most met';
