import type { Framework } from './framework';
import type { Portfolio } from './portfolio';
import type { PromotionCase } from './promotion-case';

/** What one may aim at: a level of the ladder, or a role with a level of its own for each competency. */
export type Target = { kind: 'level'; id: string } | { kind: 'role'; name: string };

/** The part of a framework that one can aim at. */
export type Ladder = Pick<Framework, 'levels' | 'roles'>;

/** What the criteria of a framework can be compared by: its levels in their order, then its roles. */
export function targetsOf(framework: Ladder): Target[] {
  return [
    ...levelsInOrder(framework).map(({ id }): Target => ({ kind: 'level', id })),
    ...(framework.roles ?? []).map(({ name }): Target => ({ kind: 'role', name })),
  ];
}

/** The ladder from its lowest rung. */
export const levelsInOrder = ({ levels }: Ladder) => [...levels].sort((a, b) => a.order - b.order);

/** A level as the criteria call it; its id where they have no such level. */
export const labelOfLevel = (framework: Framework, id: string): string => framework.levels.find((one) => one.id === id)?.label ?? id;

/** A level or role as the criteria call it. */
export const nameOf = (framework: Ladder, target: Target): string =>
  target.kind === 'role' ? target.name : (framework.levels.find((one) => one.id === target.id)?.label ?? '');

/** Whether two targets are the same. */
export const isSameTarget = (a: Target | null, b: Target | null): boolean => keyOf(a) === keyOf(b);

/** A target as one text, such as lists of choices need; empty for none. */
export const keyOf = (target: Target | null): string =>
  target === null ? '' : target.kind === 'role' ? `role:${target.name}` : `level:${target.id}`;

/** The target of such a text. */
export function targetOfKey(key: string): Target | null {
  if (key.startsWith('role:')) return { kind: 'role', name: key.slice('role:'.length) };
  return key.startsWith('level:') ? { kind: 'level', id: key.slice('level:'.length) } : null;
}

/** What the case aims at; null while it aims at nothing. A role that its criteria do not know is nothing. */
export function targetOfCase({ case: promotion, frameworks }: Portfolio): Target | null {
  const name = promotion?.targetRole ?? null;
  const framework = frameworks.find((one) => one.id === promotion?.frameworkId);
  if (name !== null && framework?.roles?.some((one) => one.name === name)) return { kind: 'role', name };
  const id = promotion?.targetLevelId ?? null;
  return id === null ? null : { kind: 'level', id };
}

/** The fields of a case that aims at this: a role takes the place of a level, and a level that of a role. */
export const fieldsOfTarget = (target: Target | null): Pick<PromotionCase, 'targetLevelId' | 'targetRole'> => ({
  targetLevelId: target?.kind === 'level' ? target.id : null,
  targetRole: target?.kind === 'role' ? target.name : null,
});

/**
 * What aiming at this writes into a case. The role in the learner's words follows the role of the criteria while it is
 * empty, or still the name of the one aimed at before.
 */
export function aimAt(
  promotion: Pick<PromotionCase, 'toRole' | 'targetRole'> | null,
  target: Target | null,
): Partial<Pick<PromotionCase, 'targetLevelId' | 'targetRole' | 'toRole'>> {
  const known = promotion?.toRole.trim() ?? '';
  const follows = target?.kind === 'role' && (known === '' || known === promotion?.targetRole);
  return { ...fieldsOfTarget(target), ...(follows ? { toRole: target.name } : {}) };
}

/** The level or role that a text names, as the learner wrote where they are; null where none is called so. */
export function targetNamed(framework: Ladder, text: string): Target | null {
  const fold = (one: string) => one.replace(/\s+/g, ' ').trim().toLowerCase();
  const wanted = fold(text);
  if (wanted === '') return null;
  const targets = targetsOf(framework);
  return (
    targets.find((one) => one.kind === 'role' && fold(one.name) === wanted) ??
    targets.find((one) => fold(nameOf(framework, one)) === wanted) ??
    null
  );
}
