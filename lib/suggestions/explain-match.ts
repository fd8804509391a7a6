import type { Criteria, Part, ReadCompetency, ReadSource, SharedWord } from './match-texts';

/** Why a source may speak to a competency: the words and the sentences of both sides, as they stand there. */
export type Explanation = { words: string[]; criterionWords: string[]; badgeSays: string; criterionSays: string };

/** A match that is much weaker than the best one is noise. */
const shareOfBest = 0.4;
/** The most words that are shown of each side. */
const mostWords = 5;
/** A longer word is an address or a slip, and would break a line. */
const longestWord = 60;

/** A source and a competency that share words, with how strongly. */
export type Match = { source: ReadSource; one: ReadCompetency; strength: number };

/** The strongest matches that are more than chance, each with what says so; none that is much weaker than the best. */
export function explainBest<M extends Match>(matches: readonly M[], most: number, criteria: Criteria): (M & Explanation)[] {
  const best: (M & Explanation)[] = [];
  const sharing = matches.filter(({ strength }) => strength > 0);
  for (const match of sharing.sort((a, b) => b.strength - a.strength)) {
    if (best.length === most || match.strength < (best[0]?.strength ?? 0) * shareOfBest) break;
    const shared = criteria.sharedWords(match.source, match.one);
    if (isTelling(shared, match)) best.push({ ...match, ...explain(shared, match) });
  }
  return best;
}

/** Whether the shared words are more than chance. A word that is only near proposes nothing by itself. */
function isTelling(shared: readonly SharedWord[], { source, one }: Match): boolean {
  const same = shared.filter(({ word, stem }) => word.stem === stem);
  // A single word in passing is chance; one that is a theme of both is not.
  if (same.some(({ stem }) => source.themes.has(stem) && one.themes.has(stem))) return true;
  const count = new Set(shared.map(({ word }) => word.stem)).size;
  return count > 1 && same.length > 0 && shared.some(({ word, stem }) => source.namedStems.has(word.stem) || one.titleStems.has(stem));
}

/** The words and sentences of both sides for words that they share; the weightiest first. */
function explain(shared: readonly SharedWord[], { source, one }: Match): Explanation {
  const shown = shared.slice(0, mostWords);
  const surfaces = new Map(one.parts.flatMap(({ words }) => words.map(({ stem, surface }) => [stem, surface] as const)).reverse());
  return {
    words: distinct(shown.map(({ word }) => word.surface)),
    criterionWords: distinct(shown.map(({ stem }) => surfaces.get(stem) ?? stem)),
    badgeSays: richest(
      source.parts,
      shared.map(({ word, rarity }) => [word.stem, rarity]),
    ),
    criterionSays: richest(
      one.parts,
      shared.map(({ stem, rarity }) => [stem, rarity]),
    ),
  };
}

const distinct = (surfaces: readonly string[]) => [...new Set(surfaces.map((one) => one.toLowerCase().slice(0, longestWord)))];

/** The part that holds most of the shared words, the first among equals, so that a title wins over a long sentence. */
function richest(parts: readonly Part[], shared: readonly [stem: string, weight: number][]): string {
  // Of a word that is the same as one and near to another, the weightier counts: it comes first.
  const weights = new Map([...shared].reverse());
  let best = { text: parts[0]?.text ?? '', weight: -1 };
  for (const { text, words } of parts) {
    let weight = 0;
    for (const stem of new Set(words.map((word) => word.stem))) weight += weights.get(stem) ?? 0;
    if (weight > best.weight) best = { text, weight };
  }
  return best.text;
}
