/** The terms of one text in the order in which it has them first, each as its number with its weight; as long as 1 in all. */
export type WeighedTerms = { ids: Int32Array; weights: Float64Array };

/** The terms of one text in the order in which it has them first, and how often each stands there. */
type CountedTerms = { ids: number[]; counts: number[] };

/**
 * Numbers terms and counts them. `termOf` says as what a word counts, '' for not at all; it is asked once for each word,
 * because texts of one kind say the same words over and over.
 */
export function termCounter(termOf: (word: string) => string) {
  const [numbers, known] = [new Map<string, number>(), new Map<string, number>()];
  const numberOf = (word: string): number => {
    const term = termOf(word);
    if (term === '') return -1;
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  return {
    /** How many terms there are by now. */
    size: () => numbers.size,
    count(words: readonly string[]): CountedTerms {
      const [places, ids, counts] = [new Map<number, number>(), [] as number[], [] as number[]];
      for (const word of words) {
        let id = known.get(word);
        if (id === undefined) {
          id = numberOf(word);
          known.set(word, id);
        }
        if (id < 0) continue;
        const place = places.get(id);
        if (place === undefined) {
          places.set(id, ids.length);
          ids.push(id);
          counts.push(1);
        } else counts[place] = (counts[place] ?? 0) + 1;
      }
      return { ids, counts };
    },
  };
}

/** How rare each term is among some texts: of those that only one has much is to be made. */
export function rarityOf(all: readonly CountedTerms[], size: number): Float64Array {
  const having = new Int32Array(size);
  for (const { ids } of all) for (const id of ids) having[id] = (having[id] ?? 0) + 1;
  return Float64Array.from(having, (count) => Math.log(1 + all.length / count));
}

/** Terms with their weights, made as long as 1. */
export function weighTerms({ ids, counts }: CountedTerms, weightOf: (id: number, count: number) => number): WeighedTerms {
  const weights = Float64Array.from(counts, (count, at) => weightOf(ids[at] ?? 0, count));
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return { ids: Int32Array.from(ids), weights: weights.map((weight) => weight / length) };
}

/** Multiplies texts term by term: 0 for no term in common, 1 for the same. `size` is how many terms there are. */
export function termProduct(size: number): (a: WeighedTerms, b: WeighedTerms) => number {
  const spread = new Float64Array(size);
  return (a, b) => {
    const [small, large] = a.ids.length < b.ids.length ? [a, b] : [b, a];
    for (let at = 0; at < large.ids.length; at++) spread[large.ids[at] as number] = large.weights[at] as number;
    let sum = 0;
    for (let at = 0; at < small.ids.length; at++) sum += (small.weights[at] as number) * (spread[small.ids[at] as number] as number);
    for (let at = 0; at < large.ids.length; at++) spread[large.ids[at] as number] = 0;
    return sum;
  };
}

/** A term that more than these have does not help to find anybody. */
const usual = 300;
/** So many of a text's weightiest terms are looked up. */
const looked = 24;

/**
 * Looks up in which of some texts the weightiest terms of another stand; only those are worth a comparison term by term, so
 * that large criteria stay quick. Answers the places of the best `count` among the `allowed`, best first.
 */
export function termIndex(
  all: readonly WeighedTerms[],
  size: number,
): (terms: WeighedTerms, allowed: Uint8Array, count: number) => number[] {
  const { starts, places, weights } = listsOf(all, size);
  const scores = new Float64Array(all.length);
  return (terms, allowed, count) => {
    // A term that hundreds have leads to none of them in particular.
    const rare = [...terms.ids.keys()].filter((at) => lengthOf(starts, terms.ids[at] as number) <= usual);
    const weighty = rare.sort((a, b) => (terms.weights[b] as number) - (terms.weights[a] as number)).slice(0, looked);
    const found: number[] = [];
    for (const at of weighty) {
      const [id, weight] = [terms.ids[at] as number, terms.weights[at] as number];
      for (let entry = starts[id] as number; entry < (starts[id + 1] as number); entry++) {
        const place = places[entry] as number;
        if (allowed[place] === 0) continue;
        if (scores[place] === 0) found.push(place);
        scores[place] = (scores[place] as number) + weight * (weights[entry] as number);
      }
    }
    const best = found.sort((a, b) => (scores[b] as number) - (scores[a] as number)).slice(0, count);
    const answer = [...best];
    for (const place of found) scores[place] = 0;
    return answer;
  };
}

const lengthOf = (starts: Int32Array, id: number) => (starts[id + 1] as number) - (starts[id] as number);

/** For each term one after the other where it stands, and with what weight; `starts` says where its list begins. */
function listsOf(all: readonly WeighedTerms[], size: number) {
  const starts = new Int32Array(size + 1);
  for (const { ids } of all) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const [places, weights] = [new Int32Array(starts[size] as number), new Float64Array(starts[size] as number)];
  all.forEach((terms, place) => {
    terms.ids.forEach((id, at) => {
      const entry = next[id] as number;
      next[id] = entry + 1;
      places[entry] = place;
      weights[entry] = terms.weights[at] as number;
    });
  });
  return { starts, places, weights };
}
