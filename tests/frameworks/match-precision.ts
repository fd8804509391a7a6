import type { EditionItem, EditionView } from '../../lib/frameworks/editions/edition-view';
import { matchEditions } from '../../lib/frameworks/editions/match-editions';

/** A framework and how a newer edition of it could be, with the truth of what became of what. */
export type Changed = { older: EditionView; newer: EditionView; heirs: Map<string, string> };

/** Numbers that look random and are the same in every run. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A newer edition without ids and codes: a sixth of the competencies are gone, a quarter are renamed, a third have texts
 * in which `share` of the words are other ones, some have both, the order is another one, and `strangers` are new.
 */
export function changeEdition(older: EditionView, strangers: readonly EditionItem[], share: number, seed: number): Changed {
  const random = numbersFrom(seed);
  const words = older.items.flatMap(({ statement, texts }) => [statement, ...texts.map(({ text }) => text)].join(' ').split(/\s+/));
  const word = () => words[Math.floor(random() * words.length)] ?? 'other';
  const rewrite = (text: string, part: number) =>
    text
      .split(/(\s+)/)
      .flatMap((piece) => (piece.trim() === '' || random() >= part ? [piece] : random() < 0.5 ? [word()] : []))
      .join('');
  const bare = (item: EditionItem): EditionItem => ({ ...item, code: '', sourceId: '' });
  const rename = (title: string) => {
    const all = title.split(/\s+/);
    if (all.length > 2 && random() < 0.5) return all.filter((_, at) => at !== Math.floor(random() * all.length)).join(' ');
    return random() < 0.5 ? `${title} and ${word()}` : [word(), ...all.slice(1)].join(' ');
  };
  const heirs = new Map<string, string>();
  const kept = older.items.flatMap((item) => {
    const dice = random();
    if (dice < 1 / 6) return [];
    const [renamed, rewritten] = [random() < 0.25, random() < 0.35];
    const key = `newer ${item.key}`;
    heirs.set(item.key, key);
    const asked = ({ level, text }: EditionItem['texts'][number]) => ({ level, text: rewritten ? rewrite(text, share) : text });
    return [
      bare({
        ...item,
        key,
        title: renamed ? rename(item.title) : item.title,
        statement: rewritten ? rewrite(item.statement, share) : item.statement,
        texts: item.texts.map(asked),
      }),
    ];
  });
  const items = [...kept, ...strangers.map((one) => bare({ ...one, key: `stranger ${one.key}` }))];
  const shuffled = items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at);
  return { older: { ...older, items: older.items.map(bare) }, newer: { ...older, items: shuffled.map(({ item }) => item) }, heirs };
}

/** How many pairs were found, how many of them are right, and how many there are to find. */
export type Precision = { sure: number; sureRight: number; proposed: number; proposedRight: number; heirs: number };

/** Matches a changed edition and counts. */
export function measureMatch({ older, newer, heirs }: Changed): Precision {
  const { pairs } = matchEditions(older, newer);
  const right = pairs.filter((pair) => heirs.get(pair.older) === pair.newer);
  const count = (all: typeof pairs, sure: boolean) => all.filter((pair) => pair.sure === sure).length;
  return {
    sure: count(pairs, true),
    sureRight: count(right, true),
    proposed: count(pairs, false),
    proposedRight: count(right, false),
    heirs: heirs.size,
  };
}
