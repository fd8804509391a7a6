import { Pencil, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Role } from '../../../../lib/domain/framework';
import { aimAt, isSameTarget, type Target, targetOfCase } from '../../../../lib/domain/target';
import { changeCase } from '../../../../lib/store/promotion-case';
import { removeRole, renameRole } from '../../../../lib/store/roles';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { go } from '../../workspace/route';
import { sayError, useWorkspace } from '../../workspace/workspace';
import type { CriteriaTree } from '../shown/criteria-tree';
import { RoleMatrix } from './role-matrix';
import { RoleNameForm } from './role-name-form';

/** One role: its name, whether the case aims at it, and the level that it requires of each competency. */
export function RoleThing({ tree, role }: { tree: CriteriaTree; role: Role }) {
  const { db, portfolio, run, warn } = useWorkspace();
  const [isRenaming, setRenaming] = useState(false);
  const promotion = portfolio.value.case;
  const target: Target = { kind: 'role', name: role.name };
  const isAimedAt = isSameTarget(targetOfCase(portfolio.value), target);
  const rename = async (to: string) => {
    const outcome = await run(
      (now) => renameRole(db, tree.framework.id, { from: role.name, to }, now),
      t('roles:said.renamed', { name: to }),
    );
    if (outcome.done) setRenaming(false);
    else if (outcome.conflict) warn(sayError(outcome.conflict));
    return outcome.done;
  };
  const remove = async () => {
    const said = `${t('roles:said.removed', { name: role.name })}${isAimedAt ? ` ${t('roles:said.aimedAt')}` : ''}`;
    const outcome = await run((now) => removeRole(db, tree.framework.id, role.name, now), said);
    if (outcome.done) go('criteria', 'roles');
    else if (outcome.conflict) warn(sayError(outcome.conflict));
  };
  const aim = () => run((now) => changeCase(db, promotion, aimAt(promotion, target), now), t('roles:compare.aimed', { target: role.name }));
  return (
    <article class="role">
      <h2 class="room-title">{role.name}</h2>
      {isRenaming ? (
        <RoleNameForm roles={tree.framework.roles ?? []} known={role} onSave={rename} onCancel={() => setRenaming(false)} />
      ) : (
        <div class="actions">
          {isAimedAt ? (
            <span class="chip">{t('roles:compare.isAimedAt')}</span>
          ) : (
            <button type="button" class="btn btn-small" onClick={aim}>
              {t('roles:compare.aim', { target: role.name })}
            </button>
          )}
          <button type="button" class="btn btn-quiet btn-small" onClick={() => setRenaming(true)}>
            <Icon of={Pencil} /> {t('roles:rename')}
          </button>
          <button type="button" class="btn btn-quiet btn-small" onClick={remove}>
            <Icon of={Trash2} /> {t('remove')}
          </button>
        </div>
      )}
      <p class="muted">{t('roles:matrix.text')}</p>
      <RoleMatrix tree={tree} role={role} />
    </article>
  );
}
