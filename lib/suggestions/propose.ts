import { sentencesOf, type Word, wordsOf } from './word-stems';

/** What speaks for somebody: the texts of a badge or a piece of work. Words of the title and the skills count double. */
export type SourceText = { title: string; skills?: readonly string[]; texts?: readonly (string | null)[] };

/** A competency with all that its levels ask. */
export type CompetencyText = { id: string; title: string; statement: string; texts: readonly string[] };

/** "This badge may speak to this competency", with the words and both sentences that say so; only the learner confirms. */
export type Proposal = { competencyId: string; words: string[]; badgeSays: string; criterionSays: string; strength: number };

/** The most competencies that are proposed for one badge. */
const mostPerBadge = 3;
/** A proposal that is much weaker than the best one is noise. */
const shareOfBest = 0.4;
/** How much more a word in a competency's name says than one in its text. */
const inTitle = 2;
/** How far the length of a competency's text counts against it, from not at all (0) to wholly (1). */
const lengthMatters = 0.5;

/** A part of a text that can be shown, with the words in it. */
type Part = { text: string; stems: ReadonlySet<string> };
type Indexed = {
  competency: CompetencyText;
  titleStems: Set<string>;
  /** Words that it is about: those of its name, and those that more than one of its texts have. */
  themes: Set<string>;
  stems: Set<string>;
  parts: Part[];
};

/** Proposals for one source; for many sources prepare once with `prepareProposals`. */
export function proposeCompetencies(source: SourceText, competencies: readonly CompetencyText[]): Proposal[] {
  return prepareProposals(competencies)(source);
}

/**
 * Reads the criteria once and answers a function that proposes. A word weighs more the fewer competencies have it, and
 * one that stands in more than half of them proposes nothing. Nothing leaves this computer.
 */
export function prepareProposals(competencies: readonly CompetencyText[]): (source: SourceText) => Proposal[] {
  const indexed = competencies.map((competency): Indexed => {
    const parts = [competency.title, ...[competency.statement, ...competency.texts].flatMap(sentencesOf)].map(partOf);
    const titleStems = stemsOf(competency.title);
    const inTexts = [competency.statement, ...competency.texts].map(stemsOf);
    const stems = new Set(parts.flatMap((part) => [...part.stems]));
    const repeated = [...stems].filter((stem) => inTexts.filter((one) => one.has(stem)).length > 1);
    return { competency, parts, titleStems, themes: new Set([...titleStems, ...repeated]), stems };
  });
  const holders = new Map<string, Indexed[]>();
  for (const one of indexed) for (const stem of one.stems) addTo(holders, stem, one);
  const weightOf = (stem: string) => {
    const count = holders.get(stem)?.length ?? 0;
    if (count === 0 || (indexed.length > 2 && count > indexed.length / 2)) return 0;
    return Math.log((indexed.length + 1) / count);
  };
  const mean = indexed.reduce((sum, one) => sum + one.stems.size, 0) / Math.max(1, indexed.length);
  // A long text shares words with everything; what a short one shares says more.
  const lengthOf = (one: Indexed) => 1 - lengthMatters + lengthMatters * (one.stems.size / mean);
  return (source) => propose(source, { holders, weightOf, lengthOf });
}

/** What is known of all competencies together. */
type Criteria = {
  holders: ReadonlyMap<string, Indexed[]>;
  weightOf: (stem: string) => number;
  lengthOf: (one: Indexed) => number;
};

function propose(source: SourceText, { holders, weightOf, lengthOf }: Criteria): Proposal[] {
  const named = namesOf(source).flatMap(wordsOf);
  const told = (source.texts ?? []).flatMap((text) => (text ? wordsOf(text) : []));
  const namedStems = new Set(named.map((word) => word.stem));
  const words = new Map<string, Word>();
  const times = new Map<string, number>();
  for (const word of [...named, ...told]) {
    if (!words.has(word.stem)) words.set(word.stem, word);
    times.set(word.stem, (times.get(word.stem) ?? 0) + 1);
  }

  const shared = new Map<Indexed, Word[]>();
  for (const word of words.values()) if (weightOf(word.stem) > 0) for (const one of holders.get(word.stem) ?? []) addTo(shared, one, word);

  const strong = [...shared].flatMap(([one, both]) => {
    // A single word in passing is chance; one that names the badge and is a theme of the competency is not.
    const isTheme = both.some((word) => namedStems.has(word.stem) && one.themes.has(word.stem));
    if (!isTheme && (both.length < 2 || !both.some((word) => namedStems.has(word.stem) || one.titleStems.has(word.stem)))) return [];
    const weigh = (word: Word) =>
      weightOf(word.stem) *
      (1 + Math.log(times.get(word.stem) ?? 1)) *
      (namedStems.has(word.stem) ? 2 : 1) *
      (one.titleStems.has(word.stem) ? inTitle : 1);
    const ranked = [...both].sort((a, b) => weigh(b) - weigh(a));
    return [{ one, words: ranked, strength: both.reduce((sum, word) => sum + weigh(word), 0) / lengthOf(one) }];
  });
  strong.sort((a, b) => b.strength - a.strength);
  const best = strong[0]?.strength ?? 0;
  return strong
    .filter((proposal) => proposal.strength >= best * shareOfBest)
    .slice(0, mostPerBadge)
    .map(({ one, words: ranked, strength }) => explain(source, one, ranked, strength, weightOf));
}

function explain(source: SourceText, one: Indexed, words: readonly Word[], strength: number, weightOf: (stem: string) => number): Proposal {
  const weights = new Map(words.map((word) => [word.stem, weightOf(word.stem)]));
  const told = (source.texts ?? []).flatMap((text) => (text ? sentencesOf(text) : []));
  return {
    competencyId: one.competency.id,
    words: words.slice(0, 5).map((word) => word.surface.toLowerCase().slice(0, 60)),
    badgeSays: richest([...namesOf(source), ...told].map(partOf), weights),
    criterionSays: richest(one.parts, weights),
    strength,
  };
}

const namesOf = (source: SourceText) => [source.title, ...(source.skills ?? [])];
const stemsOf = (text: string) => new Set(wordsOf(text).map((word) => word.stem));
const partOf = (text: string): Part => ({ text, stems: stemsOf(text) });

/** The part that holds most of the shared words, the first among equals, so that a title wins over a long sentence. */
function richest(parts: readonly Part[], weights: ReadonlyMap<string, number>): string {
  let best = { text: parts[0]?.text ?? '', weight: -1 };
  for (const { text, stems } of parts) {
    let weight = 0;
    for (const [stem, one] of weights) if (stems.has(stem)) weight += one;
    if (weight > best.weight) best = { text, weight };
  }
  return best.text;
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
