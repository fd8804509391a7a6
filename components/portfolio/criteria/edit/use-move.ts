import { type CriteriaPlace, orderWith, partsOf } from '../../../../lib/domain/criteria-order';
import type { Competency } from '../../../../lib/domain/framework';
import { moveCompetency } from '../../../../lib/store/move-competency';
import { t } from '../../../../lib/words/words';
import { useWorkspace } from '../../workspace/workspace';
import { shortOf } from './short-of';

/** Moves something of the criteria to a place, and says where it stands now. */
export function useMove(items: readonly Competency[]): (moved: Competency, place: CriteriaPlace) => Promise<boolean> {
  const workspace = useWorkspace();
  return async (moved, place) => {
    const outcome = await workspace.run((now) => moveCompetency(workspace.db, moved.id, place, now), sayMoved(items, moved, place));
    if (!outcome.done && outcome.conflict) workspace.warn(t('criteria:edit.move.gone'));
    return outcome.done;
  };
}

/** Where something will stand, such as 2 of 4 in its area. */
function sayMoved(items: readonly Competency[], moved: Competency, place: CriteriaPlace): string {
  const ids = orderWith(items, moved.id, place) ?? [];
  const after = items.map((one) => ({
    ...one,
    order: ids.indexOf(one.id),
    parentId: one.id === moved.id ? place.parentId : one.parentId,
  }));
  const equals = partsOf(after, place.parentId).filter((one) => (one.kind === 'area') === (moved.kind === 'area'));
  const home = items.find((one) => one.id === place.parentId);
  const facts = { title: shortOf(moved.title), place: equals.findIndex((one) => one.id === moved.id) + 1, count: equals.length };
  if (home) return t('criteria:edit.move.saidIn', { ...facts, home: shortOf(home.title) });
  return t(moved.kind === 'area' ? 'criteria:edit.move.saidArea' : 'criteria:edit.move.saidLoose', facts);
}
