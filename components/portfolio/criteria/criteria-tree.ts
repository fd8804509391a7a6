import { pathsOf, readingOrder } from '../../../lib/domain/criteria-order';
import type { Competency, Expectation, Framework } from '../../../lib/domain/framework';
import type { Portfolio } from '../../../lib/domain/portfolio';

/** An area (or null: none) and what stands below it, in the framework's order; an indicator comes after its competency. */
export type AreaGroup = { area: Competency | null; competencies: Competency[] };

/** The criteria of the case as this room shows them. */
export type CriteriaTree = {
  framework: Framework;
  groups: AreaGroup[];
  /** Everything in the order in which it is shown, areas before what they hold. */
  inOrder: Competency[];
  textOf: (competencyId: string, levelId: string) => Expectation | null;
  /** How far in something stands: an area among areas, an indicator among competencies. */
  depthOf: (competency: Competency) => number;
  /** What something stands below, outermost first. */
  pathOf: (competency: Competency) => Competency[];
};

/** The criteria of the case; null while there are none. */
export function treeOfCase(portfolio: Portfolio): CriteriaTree | null {
  const framework = portfolio.frameworks.find((one) => one.id === portfolio.case?.frameworkId);
  if (!framework) return null;
  const inOrder = readingOrder(portfolio.competencies.filter((one) => one.frameworkId === framework.id));
  const groups: AreaGroup[] = [];
  for (const one of inOrder) {
    if (one.kind === 'area') groups.push({ area: one, competencies: [] });
    else if (groups.length === 0) groups.push({ area: null, competencies: [one] });
    else groups.at(-1)?.competencies.push(one);
  }
  const paths = pathsOf(inOrder);
  const texts = new Map(portfolio.expectations.map((one) => [`${one.competencyId}|${one.levelId}`, one]));
  const pathOf = (one: Competency) => paths.get(one.id) ?? [];
  return {
    framework,
    groups,
    inOrder,
    textOf: (competencyId, levelId) => texts.get(`${competencyId}|${levelId}`) ?? null,
    depthOf: (one) => pathOf(one).filter((above) => (above.kind === 'area') === (one.kind === 'area')).length,
    pathOf,
  };
}
