import { finish, type Steps } from './in-steps';
import { prepareNearWordsInSteps } from './near-words';
import { sentencesOf, type Word, wordsOf } from './word-stems';

/** What speaks for somebody: the texts of a badge, a piece of work or a note. Words of the title and the skills count double. */
export type SourceText = { title: string; skills?: readonly string[]; texts?: readonly (string | null)[] };

/** A competency with all that its levels ask. */
export type CompetencyText = { id: string; title: string; statement: string; texts: readonly string[] };

/** A part of a text that can be shown, with the words in it. */
export type Part = { text: string; words: readonly Word[] };

/** A competency as it is compared: each word and phrase with its weight. */
export type ReadCompetency = {
  competency: CompetencyText;
  parts: readonly Part[];
  titleStems: ReadonlySet<string>;
  /** Words that it is about: those of its name, and those that more than one of its texts have. */
  themes: ReadonlySet<string>;
  weights: ReadonlyMap<string, number>;
};

/** A source as it is compared; `vector` holds words of the criteria only, each exact or near to one of the source. */
export type ReadSource = {
  parts: readonly Part[];
  words: ReadonlyMap<string, Word>;
  namedStems: ReadonlySet<string>;
  /** Words that it is about: those that name it, and those that it keeps saying. */
  themes: ReadonlySet<string>;
  vector: ReadonlyMap<string, number>;
};

/** A word of the source, and the word of the competency that it is or is near to; `weight` is its part in the strength. */
export type SharedWord = { word: Word; stem: string; weight: number; rarity: number };

/** All competencies read together, since a word says more the fewer of them have it. */
export type Criteria = {
  all: readonly ReadCompetency[];
  readSource(source: SourceText): ReadSource;
  /** How strongly a source speaks to each of `all`, from 0 to 1: the cosine of both. */
  strengthsOf(source: ReadSource): Float64Array;
  /** The words that both share, the weightiest first. */
  sharedWords(source: ReadSource, one: ReadCompetency): SharedWord[];
};

/** How much more a word of a name says than one of a text, on both sides. */
const inName = 2;
/** What a word still says that nearly half of the competencies have. */
const leastRarity = 0.5;
/** How much a phrase of two words says beside the words themselves. */
const inPhrase = 0.5;
/** How much a word that is only near says beside the same word. */
const ifNear = 0.5;
/** In how many sentences a source must say a word to be about it. */
const keepsSaying = 3;

/** Reads the criteria once, to compare many sources with them. */
export const readCriteria = (competencies: readonly CompetencyText[]): Criteria => finish(readCriteriaInSteps(competencies));

/** The same in steps of some milliseconds at most, between which a page can do other things. */
export function* readCriteriaInSteps(competencies: readonly CompetencyText[]): Steps<Criteria> {
  const drafts: ReturnType<typeof draftOf>[] = [];
  for (const competency of competencies) {
    drafts.push(draftOf(competency));
    yield;
  }
  const holding = countAll(drafts.flatMap(({ counts }) => [...counts.keys()]));
  const rarities = new Map([...holding].map(([term, count]) => [term, rarity(count, drafts.length) * (isPhrase(term) ? inPhrase : 1)]));
  const unheard = rarity(0, drafts.length);
  const rarityOf = (term: string) => rarities.get(term) ?? unheard * (isPhrase(term) ? inPhrase : 1);
  const all: ReadCompetency[] = [];
  for (const { counts, ...one } of drafts) {
    all.push({ ...one, weights: weigh(counts, one.titleStems, rarityOf) });
    yield;
  }
  const holders = new Map<string, { at: number; weight: number }[]>();
  for (const [at, { weights }] of all.entries()) {
    for (const [term, weight] of weights) addTo(holders, term, { at, weight });
    yield;
  }
  const likeOf = yield* prepareLikes([...holders.keys()]);

  return {
    all,
    readSource: (source) => readSource(source, { rarityOf, likeOf }),
    strengthsOf(source) {
      const strengths = new Float64Array(all.length);
      for (const [term, share] of source.vector) {
        for (const { at, weight } of holders.get(term) ?? []) strengths[at] = (strengths[at] ?? 0) + share * weight;
      }
      return strengths;
    },
    sharedWords(source, one) {
      const shared: SharedWord[] = [];
      for (const word of source.words.values()) {
        for (const { stem, share } of likeOf(word.stem)) {
          const weight = (one.weights.get(stem) ?? 0) * (source.vector.get(stem) ?? 0) * share;
          if (weight > 0) shared.push({ word, stem, weight, rarity: share * rarityOf(stem) });
        }
      }
      return shared.sort((a, b) => b.weight - a.weight);
    },
  };
}

/** For a word, itself and those near to it, as far as criteria have them; for a phrase, the same one. */
function* prepareLikes(terms: readonly string[]): Steps<Reading['likeOf']> {
  const known = new Set(terms);
  const nearTo = yield* prepareNearWordsInSteps(terms.filter((term) => !isPhrase(term)));
  const likes = new Map<string, readonly Like[]>();
  return (term) => {
    const seen = likes.get(term);
    if (seen) return seen;
    const same: Like[] = known.has(term) ? [{ stem: term, share: 1 }] : [];
    const near = isPhrase(term) ? [] : nearTo(term).map((stem): Like => ({ stem, share: ifNear }));
    likes.set(term, [...same, ...near]);
    return [...same, ...near];
  };
}

/** A word that more than half of the competencies have says nothing, unless there are only one or two. */
function rarity(count: number, all: number): number {
  if (all > 2 && count > all / 2) return 0;
  return Math.log((all + 1) / (count + 1)) + leastRarity;
}

const draftOf = (competency: CompetencyText) => ({ competency, ...countWords(competency) });

function countWords(competency: CompetencyText) {
  const inTexts = [competency.statement, ...competency.texts].map((text) => sentencesOf(text).map(partOf));
  const parts = [partOf(competency.title), ...inTexts.flat()];
  const titleStems = stemsOf(parts.slice(0, 1));
  const stemsByText = inTexts.map(stemsOf);
  const repeated = [...stemsOf(parts)].filter((stem) => stemsByText.filter((stems) => stems.has(stem)).length > 1);
  return { parts, titleStems, themes: new Set([...titleStems, ...repeated]), counts: countTerms(parts, () => 1) };
}

/** The weight of each word of a competency, all together of length one: a long text shares words with everything. */
function weigh(counts: ReadonlyMap<string, number>, titleStems: ReadonlySet<string>, rarityOf: (term: string) => number) {
  const weights = new Map<string, number>();
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * (titleStems.has(term) ? inName : 1) * rarityOf(term);
    if (weight > 0) weights.set(term, weight);
  }
  const length = lengthOf(weights.values());
  for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

/** A word or phrase of the criteria that stands for one of a source, and how much it counts beside the same one. */
type Like = { stem: string; share: number };
type Reading = { rarityOf(term: string): number; likeOf(term: string): readonly Like[] };

function readSource({ title, skills = [], texts = [] }: SourceText, { rarityOf, likeOf }: Reading): ReadSource {
  const named = [title, ...skills].map(partOf);
  const told = texts.flatMap((text) => (text ? sentencesOf(text).map(partOf) : []));
  const parts = [...named, ...told];
  const words = new Map<string, Word>();
  for (const { words: ofPart } of parts) for (const word of ofPart) if (!words.has(word.stem)) words.set(word.stem, word);
  const counts = countTerms(parts, (index) => (index < named.length ? inName : 1));
  // Words that no criterion has count in the length too: a page that is mostly about something else speaks to it less.
  const length = lengthOf([...counts].map(([term, count]) => count * rarityOf(term))) || 1;
  const vector = new Map<string, number>();
  for (const [term, count] of counts) {
    for (const { stem, share } of likeOf(term)) {
      vector.set(stem, (vector.get(stem) ?? 0) + (count * share * rarityOf(stem)) / length);
    }
  }
  const namedStems = stemsOf(named);
  const sentences = countAll(parts.flatMap((part) => [...stemsOf([part])]));
  const said = [...sentences].flatMap(([stem, count]) => (count >= keepsSaying ? [stem] : []));
  return { parts, words, namedStems, themes: new Set([...namedStems, ...said]), vector };
}

const isPhrase = (term: string) => term.includes(' ');
const partOf = (text: string): Part => ({ text, words: wordsOf(text) });
const stemsOf = (parts: readonly Part[]) => new Set(parts.flatMap(({ words }) => words.map(({ stem }) => stem)));

/** How often each word and phrase stands in some parts; a part can count more than once. */
function countTerms(parts: readonly Part[], timesOf: (index: number) => number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [index, { words }] of parts.entries()) {
    for (const { stem, phrase } of words) {
      counts.set(stem, (counts.get(stem) ?? 0) + timesOf(index));
      if (phrase !== null) counts.set(phrase, (counts.get(phrase) ?? 0) + timesOf(index));
    }
  }
  return counts;
}

function countAll(terms: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function lengthOf(weights: Iterable<number>): number {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return Math.sqrt(squares);
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
