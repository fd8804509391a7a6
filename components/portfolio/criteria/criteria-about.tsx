import { Plus } from 'lucide';
import { civilDayOf } from '../../../lib/domain/civil-date';
import type { Framework } from '../../../lib/domain/framework';
import { changeCase } from '../../../lib/store/promotion-case';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { SelectField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { EmptyState, Notice } from '../../ui/notice';
import { href } from '../route';
import { useWorkspace } from '../workspace';
import { AttachedFile } from './attached-file';
import type { CriteriaTree } from './criteria-tree';
import { FrameworkNames } from './framework-names';
import { RoleWays } from './roles/role-ways';

/** The criteria as one document: where they came from, the level aimed at, the original file, and how to change them. */
export function CriteriaAbout({ tree, missing }: { tree: CriteriaTree; missing: boolean }) {
  const { framework } = tree;
  const isEmpty = tree.inOrder.every((one) => one.kind === 'area');
  return (
    <article class="criteria-about">
      <a class="btn btn-quiet btn-small back" href={href('criteria')}>
        {t('back')}
      </a>
      {missing ? <Notice>{t('criteria:about.missing')}</Notice> : null}
      <header>
        <h2 class="room-title">{framework.title}</h2>
        <p class="small muted">
          {t(`criteria:origin.${framework.origin}`)} · {formatDate(civilDayOf(framework.createdAt), language(), 'long')}
        </p>
      </header>
      {isEmpty ? (
        <EmptyState title={t('criteria:about.empty.title')} text={t('criteria:about.empty.text')} />
      ) : (
        <p class="muted criteria-lead">{t('criteria:about.how')}</p>
      )}
      <div class="actions">
        <a class={isEmpty ? 'btn btn-primary' : 'btn'} href={href('criteria', 'new')}>
          <Icon of={Plus} /> {t('criteria:about.add')}
        </a>
        <a class="btn" href={href('criteria', 'new-area')}>
          <Icon of={Plus} /> {t('criteria:about.addArea')}
        </a>
        <a class="btn" href={href('criteria', 'replace')}>
          {t('criteria:about.replace')}
        </a>
      </div>
      <RoleWays framework={framework} />
      <TargetLevel framework={framework} />
      <FrameworkNames key={framework.revision} framework={framework} />
      <AttachedFile key={framework.sourceFileId ?? ''} framework={framework} />
      <EarlierCriteria current={framework} />
    </article>
  );
}

/** The level that the case aims at; everything else of the case follows it. */
function TargetLevel({ framework }: { framework: Framework }) {
  const workspace = useWorkspace();
  const known = workspace.portfolio.value.case;
  if (framework.levels.length === 0 || !known) return null;
  const levels = [...framework.levels].sort((a, b) => a.order - b.order);
  const choose = (id: string) => {
    const label = levels.find((level) => level.id === id)?.label ?? '';
    workspace.run(
      (now) => changeCase(workspace.db, known, { targetLevelId: id === '' ? null : id }, now),
      t(id === '' ? 'criteria:said.noTarget' : 'criteria:said.target', { level: label }),
    );
  };
  return (
    <section class="section">
      <SelectField
        label={t('criteria:import.target')}
        hint={t('criteria:import.targetHint')}
        value={known.targetLevelId ?? ''}
        options={[{ value: '', label: t('criteria:about.noTarget') }, ...levels.map(({ id, label }) => ({ value: id, label }))]}
        onChange={choose}
      />
    </section>
  );
}

/** Criteria that were replaced stay stored, and can be the ones of the case again. */
function EarlierCriteria({ current }: { current: Framework }) {
  const workspace = useWorkspace();
  const { frameworks, case: known } = workspace.portfolio.value;
  const earlier = frameworks.filter((one) => one.id !== current.id).sort((a, b) => b.createdAt - a.createdAt);
  if (earlier.length === 0 || !known) return null;
  const use = (framework: Framework) => {
    // The level of the same name, where the other criteria have it.
    const label = current.levels.find((level) => level.id === known.targetLevelId)?.label;
    const level = framework.levels.find((one) => one.label === label) ?? framework.levels[0];
    workspace.run(
      (now) => changeCase(workspace.db, known, { frameworkId: framework.id, targetLevelId: level?.id ?? null }, now),
      t('criteria:said.usedAgain', { title: framework.title }),
    );
  };
  return (
    <section class="section">
      <h3>{t('criteria:about.earlier')}</h3>
      <ul class="criteria-earlier">
        {earlier.map((one) => (
          <li key={one.id}>
            {one.title} <span class="small muted">{formatDate(civilDayOf(one.createdAt), language())}</span>{' '}
            <button type="button" class="link" onClick={() => use(one)}>
              <span class="hidden-text">{one.title}: </span>
              {t('criteria:about.useAgain')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
