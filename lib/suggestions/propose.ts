import { type Explanation, explainBest } from './explain-match';
import { type CompetencyText, type Criteria, readCriteria, type SourceText } from './match-texts';

/** "This badge may speak to this competency", with the words and both sentences that say so; only the learner confirms. */
export type Proposal = Explanation & { competencyId: string; strength: number };

/** The most competencies that are proposed for one badge, unless asked for otherwise. */
const mostPerBadge = 3;

/** Proposals for one source; for many sources prepare once with `prepareProposals`. */
export function proposeCompetencies(source: SourceText, competencies: readonly CompetencyText[]): Proposal[] {
  return prepareProposals(competencies)(source);
}

/**
 * Reads the criteria once and answers a function that proposes, the strongest first. A word weighs more the fewer
 * competencies have it, and one that stands in more than half of them proposes nothing. Nothing leaves this computer.
 */
export function prepareProposals(competencies: readonly CompetencyText[], most = mostPerBadge): (source: SourceText) => Proposal[] {
  const criteria = readCriteria(competencies);
  return (text) => proposeFrom(criteria, text, most);
}

/** Proposals for any text, such as a note without a title, from criteria that were read before. */
export function proposeFrom(criteria: Criteria, text: SourceText, most = mostPerBadge): Proposal[] {
  const source = criteria.readSource(text);
  const strengths = criteria.strengthsOf(source);
  const matches = criteria.all.map((one, at) => ({ source, one, strength: strengths[at] ?? 0 }));
  return explainBest(matches, most, criteria).map(({ source: _, one, ...proposal }) => ({
    competencyId: one.competency.id,
    ...proposal,
  }));
}
