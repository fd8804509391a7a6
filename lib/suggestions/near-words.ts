import { finish, type Steps } from './in-steps';

/** How much two words must have in common, from 0 to 1: at 0.6 already "community" is near to "communication". */
const enough = 0.7;
/** Shorter words are near to others by chance. */
const shortest = 5;

/**
 * Reads words once and answers which of them are written much like another word: their sequences of three letters,
 * compared by Dice's coefficient. The word itself is not among them.
 */
export const prepareNearWords = (words: Iterable<string>): NearTo => finish(prepareNearWordsInSteps(words));

/** Answers which of the words that were read are near to a word. */
type NearTo = (word: string) => readonly string[];

/** The same in small steps, between which a page can do other things. */
export function* prepareNearWordsInSteps(words: Iterable<string>): Steps<NearTo> {
  const sizes = new Map<string, number>();
  const holders = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest) continue;
    yield;
    const grams = gramsOf(word);
    sizes.set(word, grams.size);
    for (const gram of grams) {
      const held = holders.get(gram);
      if (held) held.push(word);
      else holders.set(gram, [word]);
    }
  }
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const near = known.get(word) ?? nearOf(word, sizes, holders);
    known.set(word, near);
    return near;
  };
}

function nearOf(word: string, sizes: ReadonlyMap<string, number>, holders: ReadonlyMap<string, readonly string[]>): string[] {
  if (word.length < shortest) return [];
  const grams = gramsOf(word);
  const common = new Map<string, number>();
  for (const gram of grams) for (const other of holders.get(gram) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
  return [...common].flatMap(([other, count]) =>
    other !== word && (2 * count) / (grams.size + (sizes.get(other) ?? 0)) >= enough ? [other] : [],
  );
}

/** The sequences of three letters of a word; a space at both ends makes its beginning and end count. */
function gramsOf(word: string): Set<string> {
  const padded = ` ${word} `;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  return grams;
}
