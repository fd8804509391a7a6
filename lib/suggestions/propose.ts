import { type Explanation, explainBest } from './explain-match';
import { type CompetencyText, type Criteria, type ReadSource, readCriteria, type SourceText } from './match-texts';

/** "This badge may speak to this competency", with the words and both sentences that say so; only the learner confirms. */
export type Proposal = Explanation & { competencyId: string; strength: number };

/** The most competencies that are proposed for one badge, unless asked for otherwise. */
const mostPerBadge = 3;

/**
 * Reads the criteria once and answers a function that proposes, the strongest first. A word weighs more the fewer
 * competencies have it, and one that stands in more than half of them proposes nothing. Nothing leaves this computer.
 */
export function prepareProposals(competencies: readonly CompetencyText[], most = mostPerBadge): (source: SourceText) => Proposal[] {
  const criteria = readCriteria(competencies);
  return (text) => proposeFrom(criteria, text, most);
}

/** Proposals for any text, such as a note without a title, from criteria that were read before. */
export const proposeFrom = (criteria: Criteria, text: SourceText, most = mostPerBadge): Proposal[] =>
  proposeOf(criteria, criteria.readSource(text), most);

/** The same without the competencies that are answered for already, so that those do not take the place of others. */
export function proposeBeside(criteria: Criteria, source: ReadSource, answered: ReadonlySet<string>, most = mostPerBadge): Proposal[] {
  return proposeOf(criteria, source, most + answered.size)
    .filter(({ competencyId }) => !answered.has(competencyId))
    .slice(0, most);
}

function proposeOf(criteria: Criteria, source: ReadSource, most: number): Proposal[] {
  const strengths = criteria.strengthsOf(source);
  const matches = criteria.all.map((one, at) => ({ source, one, strength: strengths[at] ?? 0 }));
  return explainBest(matches, most, criteria).map(({ source: _, one, ...proposal }) => ({
    competencyId: one.competency.id,
    ...proposal,
  }));
}
