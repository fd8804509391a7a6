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
