import { ArrowDown, ArrowUp, Merge, MoveVertical, Pencil, Split, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { behindCompetency } from '../../../../lib/domain/behind-competency';
import { homesOf, stepFrom } from '../../../../lib/domain/criteria-order';
import type { Competency } from '../../../../lib/domain/framework';
import { removeCompetency } from '../../../../lib/store/remove-competency';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { go, href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import type { CriteriaTree } from '../shown/criteria-tree';
import { MoveDialog } from './move-dialog';
import { RemoveDialog, standsBehind } from './remove-dialog';
import { shortOf } from './short-of';
import { useMove } from './use-move';

/** What can be done with a competency, an area or an indicator. */
export function CompetencyActs({ tree, competency }: { tree: CriteriaTree; competency: Competency }) {
  const workspace = useWorkspace();
  const [asking, setAsking] = useState<'move' | 'remove' | null>(null);
  const move = useMove(tree.inOrder);
  const [up, down] = ([-1, 1] as const).map((step) => stepFrom(tree.inOrder, competency, step));
  const behind = behindCompetency(workspace.portfolio.value, competency.id);
  const isMany = tree.inOrder.filter((one) => one.kind === competency.kind).length > 1;
  const remove = async () => {
    setAsking(null);
    const touched = behind.evidence > 0 ? ` ${t('criteria:said.stoodBehind', { count: behind.evidence })}` : '';
    const said = t('criteria:said.removed', { title: shortOf(competency.title) }) + (competency.kind === 'area' ? '' : touched);
    const outcome = await workspace.run((now) => removeCompetency(workspace.db, competency.id, now), said);
    if (outcome.done) go('criteria');
  };
  return (
    <div class="actions criteria-acts">
      <a class="btn btn-small" href={href('criteria', competency.id, 'edit')}>
        <Icon of={Pencil} /> {t('edit')}
      </a>
      <button type="button" class="btn btn-quiet btn-small" disabled={!up} onClick={() => up && move(competency, up)}>
        <Icon of={ArrowUp} /> {t('criteria:view.up')}
      </button>
      <button type="button" class="btn btn-quiet btn-small" disabled={!down} onClick={() => down && move(competency, down)}>
        <Icon of={ArrowDown} /> {t('criteria:view.down')}
      </button>
      {isMany || homesOf(tree.inOrder, competency).length > 1 ? (
        <button type="button" class="btn btn-quiet btn-small" onClick={() => setAsking('move')}>
          <Icon of={MoveVertical} /> {t('criteria:edit.acts.moveTo')}
        </button>
      ) : null}
      {competency.kind === 'competency' ? (
        <a class="btn btn-quiet btn-small" href={href('criteria', competency.id, 'split')}>
          <Icon of={Split} /> {t('criteria:edit.acts.split')}
        </a>
      ) : null}
      {competency.kind === 'competency' && isMany ? (
        <a class="btn btn-quiet btn-small" href={href('criteria', competency.id, 'merge')}>
          <Icon of={Merge} /> {t('criteria:edit.acts.merge')}
        </a>
      ) : null}
      <button type="button" class="btn btn-quiet btn-small" onClick={() => (standsBehind(behind) ? setAsking('remove') : remove())}>
        <Icon of={Trash2} /> {t('remove')}
      </button>
      {asking === 'move' ? <MoveDialog items={tree.inOrder} competency={competency} onClose={() => setAsking(null)} /> : null}
      {asking === 'remove' ? (
        <RemoveDialog competency={competency} behind={behind} onRemove={remove} onClose={() => setAsking(null)} />
      ) : null}
    </div>
  );
}
