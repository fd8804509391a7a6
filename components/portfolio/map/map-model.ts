import type { CivilDate } from '../../../lib/domain/civil-date';
import { type AwardGroup, groupBadges } from '../../../lib/domain/grouping';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { whyNotProof } from '../../../lib/domain/readiness';
import type { Pair } from '../../../lib/store/mappings';
import type { Proposal } from '../../../lib/suggestions/propose';
import type { CaseRow } from '../claim/case-rows';

/** What one badge is to one competency: nothing, confirmed, proposed by shared words, or closed because it is not applicable. */
export type MapCell = { competencyId: string; state: 'empty' | 'confirmed' | 'proposed' | 'off'; proposal: Proposal | null };

/** One badge as it counts, with a cell for each competency of the case. */
export type MapLine = { group: AwardGroup; noBox: ReturnType<typeof whyNotProof>; cells: MapCell[] };

/** A proposal with the badge and the competency that it would join. */
export type ShownProposal = { group: AwardGroup; row: CaseRow; proposal: Proposal };

/** A cell by what it joins. */
export type CellPlace = { badgeId: string; competencyId: string };

/** One competency as a column; the first of its area begins with a line. */
export type MapColumn = { row: CaseRow; isFirst: boolean };

/** The badges of the map, each as it counts: somebody else's are left out, parts stand under their whole. */
export const groupsOfMap = ({ badges, stacks }: Pick<Portfolio, 'badges' | 'stacks'>): AwardGroup[] =>
  groupBadges(
    badges.filter((badge) => badge.owner !== 'other'),
    stacks,
  );

/** Badges as lines, competencies as cells. */
export function linesOfMap(
  { groups, mappings }: { groups: readonly AwardGroup[]; mappings: Portfolio['mappings'] },
  rows: readonly CaseRow[],
  proposals: ReadonlyMap<string, readonly Proposal[]>,
  today: CivilDate,
): MapLine[] {
  const verdicts = new Map(
    mappings.filter((one) => one.kind === 'badge').map((one) => [pairKey(one.evidenceId, one.competencyId), one.verdict]),
  );
  return groups.map((group) => {
    const proposed = new Map(proposals.get(group.badge.id)?.map((one) => [one.competencyId, one]));
    const cells = rows.map(({ competency, readiness }): MapCell => {
      const verdict = verdicts.get(pairKey(group.badge.id, competency.id));
      const proposal = verdict === undefined ? (proposed.get(competency.id) ?? null) : null;
      if (readiness.word === 'not applicable') return { competencyId: competency.id, state: 'off', proposal: null };
      return { competencyId: competency.id, state: verdict === 'confirmed' ? 'confirmed' : proposal ? 'proposed' : 'empty', proposal };
    });
    return { group, noBox: whyNotProof(group.badge, today), cells };
  });
}

/** All proposals on the map, line by line. */
export function proposalsOn(lines: readonly MapLine[], rows: readonly CaseRow[]): ShownProposal[] {
  return lines.flatMap(({ group, cells }) =>
    cells.flatMap(({ proposal }, index) => {
      const row = rows[index];
      return proposal && row ? [{ group, row, proposal }] : [];
    }),
  );
}

/** The pair that confirming a cell stores, with the words that proposed it. */
export const pairOf = (badgeId: string, { competencyId, proposal }: Pick<MapCell, 'competencyId' | 'proposal'>): Pair => ({
  competencyId,
  kind: 'badge',
  evidenceId: badgeId,
  words: proposal?.words ?? [],
});

const pairKey = (badgeId: string, competencyId: string) => `${badgeId}|${competencyId}`;
