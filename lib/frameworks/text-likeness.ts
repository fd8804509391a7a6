import type { EditionItem } from './edition-view';
import { foldText } from './fold-text';

/** How alike two competencies are: 0 for no word in common, 1 for the same words. */
export type Candidate = { key: string; likeness: number };

/** A prepared comparison of two lists of competencies. */
export type Likeness = {
  /** Of one pair. */
  between: (older: string, newer: string) => number;
  /** Of their texts alone, whatever they are called; null where one of them has none. */
  ofTexts: (older: string, newer: string) => number | null;
  /** The most alike of the newer list for one of the older, best first. */
  best: (older: string, among: ReadonlySet<string>) => Candidate[];
};

/** How much of the likeness comes from the titles, where both have more than a title. */
const titleShare = 0.25;
/** A term that more than these have does not help to find candidates. */
const usual = 300;
/** Candidates beyond these are never looked at. */
const kept = 5;

/**
 * Prepares how alike competencies are: by the words of title, description and texts, each the heavier the rarer it is,
 * and by the letters of the titles, so that "Planning" and "Planning ahead" are near. Words count without their endings.
 */
export function prepareLikeness(older: readonly EditionItem[], newer: readonly EditionItem[]): Likeness {
  const counted = (items: readonly EditionItem[]) => items.map((item) => ({ item, counts: countOf(wordsOf(item)) }));
  const [olderCounts, newerCounts] = [counted(older), counted(newer)];
  const rarity = rarityOf([...olderCounts, ...newerCounts].map(({ counts }) => counts));
  const weighed = ({ item, counts }: { item: EditionItem; counts: ReadonlyMap<string, number> }) => ({
    words: unit(new Map([...counts].map(([word, count]) => [word, (1 + Math.log(count)) * (rarity.get(word) ?? 0)]))),
    letters: unit(countOf(lettersOf(item.title))),
    isBare: isBare(item),
  });
  const before = new Map(olderCounts.map((one) => [one.item.key, weighed(one)]));
  const after = new Map(newerCounts.map((one) => [one.item.key, weighed(one)]));
  const ofTexts = (one: string, other: string) => {
    const [a, b] = [before.get(one), after.get(other)];
    return a && b && !a.isBare && !b.isBare ? dot(a.words, b.words) : null;
  };
  const between = (one: string, other: string) => {
    const [a, b] = [before.get(one), after.get(other)];
    const [titles, texts] = [a && b ? dot(a.letters, b.letters) : 0, ofTexts(one, other)];
    return texts === null ? titles : (1 - titleShare) * texts + titleShare * titles;
  };
  const [byWord, byLetters] = [postings(after, 'words'), postings(after, 'letters')];
  return {
    between,
    ofTexts,
    best(one, among) {
      const a = before.get(one);
      if (!a) return [];
      const near = new Set([...nearest(a.words, byWord, among), ...nearest(a.letters, byLetters, among)]);
      return [...near]
        .map((key) => ({ key, likeness: between(one, key) }))
        .sort((x, y) => y.likeness - x.likeness)
        .slice(0, kept);
    },
  };
}

const isBare = ({ statement, texts }: EditionItem) => statement.trim() === '' && texts.length === 0;

const wordsOf = ({ statement, texts }: EditionItem): string[] => [statement, ...texts.map(({ text }) => text)].flatMap(stemsOf);

/** Words that every text has; in small frameworks their frequency alone does not tell. */
const everywhere = new Set(
  'a an and are as at be by can do for from has have how in into is it its not of on or our so that the their them they this to we what when which who will with you your'.split(
    ' ',
  ),
);

/** The words of a text without the commonest endings of English, so that "plans" and "planning" are one. */
function stemsOf(text: string): string[] {
  const words =
    foldText(text)
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? [];
  return words
    .filter((word) => word.length > 1 && !everywhere.has(word))
    .map((word) => (word.length > 5 ? word.replace(/(ing|ed|es|s|e)$/, '') : word.replace(/s$/, '')));
}

function lettersOf(title: string): string[] {
  const padded = `  ${foldText(title)} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}

function rarityOf(documents: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of documents) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + documents.length / count)]));
}

function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function unit(weights: ReadonlyMap<string, number>): Map<string, number> {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

type Part = 'words' | 'letters';
type Posting = { key: string; weight: number };

function postings(all: ReadonlyMap<string, Record<Part, ReadonlyMap<string, number>>>, part: Part): Map<string, Posting[]> {
  const lists = new Map<string, Posting[]>();
  for (const [key, item] of all) {
    for (const [term, weight] of item[part]) {
      const list = lists.get(term);
      if (list) list.push({ key, weight });
      else lists.set(term, [{ key, weight }]);
    }
  }
  return lists;
}

/** Whoever shares most of the weightiest terms; only these are compared term by term, so that large frameworks stay quick. */
function nearest(terms: ReadonlyMap<string, number>, lists: ReadonlyMap<string, Posting[]>, among: ReadonlySet<string>): string[] {
  const weighty = [...terms]
    // A term that hundreds have leads to none of them in particular.
    .filter(([term]) => (lists.get(term)?.length ?? 0) <= usual)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 24);
  const scores = new Map<string, number>();
  for (const [term, weight] of weighty) {
    for (const { key, weight: other } of lists.get(term) ?? [])
      if (among.has(key)) scores.set(key, (scores.get(key) ?? 0) + weight * other);
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2 * kept)
    .map(([key]) => key);
}
