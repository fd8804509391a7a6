import { indicatorsOf } from './bullets';
import type { ImportedExpectation } from './imported-framework';
import { indicatorLimit, textLimit } from './limits';

/** What an expectation may have besides its text: bullets that the source keeps apart, its own id, the value it requires. */
export type ExpectationExtras = {
  indicators?: readonly string[];
  signals?: readonly string[];
  examples?: readonly string[];
  id?: string;
  required?: string;
};

/** Text as it is kept: without control characters and broken halves of characters, which no format of ours could hold. */
export const plain = (text: string): string =>
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/.test(text)
    ? text
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
        .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    : text;

/** Bullets that the source keeps apart, each on one line, else those inside the text. */
export function bulletsOf(text: string, { indicators }: ExpectationExtras): string[] {
  return indicators ? singleLines(indicators) : indicatorsOf(text);
}

/** Whether there is neither a text nor anything that stands beside one: a level may ask by signals alone. */
export const saysNothing = (text: string, { indicators = [], signals = [], examples = [], required = '' }: ExpectationExtras): boolean =>
  [text, ...indicators, ...signals, ...examples, required].every((one) => plain(one).trim() === '');

/** Signals and examples of a text, those of a joined one after those before. */
export function addNamedBullets(expectation: ImportedExpectation, extras: ExpectationExtras): void {
  for (const name of ['signals', 'examples'] as const) {
    const lines = singleLines([...(expectation[name] ?? []), ...(extras[name] ?? [])]);
    if (lines.length > 0) expectation[name] = lines;
  }
}

/** Bullets as they are kept: each on one line, none empty, all together no longer than a text. */
function singleLines(bullets: readonly string[]): string[] {
  const lines = bullets
    .map((one) =>
      plain(one)
        .replace(/\s*[\r\n]+\s*/g, ' ')
        .trim(),
    )
    .filter((one) => one !== '');
  let length = 0;
  return lines.slice(0, indicatorLimit).filter((line) => {
    length += line.length;
    return length <= textLimit;
  });
}

/** A text without what does not tell two of them apart: white space, full stops and commas. */
export const folded = (text: string) => text.replace(/[\s.;,]+/g, ' ').trim();

/** Whether a text says nothing beyond one that is known: the same but for white space and full stops, or one of its lines. */
export function saysSame(known: string, text: string): boolean {
  return known === text || known.split('\n').includes(text) || folded(known) === folded(text);
}
