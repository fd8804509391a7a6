import type { Competency, Expectation, Framework, Role } from './framework';
import type { Portfolio } from './portfolio';
import { nameOf, type Target, targetOfCase } from './target';

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
  const [framework, target] = [frameworkOfCase(portfolio), targetOfCase(portfolio)];
  return framework && target ? nameOf(framework, target) : '';
}

/**
 * The level that a target asks of each competency: what a role requires, or the one level of which a competency has a
 * text. A level without any text asks itself of every competency.
 */
export function levelsAskedBy(portfolio: Portfolio, frameworkId: string, target: Target): ReadonlyMap<string, string> {
  const all = competenciesOf(portfolio, frameworkId);
  if (target.kind === 'role') {
    const known = new Set(all.map(({ id }) => id));
    const framework = portfolio.frameworks.find(({ id }) => id === frameworkId);
    const requires = framework?.roles?.find((one) => one.name === target.name)?.requires ?? [];
    return new Map(requires.filter((one) => known.has(one.competencyId)).map((one) => [one.competencyId, one.levelId]));
  }
  const withText = new Set(portfolio.expectations.filter((one) => one.levelId === target.id).map((one) => one.competencyId));
  const asked = all.filter(({ id }) => withText.has(id));
  return new Map((asked.length > 0 ? asked : all).map(({ id }) => [id, target.id]));
}

/** The rows of the case: what the role requires, or what the level aimed at asks, in the framework's order. */
export function competenciesOfCase(portfolio: Portfolio): Competency[] {
  const frameworkId = portfolio.case?.frameworkId;
  if (!frameworkId) return [];
  const all = competenciesOf(portfolio, frameworkId);
  const target = targetOfCase(portfolio);
  if (target === null) return all;
  const asked = levelsAskedBy(portfolio, frameworkId, target);
  // A role of which nothing is required yet asks everything, as no target does.
  return asked.size > 0 ? all.filter((one) => asked.has(one.id)) : all;
}

/** The rows that the learner concentrates on: the focus list, or all of them while it names none of these. */
export function focusOfCase(portfolio: Portfolio): Competency[] {
  const rows = competenciesOfCase(portfolio);
  const chosen = new Set(portfolio.case?.focusIds ?? []);
  const focus = rows.filter((one) => chosen.has(one.id));
  return focus.length > 0 ? focus : rows;
}

/** The rows that are asked as well and stand outside of the focus; none while there is no focus. */
export function besidesFocus(portfolio: Portfolio): Competency[] {
  const focus = new Set(focusOfCase(portfolio).map(({ id }) => id));
  return competenciesOfCase(portfolio).filter(({ id }) => !focus.has(id));
}

/** The competencies of a framework in its order. */
export const competenciesOf = (portfolio: Portfolio, frameworkId: string): Competency[] =>
  portfolio.competencies.filter((one) => one.frameworkId === frameworkId && one.kind === 'competency').sort((a, b) => a.order - b.order);
