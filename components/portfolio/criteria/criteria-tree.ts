import type { Competency, Expectation, Framework } from '../../../lib/domain/framework';
import type { Portfolio } from '../../../lib/domain/portfolio';

/** An area (or null: none) and what stands below it, in the framework's order. */
export type AreaGroup = { area: Competency | null; competencies: Competency[] };

/** One framework as this room shows it. */
export type CriteriaTree = {
  framework: Framework;
  groups: AreaGroup[];
  /** Everything in the order in which it is shown, areas before what they hold. */
  inOrder: Competency[];
  textOf: (competencyId: string, levelId: string) => Expectation | null;
};

/** One framework in its order; null where there is none of that id. */
export function treeOf(portfolio: Portfolio, frameworkId: string | null): CriteriaTree | null {
  const framework = portfolio.frameworks.find((one) => one.id === frameworkId);
  if (!framework) return null;
  const items = portfolio.competencies.filter((one) => one.frameworkId === framework.id).sort((a, b) => a.order - b.order);
  const areas = items.filter((one) => one.kind === 'area');
  const areaIds = new Set(areas.map((one) => one.id));
  const below = (area: string | null) =>
    items.filter((one) => one.kind !== 'area' && (area === null ? !one.parentId || !areaIds.has(one.parentId) : one.parentId === area));
  const loose: AreaGroup = { area: null, competencies: below(null) };
  const groups = [...(loose.competencies.length > 0 ? [loose] : []), ...areas.map((area) => ({ area, competencies: below(area.id) }))];
  const texts = new Map(portfolio.expectations.map((one) => [`${one.competencyId}|${one.levelId}`, one]));
  return {
    framework,
    groups,
    inOrder: groups.flatMap(({ area, competencies }) => [...(area ? [area] : []), ...competencies]),
    textOf: (competencyId, levelId) => texts.get(`${competencyId}|${levelId}`) ?? null,
  };
}

/** All ids with one moved a step among its equals, an area with what it holds; null where it cannot go further. */
export function movedIds({ groups }: CriteriaTree, id: string, step: -1 | 1): string[] | null {
  const swap = <T>(list: readonly T[], at: number): T[] | null => {
    const [here, there] = [list[at], list[at + step]];
    if (at < 0 || here === undefined || there === undefined) return null;
    return list.map((one, index) => (index === at ? there : index === at + step ? here : one));
  };
  const idsOf = (all: readonly AreaGroup[]) =>
    all.flatMap(({ area, competencies }) => [...(area ? [area.id] : []), ...competencies.map((one) => one.id)]);
  const atArea = groups.findIndex(({ area }) => area?.id === id);
  if (atArea >= 0) {
    // What belongs to no area stands before all of them.
    if (step === -1 && groups[atArea - 1]?.area === null) return null;
    const swapped = swap(groups, atArea);
    return swapped ? idsOf(swapped) : null;
  }
  const group = groups.find(({ competencies }) => competencies.some((one) => one.id === id));
  const swapped = group
    ? swap(
        group.competencies,
        group.competencies.findIndex((one) => one.id === id),
      )
    : null;
  return swapped ? idsOf(groups.map((one) => (one === group ? { ...one, competencies: swapped } : one))) : null;
}
