import type { CompetencyText } from '../../lib/suggestions/match-texts';
import type { Ranking } from './skill-queries';

/** The usual settings: how soon repetition stops to count, and how far length counts against a text. */
const k1 = 1.2;
const b = 0.75;

/** Okapi BM25 over the words as they stand, in small letters: what any search gives, to measure proposals beside. */
export function plainBm25(competencies: readonly CompetencyText[]): Ranking {
  const texts = competencies.map(({ id, title, statement }) => {
    const words = wordsOf(`${title} ${statement}`);
    return { id, counts: countsOf(words), length: words.length };
  });
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  const holding = countsOf(texts.flatMap(({ counts }) => [...counts.keys()]));
  const rarityOf = (word: string) => {
    const count = holding.get(word) ?? 0;
    return Math.log(1 + (texts.length - count + 0.5) / (count + 0.5));
  };
  return (query) => {
    const asked = countsOf(wordsOf(query.join(' ')));
    const scored = texts.map(({ id, counts, length }) => {
      let score = 0;
      for (const [word, times] of asked) {
        const count = counts.get(word) ?? 0;
        score += (times * rarityOf(word) * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / mean));
      }
      return { id, score };
    });
    const found = scored.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
    return found.map(({ id }) => id);
  };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
