import { type Explanation, explainBest } from './explain-match';
import type { Steps } from './in-steps';
import type { Criteria, ReadSource } from './match-texts';

/** "This may support this competency", with the words and both sentences that say so; only the learner confirms. */
export type SupportProposal = Explanation & { sourceId: string; strength: number };

/** The most sources that are proposed for one competency, unless asked for otherwise. */
const mostPerCompetency = 5;

/** Answers which sources may support a competency, the strongest first. */
export type SupportOf = (competencyId: string, most?: number) => SupportProposal[];

/**
 * The other direction of `proposeFrom`, by the same rules: reads the sources, one a step, and answers which of them may
 * support a competency; `readOne` may remember what it has read. For a competency that is not among the criteria nothing
 * is proposed.
 */
export function* prepareSupportInSteps<S extends { id: string }>(
  sources: readonly S[],
  criteria: Criteria,
  readOne: (source: S) => ReadSource,
  most = mostPerCompetency,
): Steps<SupportOf> {
  const byId = new Map(criteria.all.map((one) => [one.competency.id, one]));
  const read: { sourceId: string; source: ReadSource }[] = [];
  // By word, since few of many sources share a word with one competency.
  const holders = new Map<string, { at: number; weight: number }[]>();
  for (const [at, one] of sources.entries()) {
    const source = readOne(one);
    read.push({ sourceId: one.id, source });
    for (const [term, weight] of source.vector) {
      const held = holders.get(term);
      if (held) held.push({ at, weight });
      else holders.set(term, [{ at, weight }]);
    }
    yield;
  }
  return (competencyId, mostOfThis = most) => {
    const one = byId.get(competencyId);
    if (!one) return [];
    const strengths = new Float64Array(read.length);
    for (const [term, asked] of one.weights) {
      for (const { at, weight } of holders.get(term) ?? []) strengths[at] = (strengths[at] ?? 0) + weight * asked;
    }
    const matches = read.map((known, at) => ({ ...known, one, strength: strengths[at] ?? 0 }));
    return explainBest(matches, mostOfThis, criteria).map(({ source: _, one: __, ...proposal }) => proposal);
  };
}
