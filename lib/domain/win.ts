import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date';
import { confidentialitySchema, entityShape, longText } from './entity';

/**
 * A quick note: something done, learned or heard, written down in two minutes. It proves nothing and is in no report; it
 * may grow into a piece of work, and stays as what that began with.
 */
export const winSchema = z.object({
  ...entityShape,
  text: longText.check(z.minLength(1)),
  happenedOn: z.nullable(civilDateSchema),
  confidentiality: confidentialitySchema,
  /** The piece of work that it grew into; null while it is a note alone. */
  workId: z.nullable(z.string()),
});
export type Win = z.infer<typeof winSchema>;

/** The most letters of a note that stand for it in lists. */
const mostLetters = 120;

/** What a note is called: its first line, or the first sentence of that; cut between words where it is long. */
export function titleOfWin({ text }: Pick<Win, 'text'>): string {
  const [line = ''] = text.trim().split(/\r?\n/);
  const sentence = /^.{8,}?[.!?。](?=\s|$)/u.exec(line)?.[0].replace(/[.。]$/u, '') ?? line;
  if (sentence.length <= mostLetters) return sentence;
  const cut = sentence.slice(0, mostLetters);
  const end = cut.lastIndexOf(' ');
  return `${(end > mostLetters / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

/** Notes as a log has them: the latest day first, those without a day last, and of one day the last written first. */
export function latestFirst(wins: readonly Win[]): Win[] {
  return [...wins].sort((a, b) => (b.happenedOn ?? '').localeCompare(a.happenedOn ?? '') || b.createdAt - a.createdAt);
}
