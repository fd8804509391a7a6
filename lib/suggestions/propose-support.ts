import { type Explanation, explainBest } from './explain-match';
import { type CompetencyText, readCriteria, type SourceText } from './match-texts';

/** A badge, a piece of work or a note that may support something. */
export type NamedSource = SourceText & { id: string };

/** "This may support this competency", with the words and both sentences that say so; only the learner confirms. */
export type SupportProposal = Explanation & { sourceId: string; strength: number };

/** The most sources that are proposed for one competency, unless asked for otherwise. */
const mostPerCompetency = 5;

/**
 * The other direction of `prepareProposals`, by the same rules: reads sources and criteria once and answers which
 * sources may support a competency, the strongest first. For a competency that is not among them nothing is proposed.
 */
export function prepareSupport(
  sources: readonly NamedSource[],
  competencies: readonly CompetencyText[],
  most = mostPerCompetency,
): (competencyId: string) => SupportProposal[] {
  const criteria = readCriteria(competencies);
  const byId = new Map(criteria.all.map((one) => [one.competency.id, one]));
  const read = sources.map((text) => ({ sourceId: text.id, source: criteria.readSource(text) }));
  // By word, since few of many sources share a word with one competency.
  const holders = new Map<string, { at: number; weight: number }[]>();
  for (const [at, { source }] of read.entries()) {
    for (const [term, weight] of source.vector) {
      const held = holders.get(term);
      if (held) held.push({ at, weight });
      else holders.set(term, [{ at, weight }]);
    }
  }
  return (competencyId) => {
    const one = byId.get(competencyId);
    if (!one) return [];
    const strengths = new Float64Array(read.length);
    for (const [term, asked] of one.weights) {
      for (const { at, weight } of holders.get(term) ?? []) strengths[at] = (strengths[at] ?? 0) + weight * asked;
    }
    const matches = read.map((known, at) => ({ ...known, one, strength: strengths[at] ?? 0 }));
    return explainBest(matches, most, criteria).map(({ source: _, one: __, ...proposal }) => proposal);
  };
}
