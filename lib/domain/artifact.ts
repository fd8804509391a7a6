import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date';
import { evidenceShape, longText, titleText, urlText } from './entity';

/** What is known of a file, whether or not its bytes are kept: name, media type, bytes, SHA-256 in hex. */
export const fileFactsSchema = z.object({
  name: z.string().check(z.maxLength(255)),
  type: z.string().check(z.maxLength(200)),
  size: z.int().check(z.minimum(0)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type FileFacts = z.infer<typeof fileFactsSchema>;

/** A piece of work: what shows that something learned was used. */
export const artifactSchema = z.object({
  ...evidenceShape,
  kind: z.enum(['file', 'link', 'text']),
  title: titleText.check(z.minLength(1)),
  /** The stored file; null when only its description and hash are kept, as is the default for files of the company. */
  fileId: z.nullable(z.string()),
  file: z.nullable(fileFactsSchema),
  url: z.nullable(urlText),
  text: longText,
  challenge: longText,
  action: longText,
  result: longText,
  myPart: longText,
  others: longText,
  doneOn: z.nullable(civilDateSchema),
});
export type Artifact = z.infer<typeof artifactSchema>;

/** Whether a piece of work may fill the second mark: challenge, action, result and my part are all written. */
export function isWorkComplete(work: Artifact): boolean {
  return missingOfWork(work).length === 0;
}

/** The parts of the story that are still empty, in the order in which they are asked. */
export function missingOfWork(work: Artifact): ('challenge' | 'action' | 'result' | 'myPart')[] {
  return (['challenge', 'action', 'result', 'myPart'] as const).filter((part) => work[part].trim() === '');
}
