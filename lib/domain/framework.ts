import * as z from 'zod/mini';
import { entityShape, longText, titleText, urlText } from './entity';

/** A rung of the company's ladder. */
export const levelSchema = z.object({ id: z.string(), label: titleText, order: z.int() });
export type Level = z.infer<typeof levelSchema>;

/** A value of the framework's own scale of judging, never converted to another scale. */
export const scaleValueSchema = z.object({ id: z.string(), label: titleText, order: z.int(), proficient: z.boolean() });
export type ScaleValue = z.infer<typeof scaleValueSchema>;

/** What the company asks, as one document (CASE 1.1: CFDocument). */
export const frameworkSchema = z.object({
  ...entityShape,
  title: titleText.check(z.minLength(1)),
  version: titleText,
  publisher: titleText,
  /** How it came here: pasted, from a table file, or from a template of ours. */
  origin: z.enum(['pasted table', 'pasted text', 'csv', 'template', 'by hand']),
  sourceUri: z.nullable(urlText),
  /** HR's own file, attached unread or as the source of the import. */
  sourceFileId: z.nullable(z.string()),
  levels: z.array(levelSchema).check(z.maxLength(50)),
  scale: z.array(scaleValueSchema).check(z.maxLength(50)),
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
});
export type Expectation = z.infer<typeof expectationSchema>;
