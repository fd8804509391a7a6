import type { EditionItem } from './edition-view';
import { foldText } from './fold-text';
import { rarityOf, termCounter, termIndex, termProduct, type WeighedTerms, weighTerms } from './weighed-terms';

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
/** Candidates beyond these are never looked at. */
const kept = 5;

type Part = 'words' | 'letters';

/** One competency in numbers; `place` is where it stands in its list. */
type Weighed = Record<Part, WeighedTerms> & { key: string; place: number; isBare: boolean };

/**
 * Prepares how alike competencies are: by the words of title, description and texts, each the heavier the rarer it is,
 * and by the letters of the titles, so that "Planning" and "Planning ahead" are near. Words count without their endings.
 */
export function prepareLikeness(older: readonly EditionItem[], newer: readonly EditionItem[]): Likeness {
  const { before, after, sizes } = weighItems(older, newer);
  const times = { words: termProduct(sizes.words), letters: termProduct(sizes.letters) };
  const textsOf = (a: Weighed | undefined, b: Weighed | undefined) =>
    a && b && !a.isBare && !b.isBare ? times.words(a.words, b.words) : null;
  const alike = (a: Weighed | undefined, b: Weighed | undefined) => {
    const [titles, texts] = [a && b ? times.letters(a.letters, b.letters) : 0, textsOf(a, b)];
    return texts === null ? titles : (1 - titleShare) * texts + titleShare * titles;
  };
  const all = [...after.values()];
  const nearest = {
    words: termIndex(
      all.map((one) => one.words),
      sizes.words,
    ),
    letters: termIndex(
      all.map((one) => one.letters),
      sizes.letters,
    ),
  };
  const allowedOf = lastOf((among: ReadonlySet<string>) => Uint8Array.from(all, ({ key }) => (among.has(key) ? 1 : 0)));
  return {
    between: (one, other) => alike(before.get(one), after.get(other)),
    ofTexts: (one, other) => textsOf(before.get(one), after.get(other)),
    best(one, among) {
      const a = before.get(one);
      if (!a) return [];
      const allowed = allowedOf(among);
      const near = new Set((['words', 'letters'] as const).flatMap((part) => nearest[part](a[part], allowed, 2 * kept)));
      return [...near]
        .map((place) => ({ key: all[place]?.key ?? '', likeness: alike(a, all[place]) }))
        .sort((x, y) => y.likeness - x.likeness)
        .slice(0, kept);
    },
  };
}

/** Both lists in numbers, by their keys, and how many words and threes of letters there are in all. */
function weighItems(older: readonly EditionItem[], newer: readonly EditionItem[]) {
  const [words, letters] = [termCounter(stemOf), termCounter((three) => three)];
  const counted = (items: readonly EditionItem[]) =>
    items.map((item) => ({ item, words: words.count(wordsOf(item)), letters: letters.count(lettersOf(item.title)) }));
  const [before, after] = [counted(older), counted(newer)];
  const rarity = rarityOf(
    [...before, ...after].map((one) => one.words),
    words.size(),
  );
  const weighed = (all: typeof before) =>
    new Map(
      all.map((one, place): [string, Weighed] => [
        one.item.key,
        {
          ...{ key: one.item.key, place, isBare: isBare(one.item) },
          words: weighTerms(one.words, (id, count) => (1 + Math.log(count)) * (rarity[id] as number)),
          letters: weighTerms(one.letters, (_, count) => count),
        },
      ]),
    );
  return { before: weighed(before), after: weighed(after), sizes: { words: words.size(), letters: letters.size() } };
}

/** Remembers the answer to the last question, which is asked again and again. */
function lastOf<Q, A>(answer: (question: Q) => A): (question: Q) => A {
  let last: { question: Q; answer: A } | null = null;
  return (question) => {
    if (last === null || last.question !== question) last = { question, answer: answer(question) };
    return last.answer;
  };
}

const isBare = ({ statement, texts }: EditionItem) => statement.trim() === '' && texts.length === 0;

const wordsOf = ({ statement, texts }: EditionItem): string[] => [statement, ...texts.map(({ text }) => text)].flatMap(wordsIn);

/** Words that every text has; in small frameworks their frequency alone does not tell. */
const everywhere = new Set(
  'a an and are as at be by can do for from has have how in into is it its not of on or our so that the their them they this to we what when which who will with you your'.split(
    ' ',
  ),
);

/** The words of a text, without accents and capitals. */
function wordsIn(text: string): string[] {
  // Most texts have no letter that would have to be looked at in this way, which takes long.
  if (!/[^ -~\s]/.test(text)) return text.toLowerCase().match(/[a-z0-9][a-z0-9+#]*/g) ?? [];
  const plain = foldText(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return plain.match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? [];
}

/** A word without the commonest endings of English, so that "plans" and "planning" are one; '' for one that says nothing. */
function stemOf(word: string): string {
  if (word.length <= 1 || everywhere.has(word)) return '';
  return word.length > 5 ? word.replace(/(ing|ed|es|s|e)$/, '') : word.replace(/s$/, '');
}

function lettersOf(title: string): string[] {
  const padded = `  ${foldText(title)} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}
