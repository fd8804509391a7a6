import { civilDayOf } from '../../../lib/domain/civil-date';
import type { Framework } from '../../../lib/domain/framework';
import { fieldsOfTarget, type Target } from '../../../lib/domain/target';
import { editFramework } from '../../../lib/store/criteria';
import { changeCase } from '../../../lib/store/promotion-case';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { frameworksHere } from './shown/frameworks-here';

/** What these criteria are to the case, where they are not its own: beside it, an earlier edition, or put away; and how that changes. */
export function FrameworkStanding({ framework }: { framework: Framework }) {
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const { ofCase, earlier } = frameworksHere(portfolio);
  if (framework.id === ofCase?.id) return null;
  const newer = portfolio.frameworks.find((one) => one.replacesId === framework.id);
  const isArchived = typeof framework.archivedAt === 'number';
  const says = isArchived
    ? t('editions:standing.archived', { date: formatDate(civilDayOf(framework.archivedAt ?? 0), language(), 'long') })
    : t(earlier.includes(framework) ? 'editions:standing.earlier' : ofCase ? 'editions:standing.beside' : 'editions:standing.noCase');
  const takeBack = () =>
    workspace.run(
      (now) => editFramework(workspace.db, { ...framework, archivedAt: null }, now),
      t('editions:said.takenBack', { title: framework.title }),
    );
  const use = () => {
    const known = portfolio.case;
    // The level of the same name, where these criteria have it; a lower one is never chosen unasked.
    const label = ofCase?.levels.find((level) => level.id === known?.targetLevelId)?.label;
    const level = framework.levels.find((one) => one.label === label);
    const role = framework.roles?.find((one) => one.name === known?.targetRole);
    const target: Target | null = role ? { kind: 'role', name: role.name } : level ? { kind: 'level', id: level.id } : null;
    const changes = { frameworkId: framework.id, ...fieldsOfTarget(target) };
    workspace.run((now) => changeCase(workspace.db, known, changes, now), t('editions:said.used', { title: framework.title }));
  };
  return (
    <section class="standing">
      <p>
        {says} {newer ? <a href={href('criteria', 'of', newer.id)}>{t('editions:standing.newer', { title: newer.title })}</a> : null}
      </p>
      <div class="actions">
        {isArchived ? (
          <button type="button" class="btn btn-small" onClick={takeBack}>
            {t('editions:standing.takeBack')}
          </button>
        ) : (
          <button type="button" class="btn btn-small" onClick={use}>
            {t('editions:standing.use')}
          </button>
        )}
        {ofCase ? (
          <a class="btn btn-small" href={href('criteria', 'of', framework.id, 'carry')}>
            {t('editions:standing.carry')}
          </a>
        ) : (
          <a class="btn btn-small" href={href('criteria', 'replace')}>
            {t('editions:standing.bring')}
          </a>
        )}
      </div>
    </section>
  );
}
