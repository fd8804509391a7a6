import type { Badge } from '../../lib/domain/badge';
import type { Portfolio } from '../../lib/domain/portfolio';
import type { Stack } from '../../lib/domain/promotion-case';
import { proposeStacks } from '../../lib/suggestions/propose-stacks';

/** Badges that seem to be one award, as they would be grouped, with what is said of them. */
export type ProposedGroup = {
  group: Pick<Stack, 'title' | 'kind' | 'wholeId' | 'partIds'>;
  whole: Badge;
  parts: Badge[];
};

/**
 * Groups to propose after saving: a program with the courses that its own page lists, which is certain, and one award
 * seen on two platforms, which is likely. `page` holds the badges of a program's page, the program first; empty for
 * every other page. Only groups with a badge that was just saved.
 */
export function findGroups(portfolio: Portfolio, page: readonly Badge[], savedIds: readonly string[]): ProposedGroup[] {
  const program = programOf(portfolio, page);
  const taken = new Set(portfolio.stacks.flatMap(({ wholeId, partIds }) => [wholeId, ...partIds]));
  for (const one of program ? [program.whole, ...program.parts] : []) taken.add(one.id);
  const byId = new Map(portfolio.badges.map((badge) => [badge.id, badge]));
  const twins = proposeStacks(portfolio.badges.filter(({ id }) => !taken.has(id)))
    .filter(({ reason }) => reason === 'same award elsewhere')
    .flatMap(({ title, kind, wholeId, partIds }) => {
      const whole = byId.get(wholeId);
      return whole ? [{ group: { title, kind, wholeId, partIds }, whole, parts: partIds.flatMap((id) => byId.get(id) ?? []) }] : [];
    });
  const isOfSaved = ({ group }: ProposedGroup) => [group.wholeId ?? '', ...group.partIds].some((id) => savedIds.includes(id));
  return [...(program ? [program] : []), ...twins].filter(isOfSaved);
}

function programOf({ stacks }: Portfolio, [whole, ...parts]: readonly Badge[]): ProposedGroup | null {
  if (!whole || whole.owner === 'other' || parts.length === 0) return null;
  const partIds = parts.map(({ id }) => id);
  const known = stacks.find(({ wholeId }) => wholeId === whole.id);
  if (known && partIds.every((id) => known.partIds.includes(id))) return null;
  return { group: { title: whole.title, kind: 'vertical', wholeId: whole.id, partIds }, whole, parts };
}
