import type { AwardGroup } from '../../../lib/domain/grouping';
import type { ProposalsOfBadges } from '../suggested/use-proposals-of-badges';

/** The most cells that are drawn at once: a browser takes long for more, and nobody looks over them. */
const mostCells = 3_000;
/** A page of fewer badges would be turned all the time. */
const fewest = 20;

/** A part of the badges that is drawn at once: from which to which of all, counted from 1, and how many proposals it has. */
export type MapPart = { from: number; to: number; groups: readonly AwardGroup[]; proposals: number };

/** The badges of a map in parts that can be drawn at once. */
export function partsOfMap(groups: readonly AwardGroup[], columns: number, proposals: ProposalsOfBadges | null): MapPart[] {
  const size = Math.max(fewest, Math.floor(mostCells / Math.max(1, columns)));
  const count = Math.max(1, Math.ceil(groups.length / size));
  return Array.from({ length: count }, (_, index) => {
    const part = groups.slice(index * size, (index + 1) * size);
    const proposed = part.reduce((sum, { badge }) => sum + (proposals?.get(badge.id)?.length ?? 0), 0);
    return { from: index * size + 1, to: index * size + part.length, groups: part, proposals: proposed };
  });
}
