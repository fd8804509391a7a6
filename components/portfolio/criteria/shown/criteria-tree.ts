import { pathsOf, readingOrder } from '../../../../lib/domain/criteria-order';
import type { Competency, Expectation, Framework } from '../../../../lib/domain/framework';
import type { Portfolio } from '../../../../lib/domain/portfolio';

/** An area (or null: none) and what stands below it, in the framework's order; an indicator comes after its competency. */
export type AreaGroup = { area: Competency | null; competencies: Competency[] };

/** One framework as this room shows it. */
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

/** One framework in its order; null where there is none of that id. */
export function treeOf(portfolio: Portfolio, frameworkId: string | null): CriteriaTree | null {
  const framework = portfolio.frameworks.find((one) => one.id === frameworkId);
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
