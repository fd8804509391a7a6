import { ArrowLeft, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { Role } from '../../../../lib/domain/framework';
import { addRole } from '../../../../lib/store/roles';
import { t } from '../../../../lib/words/words';
import { FilterField, NoneMatch } from '../../../ui/filter-field';
import { holdsWords } from '../../../ui/holds-words';
import { Icon } from '../../../ui/icon';
import { EmptyState } from '../../../ui/notice';
import { go, href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import type { CriteriaTree } from '../shown/criteria-tree';
import { RoleNameForm } from './role-name-form';
import { RoleThing } from './role-thing';
import { useTop } from './use-top';

/** From how many roles on a filter helps. */
const many = 12;

/** The roles of the criteria: the list at the left, and at the right what one of them requires. `place` is its position. */
export function RolesPage({ tree, place }: { tree: CriteriaTree; place: string | undefined }) {
  useTop(place);
  const roles = tree.framework.roles ?? [];
  const at = place !== undefined && /^\d+$/.test(place) ? Number(place) : -1;
  const role = roles[at];
  const isOpen = place !== undefined;
  return (
    <div class="list-and-thing roles-page" data-open={isOpen ? '' : undefined}>
      <RoleList roles={roles} at={at} />
      <section class="thing" aria-label={role?.name ?? t('roles:title')}>
        <a class="btn btn-quiet btn-small back" href={href('criteria', 'roles')}>
          <Icon of={ArrowLeft} /> {t('roles:title')}
        </a>
        {place === 'new' ? (
          <NewRole tree={tree} />
        ) : role ? (
          <RoleThing key={at} tree={tree} role={role} />
        ) : (
          <EmptyState
            heading="h2"
            title={t(isOpen ? 'roles:gone' : roles.length > 0 ? 'roles:about.title' : 'roles:about.none')}
            text={t(roles.length > 0 ? 'roles:about.choose' : 'roles:about.first')}
          >
            {isOpen ? (
              <a class="btn" href={href('criteria', 'roles')}>
                {t('roles:title')}
              </a>
            ) : null}
            {roles.length === 0 ? (
              <a class="btn btn-primary" href={href('criteria', 'roles', 'new')}>
                <Icon of={Plus} /> {t('roles:add')}
              </a>
            ) : null}
          </EmptyState>
        )}
      </section>
    </div>
  );
}

function RoleList({ roles, at }: { roles: readonly Role[]; at: number }) {
  const [filter, setFilter] = useState('');
  const shown = roles.map((role, position) => ({ role, position })).filter(({ role }) => holdsWords(filter, role.name));
  return (
    <nav class="list" aria-label={t('roles:title')}>
      <header class="roles-head">
        <a class="btn btn-quiet btn-small btn-flush" href={href('criteria')}>
          <Icon of={ArrowLeft} /> {t('roles:toCriteria')}
        </a>
        <h2>{t('roles:count', { count: roles.length })}</h2>
        {roles.length === 0 ? <p class="small muted">{t('roles:about.text')}</p> : null}
        <p class="case-ways small">
          <a href={href('criteria', 'roles', 'new')}>
            <Icon of={Plus} /> {t('roles:add')}
          </a>
          <a href={href('criteria', 'compare')}>{t('roles:compare.compare')}</a>
        </p>
        {roles.length > many ? <FilterField label={t('roles:filter')} value={filter} onInput={setFilter} /> : null}
      </header>
      {shown.length === 0 && roles.length > 0 ? <NoneMatch>{t('roles:noneFound')}</NoneMatch> : null}
      {shown.map(({ role, position }) => (
        <a
          key={position}
          class="row roles-row"
          href={href('criteria', 'roles', String(position))}
          aria-current={position === at ? 'true' : undefined}
        >
          <span class="row-title">{role.name}</span>
          <span class="row-meta">{t('roles:requires', { count: role.requires.length })}</span>
        </a>
      ))}
    </nav>
  );
}

function NewRole({ tree }: { tree: CriteriaTree }) {
  const { db, run } = useWorkspace();
  const roles = tree.framework.roles ?? [];
  const save = async (name: string, likeRole: string) => {
    const requires = roles.find((one) => one.name === likeRole)?.requires ?? [];
    const outcome = await run((now) => addRole(db, tree.framework.id, { name, requires }, now), t('roles:said.added', { name }));
    if (outcome.done) go('criteria', 'roles', String((outcome.value?.roles?.length ?? 1) - 1));
    return outcome.done;
  };
  return (
    <>
      <h2 class="room-title">{t('roles:add')}</h2>
      <RoleNameForm roles={roles} known={null} onSave={save} onCancel={() => go('criteria', 'roles')} />
    </>
  );
}
