import type { Competency, Expectation, Framework, Role } from './framework';
import type { Portfolio } from './portfolio';

/** The criteria that the case is argued against; null while there are none. */
export function frameworkOfCase({ case: promotion, frameworks }: Portfolio): Framework | null {
  return frameworks.find((one) => one.id === promotion?.frameworkId) ?? null;
}

/** The role that the case aims at; null where the case names none that its criteria know. */
export function roleOfCase(portfolio: Portfolio): Role | null {
  const name = portfolio.case?.targetRole ?? null;
  return name === null ? null : (frameworkOfCase(portfolio)?.roles?.find((one) => one.name === name) ?? null);
}

/**
 * The level of a competency that the case aims at: the one that the role requires of it, else the level of the case;
 * null while neither is chosen. Competencies of other criteria have none.
 */
export function targetLevelOf(portfolio: Portfolio, competencyId: string): string | null {
  const competency = portfolio.competencies.find((one) => one.id === competencyId);
  if (competency && competency.frameworkId !== portfolio.case?.frameworkId) return null;
  const isOfCase = portfolio.competencies.some((one) => one.id === competencyId && one.frameworkId === portfolio.case?.frameworkId);
  if (!isOfCase) return null;
  const role = roleOfCase(portfolio);
  if (role) return role.requires.find((one) => one.competencyId === competencyId)?.levelId ?? null;
  return portfolio.case?.targetLevelId ?? null;
}

/** What the case is measured by: the text at the level aimed at, or those of all levels while none is chosen. */
export function askedOf(portfolio: Portfolio, competencyId: string): Expectation[] {
  const target = targetLevelOf(portfolio, competencyId);
  return portfolio.expectations.filter((one) => one.competencyId === competencyId && (target === null || one.levelId === target));
}

/** The level or the role aimed at, as the criteria call it; empty while none is chosen. */
export function nameOfTarget(portfolio: Portfolio): string {
  const role = roleOfCase(portfolio);
  if (role) return role.name;
  return frameworkOfCase(portfolio)?.levels.find(({ id }) => id === portfolio.case?.targetLevelId)?.label ?? '';
}

/** The rows of the case: what the role requires, or what the level aimed at asks, in the framework's order. */
export function competenciesOfCase(portfolio: Portfolio): Competency[] {
  const frameworkId = portfolio.case?.frameworkId;
  if (!frameworkId) return [];
  const all = portfolio.competencies.filter((one) => one.frameworkId === frameworkId && one.kind === 'competency');
  const asked = askedIds(portfolio, frameworkId);
  const rows = asked.size > 0 ? all.filter((one) => asked.has(one.id)) : all;
  return rows.sort((a, b) => a.order - b.order);
}

/** The rows that the learner concentrates on: the focus list, or all of them while it is empty. */
export function focusOfCase(portfolio: Portfolio): Competency[] {
  const rows = competenciesOfCase(portfolio);
  const chosen = new Set(portfolio.case?.focusIds ?? []);
  const focus = rows.filter((one) => chosen.has(one.id));
  return focus.length > 0 ? focus : rows;
}

function askedIds(portfolio: Portfolio, frameworkId: string): ReadonlySet<string> {
  const role = roleOfCase(portfolio);
  if (role) return new Set(role.requires.map((one) => one.competencyId));
  const target = portfolio.case?.targetLevelId ?? null;
  return new Set(
    portfolio.expectations.filter((one) => one.frameworkId === frameworkId && one.levelId === target).map((one) => one.competencyId),
  );
}
