import { useRef } from 'preact/hooks';
import type { Competency } from '../../../lib/domain/framework';
import { orderCompetencies } from '../../../lib/store/criteria';
import { t } from '../../../lib/words/words';
import { href } from '../route';
import { useWorkspace } from '../workspace';
import { type CriteriaTree, movedIds } from './criteria-tree';

/** The left side: every competency under its area. Arrow keys move along; with Alt they move the competency itself. */
export function CriteriaList({ tree, current }: { tree: CriteriaTree; current: string | null }) {
  const workspace = useWorkspace();
  const list = useRef<HTMLElement>(null);
  const promotion = workspace.portfolio.value.case;
  const target = promotion?.frameworkId === tree.framework.id ? promotion.targetLevelId : null;
  const count = tree.inOrder.filter((one) => one.kind !== 'area').length;
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key];
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('a.row') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const id = rows[at]?.dataset.row ?? '';
    if (!event.altKey) rows[at + step]?.focus();
    else {
      const ids = movedIds(tree, id, step);
      if (ids) workspace.run((now) => orderCompetencies(workspace.db, ids, now));
    }
  };
  return (
    <nav class="list criteria-list" aria-label={t('criteria:list.label')} ref={list} onKeyDown={pressed}>
      <header>
        <h2>{t('criteria:list.count', { count })}</h2>
        <p class="small muted">
          <a href={href('criteria', 'about')}>{tree.framework.title}</a>
        </p>
      </header>
      {tree.groups.map(({ area, competencies }) => (
        <section key={area?.id ?? ''} aria-label={area?.title ?? t('criteria:list.noArea')}>
          {area ? (
            <h3>
              <a href={href('criteria', area.id)} aria-current={area.id === current ? 'true' : undefined}>
                {area.title}
              </a>
            </h3>
          ) : null}
          {competencies.map((one) => (
            <Row
              key={one.id}
              competency={one}
              isCurrent={one.id === current}
              hasText={target === null || tree.textOf(one.id, target) !== null}
            />
          ))}
        </section>
      ))}
    </nav>
  );
}

function Row({ competency, isCurrent, hasText }: { competency: Competency; isCurrent: boolean; hasText: boolean }) {
  return (
    <a class="row" href={href('criteria', competency.id)} data-row={competency.id} aria-current={isCurrent ? 'true' : undefined}>
      <span class="code">{competency.code.length <= 12 ? competency.code : ''}</span>
      <div>
        <p class="row-title">{competency.title}</p>
        <p class="row-meta">
          {competency.priority ? (
            <span class={competency.priority === 'must' ? 'chip chip-warn' : 'chip'}>{t(`priority.${competency.priority}`)}</span>
          ) : null}{' '}
          {hasText ? null : t('criteria:list.noText')}
        </p>
      </div>
    </a>
  );
}
