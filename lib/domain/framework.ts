import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date';
import { entityShape, longText, titleText, urlText } from './entity';
import { levelRuleSchema } from './level-rule';

/** A rung of the company's ladder; `typicalTime` is what the source says of the time spent there, verbatim. */
export const levelSchema = z.object({ id: z.string(), label: titleText, order: z.int(), typicalTime: z.optional(titleText) });
export type Level = z.infer<typeof levelSchema>;

/** A value of the framework's own scale of judging, never converted to another scale. */
export const scaleValueSchema = z.object({ id: z.string(), label: titleText, order: z.int(), proficient: z.boolean() });
export type ScaleValue = z.infer<typeof scaleValueSchema>;

/** A role and the level of each competency that it requires; a competency that is not named is not asked of it. */
export const roleSchema = z.object({
  name: titleText.check(z.minLength(1)),
  requires: z.array(z.object({ competencyId: z.string(), levelId: z.string() })).check(z.maxLength(2_000)),
});
export type Role = z.infer<typeof roleSchema>;

/** What the company asks, as one document (CASE 1.1: CFDocument). Fields that may be absent are absent until somebody has said them. */
export const frameworkSchema = z.object({
  ...entityShape,
  title: titleText.check(z.minLength(1)),
  version: titleText,
  publisher: titleText,
  /** How it came here: pasted, from a table file, or from a template of ours. */
  origin: z.enum(['pasted table', 'pasted text', 'csv', 'file', 'template', 'by hand']),
  sourceUri: z.nullable(urlText),
  /** HR's own file, attached unread or as the source of the import. */
  sourceFileId: z.nullable(z.string()),
  levels: z.array(levelSchema).check(z.maxLength(50)),
  scale: z.array(scaleValueSchema).check(z.maxLength(50)),
  description: z.optional(longText),
  /** The terms under which its text may be used, and whom to name, as its source says them. */
  license: z.optional(longText),
  roles: z.optional(z.array(roleSchema).check(z.maxLength(1_000))),
  /** How the company decides that a level is reached, where the learner has chosen to follow its rule; none is followed otherwise. */
  rule: z.optional(z.nullable(levelRuleSchema)),
  /** The older edition that it took the place of; that one stays, so that what was said of it can be looked up. */
  replacesId: z.optional(z.nullable(z.string())),
  /** When it was put away (milliseconds UTC), as after leaving an employer; null or absent while it is in use. */
  archivedAt: z.optional(z.nullable(z.number())),
});
export type Framework = z.infer<typeof frameworkSchema>;

export const prioritySchema = z.enum(['must', 'important', 'nice']);
export type Priority = z.infer<typeof prioritySchema>;

/** An area, a competency (a row of the matrix: what one is judged on) or an indicator below it (CASE 1.1: CFItem). */
export const competencySchema = z.object({
  ...entityShape,
  frameworkId: z.string(),
  parentId: z.nullable(z.string()),
  kind: z.enum(['area', 'competency', 'indicator']),
  /** The framework's own code or id for it, kept for a later re-import. */
  code: titleText,
  title: longText.check(z.minLength(1)),
  statement: longText,
  order: z.number(),
  priority: z.nullable(prioritySchema),
  /** Who said how much it matters (checklist M2). */
  prioritySaidBy: z.optional(titleText),
  /** The id in the file that it came from; with the code it tells which competency of a newer edition is the same. */
  sourceId: z.optional(titleText),
  /** The competencies of the older edition that it goes on from, as the learner confirmed it. */
  formerIds: z.optional(z.array(z.string()).check(z.maxLength(2_000))),
  /** How proficiency in it is measured in this company, in the words of whoever said so (checklist M4). */
  measured: z.optional(z.nullable(z.object({ quote: longText, source: titleText, on: z.nullable(civilDateSchema) }))),
  /** The aim of the business that it serves (checklist M11). */
  objective: z.optional(longText),
});
export type Competency = z.infer<typeof competencySchema>;

/** What one competency asks at one level, verbatim. */
export const expectationSchema = z.object({
  ...entityShape,
  frameworkId: z.string(),
  competencyId: z.string(),
  levelId: z.string(),
  text: longText,
  indicators: z.array(longText).check(z.maxLength(200)),
  /** By what one notices it, and examples of it, where the framework or the learner names some apart from the text. */
  signals: z.optional(z.array(longText).check(z.maxLength(200))),
  examples: z.optional(z.array(longText).check(z.maxLength(200))),
  /** The value of the framework's scale that is wanted here. */
  required: z.optional(titleText),
  sourceId: z.optional(titleText),
});
export type Expectation = z.infer<typeof expectationSchema>;
