import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date';
import { evidenceShape, longText, titleText } from './entity';

/** Who may read the words, as the person who gave them allowed; `none` while nothing was allowed. */
export const permissionSchema = z.enum(['none', 'this case', 'any review']);
export type Permission = z.infer<typeof permissionSchema>;

export const relationSchema = z.enum(['manager', 'peer', 'report', 'client', 'mentor', 'other']);

/** Somebody else's words about the learner's work, asked for or received; the words stand verbatim. */
export const feedbackSchema = z.object({
  ...evidenceShape,
  state: z.enum(['asked', 'received']),
  who: titleText.check(z.minLength(1)),
  role: titleText,
  relation: relationSchema,
  askedOn: z.nullable(civilDateSchema),
  receivedOn: z.nullable(civilDateSchema),
  words: longText,
  permission: permissionSchema,
  /** Whether the name may be printed; otherwise only role and relation are. */
  nameMayBePrinted: z.boolean(),
  about: z.nullable(z.string()),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** Whether words may fill the fourth mark: received, not empty, with permission to quote. */
export function countsAsWords(feedback: Feedback): boolean {
  return feedback.state === 'received' && feedback.words.trim() !== '' && feedback.permission !== 'none';
}
