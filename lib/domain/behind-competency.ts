import { withParts } from './criteria-order';
import type { Portfolio } from './portfolio';

/** How much stands behind competencies, for saying it before they go. */
export type BehindCompetency = {
  /** Competencies and indicators that go together. */
  ids: ReadonlySet<string>;
  texts: number;
  /** Pieces of evidence that were confirmed for one of them; they themselves stay. */
  evidence: number;
  /** Own statements and views. */
  statements: number;
  plans: number;
  ratings: number;
  /** The names of the roles that require one of them. */
  roles: string[];
};

/** What goes when a competency is removed with the indicators below it; an area goes alone, what it held moves up. */
export function behindCompetency(portfolio: Portfolio, id: string): BehindCompetency {
  const competency = portfolio.competencies.find((one) => one.id === id);
  const framework = portfolio.frameworks.find((one) => one.id === competency?.frameworkId);
  const items = portfolio.competencies.filter((one) => one.frameworkId === competency?.frameworkId);
  const ids = goesWith(items, id);
  const of = (one: { competencyId: string }) => ids.has(one.competencyId);
  const confirmed = portfolio.mappings.filter((one) => of(one) && one.verdict === 'confirmed');
  const evidence = confirmed.filter((one) => one.kind !== 'win').map((one) => `${one.kind}|${one.evidenceId}`);
  return {
    ids,
    texts: portfolio.expectations.filter(of).length,
    evidence: new Set(evidence).size,
    statements: portfolio.claims.filter((one) => of(one) && hasWords(one)).length,
    plans: portfolio.plan.filter(of).length,
    ratings: portfolio.ratings.filter(of).length,
    roles: (framework?.roles ?? []).filter(({ requires }) => requires.some(of)).map(({ name }) => name),
  };
}

/** The ids that are removed with one: an area alone, a competency with its indicators. */
export function goesWith(items: Portfolio['competencies'], id: string): Set<string> {
  return items.find((one) => one.id === id)?.kind === 'area' ? new Set([id]) : withParts(items, id);
}

const hasWords = (claim: Portfolio['claims'][number]): boolean =>
  claim.statement !== null ||
  claim.ownView !== null ||
  [claim.notApplicable.privateReason, claim.notApplicable.printedReason].some((reason) => reason.trim() !== '');
