import type { Framework } from '../../../../lib/domain/framework';
import type { Portfolio } from '../../../../lib/domain/portfolio';

/** All criteria that are stored, by what they are to the learner now. */
export type FrameworksHere = {
  ofCase: Framework | null;
  /** Further criteria beside those of the case. */
  beside: Framework[];
  /** Editions that a newer one took the place of. */
  earlier: Framework[];
  /** Put away, as after leaving an employer. */
  archived: Framework[];
};

/** The stored criteria sorted out; those of the case are never counted as earlier or archived. */
export function frameworksHere({ frameworks, case: promotion }: Portfolio): FrameworksHere {
  const replaced = new Set(frameworks.map((one) => one.replacesId));
  const ofCase = frameworks.find((one) => one.id === promotion?.frameworkId) ?? null;
  const others = frameworks.filter((one) => one !== ofCase).sort((a, b) => b.createdAt - a.createdAt);
  const isArchived = (one: Framework) => typeof one.archivedAt === 'number';
  return {
    ofCase,
    beside: others.filter((one) => !isArchived(one) && !replaced.has(one.id)),
    earlier: others.filter((one) => !isArchived(one) && replaced.has(one.id)),
    archived: others.filter(isArchived),
  };
}

/** What an address below this room leads to: which criteria, and the place and the act within them. */
export type CriteriaPlace = { frameworkId: string | null; place: string | undefined; act: string | undefined };

/**
 * The criteria that an address looks at: those that it names, those of the competency that it names, those that were
 * looked at before, else those of the case, else whatever is there.
 */
export function placeOf(path: readonly string[], portfolio: Portfolio, before: string | null): CriteriaPlace {
  const isHere = (id: string | null | undefined) => portfolio.frameworks.some((one) => one.id === id);
  const { ofCase, beside, earlier, archived } = frameworksHere(portfolio);
  const usual = (isHere(before) ? before : null) ?? [ofCase, ...beside, ...earlier, ...archived].find(Boolean)?.id ?? null;
  const [named, rest] = path[0] === 'of' ? [path[1], path.slice(2)] : [undefined, path];
  const ofCompetency = portfolio.competencies.find((one) => one.id === rest[0])?.frameworkId;
  return { frameworkId: [named, ofCompetency].find(isHere) ?? usual, place: rest[0], act: rest[1] };
}
