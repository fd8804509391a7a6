import type { AwardGroup } from '../../../lib/domain/grouping';
import { confirmMappings, rejectMapping, removeMapping } from '../../../lib/store/mappings';
import { groupAwards, ungroupAwards } from '../../../lib/store/stacks';
import type { StackProposal } from '../../../lib/suggestions/propose-stacks';
import { t } from '../../../lib/words/words';
import { useWorkspace } from '../workspace/workspace';
import { type MapCell, pairOf, type ShownProposal } from './map-model';

/** What can be done on the map; each act is one transaction with a way back. */
export function useMapActs() {
  const { db, run } = useWorkspace();
  return {
    /** Ticks or unticks one cell. */
    set: (badgeId: string, cell: MapCell, on: boolean, names: { badge: string; competency: string }) => {
      const pair = pairOf(badgeId, cell);
      return on
        ? run((now) => confirmMappings(db, [pair], now), t('case:map.said.mapped', names))
        : run((now) => removeMapping(db, pair, now), t('case:map.said.removed', names));
    },
    /** Confirms proposals, many in one act. */
    confirm: (shown: readonly ShownProposal[]) => {
      const pairs = shown.map(({ group, proposal }) => pairOf(group.badge.id, { competencyId: proposal.competencyId, proposal }));
      return run((now) => confirmMappings(db, pairs, now), t('case:map.said.confirmed', { count: pairs.length }));
    },
    /** Rejects a proposal for good. */
    reject: ({ group, proposal }: ShownProposal) => {
      const pair = pairOf(group.badge.id, { competencyId: proposal.competencyId, proposal });
      return run((now) => rejectMapping(db, pair, now), t('case:map.said.rejected'));
    },
    group: ({ title, kind, wholeId, partIds }: StackProposal) =>
      run((now) => groupAwards(db, { title, kind, wholeId, partIds }, now), t('case:map.said.grouped')),
    ungroup: ({ stack }: AwardGroup) => {
      if (stack) run((now) => ungroupAwards(db, stack.id, now), t('case:map.said.ungrouped'));
    },
  };
}

export type MapActs = ReturnType<typeof useMapActs>;
