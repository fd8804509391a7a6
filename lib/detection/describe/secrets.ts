import { stateIn } from '../coursera/coursera-state';
import type { Reading } from '../reading/detector';
import { parsedJson } from '../reading/json-access';
import type { DomView } from './dom-view';
import { interfaceWords } from './interface-words';

/** Which words of a page no report may hold, wherever else they stand. */
export type Secrets = { isSecret(word: string): boolean };

/** Attributes whose values are names that the site's makers gave; every other value may speak of somebody. */
export const makersAttributes: ReadonlySet<string> = new Set([
  ...['class', 'id', 'style', 'type', 'rel', 'role', 'lang', 'dir', 'property', 'itemprop', 'data-testid', 'http-equiv', 'charset'],
  ...['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'],
]);

/** More different words than a page has that a person reads: from there on every word is kept back. */
const mostWords = 100_000;

/** Words as they are compared: small, without accents, so that `wisniewski` in a name of the markup is found in "Wiśniewski". */
export const wordsOf = (text: string): string[] => folded(text).match(/\p{L}{2,}/gu) ?? [];

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßæœı]/g, (letter) => plainLetters[letter] ?? '');
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/**
 * Gathers the words of a page's texts, addresses and values. What a person or a badge is called, and what the address
 * names, is kept back even as a part of a longer word.
 */
export function secretsOf(view: DomView, url: URL, reading: Reading): Secrets {
  const words = new Set<string>();
  const add = (text: string) => {
    if (words.size <= mostWords) for (const word of wordsOf(text)) if (word.length > 2) words.add(word);
  };
  const walker = view.walk();
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    // The text of a script is looked at with the script.
    const isText = node.nodeType === 3;
    if (isText && !scriptAround(view, node)) add(node.nodeValue ?? '');
    if (!isText) for (const text of valuesOf(view, node as Element)) add(text);
  }
  const named = namesIn(reading, url).flatMap(wordsOf);
  for (const word of named) words.add(word);
  const parts = [...new Set(named)].filter((word) => word.length >= 4 && !interfaceWords.has(word));
  return {
    isSecret(word) {
      if (interfaceWords.has(word)) return false;
      return words.size > mostWords || words.has(word) || parts.some((part) => word.includes(part));
    },
  };
}

const scriptAround = (view: DomView, text: Node): boolean => {
  const parent = view.parentOf(text);
  return parent?.nodeType === 1 && view.tagOf(parent as Element) === 'script';
};

function valuesOf(view: DomView, element: Element): string[] {
  const values = view.attributesOf(element).flatMap(([name, value]) => (makersAttributes.has(name) ? [] : [value]));
  return view.tagOf(element) === 'script' ? [...values, ...valuesInScript(view.textOf(element))] : values;
}

/** What a script says that is no key of its data; of a script without any, every word. */
function valuesInScript(script: string): string[] {
  const data = parsedJson(script) ?? stateIn(script);
  if (data === null) return [script];
  return [...valuesIn(data), ...stringsIn(script)];
}

/** The strings of a script that stand beside its data; keys are told by the colon behind them. */
function stringsIn(script: string): string[] {
  const texts: string[] = [];
  let key = '';
  for (const [, text = '', colon] of script.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)) {
    if (colon) key = text;
    else if (!typeKeys.has(key)) texts.push(text);
  }
  return texts;
}

/** Keys under which data says of what type it is, which is a name that the site's makers gave. */
const typeKeys: ReadonlySet<string> = new Set(['__typename', '@type']);

/** The texts among the values of some data, however deep. */
function valuesIn(data: unknown): string[] {
  const texts: string[] = [];
  const waiting: unknown[] = [data];
  for (const one of waiting) {
    if (typeof one === 'string') texts.push(one);
    if (typeof one !== 'object' || one === null) continue;
    for (const [key, value] of Object.entries(one)) if (!typeKeys.has(key)) waiting.push(value);
  }
  return texts;
}

/** What the reader took for somebody's name or a title, and what the address names. */
function namesIn(reading: Reading, url: URL): string[] {
  const awards = reading.kind === 'seen' ? reading.awards : [];
  const offers = reading.kind === 'seen' ? reading.offers : [];
  const read = [...awards, ...offers].flatMap((one) => [one.title, one.issuer, 'earner' in one ? one.earner : null]);
  return [...read.filter((text) => text !== null), decoded(url.pathname), decoded(url.search), decoded(url.hash)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
