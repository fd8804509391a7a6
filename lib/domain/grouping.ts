import type { Badge } from './badge';
import type { Stack } from './promotion-case';

/** One award as it counts: a badge with the parts that add up to it, or a badge that stands alone. */
export type AwardGroup = { badge: Badge; parts: Badge[]; stack: Stack | null };

/** Badges as they count: the parts of a stack stand under their whole, and count once with it. */
export function groupBadges(badges: readonly Badge[], stacks: readonly Stack[]): AwardGroup[] {
  const byId = new Map(badges.map((badge) => [badge.id, badge]));
  const stackOfWhole = new Map<string, Stack>();
  const partIds = new Set<string>();
  for (const stack of stacks) {
    // Among the badges of one competency the whole may be missing; its parts still count once.
    const whole = [stack.wholeId, ...stack.partIds].find((id) => id !== null && byId.has(id));
    if (!whole) continue;
    stackOfWhole.set(whole, stack);
    for (const part of stack.partIds) if (part !== whole) partIds.add(part);
  }
  return badges
    .filter((badge) => !partIds.has(badge.id))
    .map((badge) => {
      const stack = stackOfWhole.get(badge.id) ?? null;
      const parts = (stack?.partIds ?? []).flatMap((id) => (id === badge.id ? [] : (byId.get(id) ?? [])));
      return { badge, parts, stack };
    });
}
