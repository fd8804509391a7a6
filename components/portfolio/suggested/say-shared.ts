import type { Explanation } from '../../../lib/suggestions/explain-match';
import { t } from '../../../lib/words/words';

/** The words of both sides that say so, once where both have the same. */
export function sayShared({ words, criterionWords }: Pick<Explanation, 'words' | 'criterionWords'>): string {
  const isSame = words.length === criterionWords.length && words.every((word) => criterionWords.includes(word));
  return isSame
    ? t('suggested:both', { words: quoted(words) })
    : t('suggested:each', { words: quoted(words), criterionWords: quoted(criterionWords) });
}

const quoted = (words: readonly string[]) => words.map((word) => t('suggested:quoted', { word })).join(', ');
