import * as z from 'zod/mini';
import { fileFactsSchema } from './artifact';
import { civilDateSchema } from './civil-date';
import { entityShape, titleText } from './entity';

/**
 * A report as it was handed over: the file itself, kept byte for byte, with the criteria that it was argued against.
 * Nothing that changes afterwards, criteria or evidence, changes it.
 */
export const editionSchema = z.object({
  ...entityShape,
  caseId: z.string(),
  /** The kept file; null when its room could not be had and only its facts are known. */
  fileId: z.nullable(z.string()),
  file: fileFactsSchema,
  /** How many pages it has. */
  pages: z.optional(z.int()),
  /** The day that the report bears. */
  madeOn: civilDateSchema,
  reviewOn: z.nullable(civilDateSchema),
  frameworkId: z.nullable(z.string()),
  /** Criteria and level or role as they were called then. */
  criteria: titleText,
  target: titleText,
});
export type Edition = z.infer<typeof editionSchema>;
