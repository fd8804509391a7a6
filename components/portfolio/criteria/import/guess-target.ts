import { type Ladder, type Target, targetNamed } from '../../../../lib/domain/target';
import type { ImportedFramework } from '../../../../lib/frameworks/imported/imported-framework';

/** The criteria that were read as something to aim at. */
export const ladderOf = ({ levels, roles }: Pick<ImportedFramework, 'levels' | 'roles'>): Ladder => ({
  levels: levels.map((level, order) => ({ ...level, order })),
  roles: roles.map(({ name }) => ({ name, requires: [] })),
});

/** What the learner most likely aims at: the only role, the one that they or the case named, else `level`. */
export function guessAim(ladder: Ladder, wanted: readonly string[], level: string | null): Target | null {
  const roles = ladder.roles ?? [];
  const [first, second] = roles;
  if (first && !second) return { kind: 'role', name: first.name };
  const named = wanted.map((name) => targetNamed({ levels: [], roles }, name)).find((one) => one !== null);
  return named ?? (level === null ? null : { kind: 'level', id: level });
}

/** The level that the learner most likely aims at: the one that the role names, else the middle of the ladder or above. */
export function guessTarget(levels: readonly { id: string; label: string }[], toRole: string): string | null {
  const fold = (text: string) => text.trim().toLowerCase();
  const role = fold(toRole);
  const named = role
    ? (levels.find((level) => fold(level.label) === role) ??
      levels.find((level) => fold(level.label) !== '' && ` ${role} `.includes(` ${fold(level.label)} `)) ??
      levels.find((level) => fold(level.label).includes(role)))
    : undefined;
  return (named ?? levels[Math.ceil((levels.length - 1) / 2)])?.id ?? null;
}

/**
 * The level of a newer edition that goes on from the one aimed at: what it became, else the next higher that both have,
 * else the highest; an aim is never put lower.
 */
export function targetInNewer(
  before: readonly { id: string }[],
  after: readonly { id: string }[],
  pairs: readonly { older: string; newer: string }[],
  target: string,
): string | null {
  const at = before.findIndex((one) => one.id === target);
  for (const { id } of before.slice(Math.max(at, 0))) {
    const heir = pairs.find((pair) => pair.older === id);
    if (heir) return heir.newer;
  }
  return after[after.length - 1]?.id ?? null;
}
