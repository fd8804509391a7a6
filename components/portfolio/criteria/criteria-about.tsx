import { Plus } from 'lucide';
import { civilDayOf } from '../../../lib/domain/civil-date';
import type { Framework } from '../../../lib/domain/framework';
import { aimAt, nameOf, type Target, targetOfCase, targetsOf } from '../../../lib/domain/target';
import { changeCase } from '../../../lib/store/promotion-case';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { EmptyState, Notice } from '../../ui/notice';
import { RereadList } from '../claim/reread-list';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { AttachedFile } from './attached-file';
import { LevelsLink } from './edit/levels-link';
import { FrameworkActs } from './framework-acts';
import { FrameworkStanding } from './framework-standing';
import { LeftBehind } from './leave/left-behind';
import { RoleWays } from './roles/role-ways';
import { SaveCriteria } from './save-criteria';
import type { CriteriaTree } from './shown/criteria-tree';
import { TargetSelect } from './shown/target-select';

/** The criteria as one document: where they came from, the level aimed at, the original file, and how to change them. */
export function CriteriaAbout({ tree, missing }: { tree: CriteriaTree; missing: boolean }) {
  const { portfolio } = useWorkspace();
  const { framework } = tree;
  const isEmpty = tree.inOrder.every((one) => one.kind === 'area');
  const isOfCase = framework.id === portfolio.value.case?.frameworkId;
  return (
    <article class="criteria-about">
      <a class="btn btn-quiet btn-small back" href={href('criteria')}>
        {t('back')}
      </a>
      {missing ? <Notice>{t('criteria:about.missing')}</Notice> : null}
      <header>
        <h2 class="room-title">{framework.title}</h2>
        <p class="small muted">
          {[framework.version, t(`criteria:origin.${framework.origin}`), formatDate(civilDayOf(framework.createdAt), language(), 'long')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <FrameworkStanding framework={framework} />
      {isOfCase ? <RereadList /> : null}
      <LeftBehind framework={framework} />
      {isEmpty ? (
        <EmptyState title={t('criteria:about.empty.title')} text={t('criteria:about.empty.text')} />
      ) : isOfCase ? (
        <p class="muted criteria-lead">{t('criteria:about.how')}</p>
      ) : null}
      <div class="actions">
        <a class={isEmpty ? 'btn btn-primary' : 'btn'} href={href('criteria', 'of', framework.id, 'new')}>
          <Icon of={Plus} /> {t('criteria:about.add')}
        </a>
        <a class="btn" href={href('criteria', 'of', framework.id, 'new-area')}>
          <Icon of={Plus} /> {t('criteria:about.addArea')}
        </a>
        <a class="btn" href={href('criteria', 'replace')}>
          {t('criteria:about.replace')}
        </a>
      </div>
      <RoleWays framework={framework} />
      {isOfCase ? <AimOfCase framework={framework} /> : null}
      <LevelsLink framework={framework} />
      <AttachedFile key={framework.sourceFileId ?? ''} framework={framework} />
      {isEmpty ? null : <SaveCriteria framework={framework} />}
      <FrameworkActs framework={framework} />
    </article>
  );
}

/** The level or role that the case aims at; everything else of the case follows it. */
function AimOfCase({ framework }: { framework: Framework }) {
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const known = portfolio.case;
  if (!known || targetsOf(framework).length === 0) return null;
  const choose = (target: Target | null) =>
    workspace.run(
      (now) => changeCase(workspace.db, known, aimAt(known, target), now),
      target ? t('criteria:said.target', { level: nameOf(framework, target) }) : t('criteria:said.noTarget'),
    );
  return (
    <section class="section">
      <TargetSelect
        framework={framework}
        label={t(framework.roles?.length ? 'criteria:import.targetOrRole' : 'criteria:import.target')}
        hint={t('criteria:import.targetHint')}
        value={targetOfCase(portfolio)}
        none={t('criteria:about.noTarget')}
        onChange={choose}
      />
    </section>
  );
}
