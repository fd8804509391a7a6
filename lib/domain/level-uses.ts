import type { Portfolio } from './portfolio';

/** What names a level of criteria, for saying it before the level goes. */
export type LevelUses = { texts: number; isTarget: boolean; roles: string[]; ratings: number };

/** How much goes with a level: its texts, the aim of the case, what roles require at it, and ratings. */
export function levelUses(portfolio: Portfolio, frameworkId: string, levelId: string): LevelUses {
  const framework = portfolio.frameworks.find(({ id }) => id === frameworkId);
  const own = new Set(portfolio.competencies.filter((one) => one.frameworkId === frameworkId).map(({ id }) => id));
  return {
    texts: portfolio.expectations.filter((one) => one.frameworkId === frameworkId && one.levelId === levelId).length,
    isTarget: portfolio.case?.frameworkId === frameworkId && portfolio.case.targetLevelId === levelId,
    roles: (framework?.roles ?? []).filter(({ requires }) => requires.some((one) => one.levelId === levelId)).map(({ name }) => name),
    ratings: portfolio.ratings.filter((one) => one.levelId === levelId && own.has(one.competencyId)).length,
  };
}
