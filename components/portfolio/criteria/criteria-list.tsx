import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { targetLevelOf } from '../../../lib/domain/asked';
import { stepFrom } from '../../../lib/domain/criteria-order';
import type { Competency } from '../../../lib/domain/framework';
import { t } from '../../../lib/words/words';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { dropPlace } from './edit/drop-place';
import { useMove } from './edit/use-move';
import { useRowDrag } from './edit/use-row-drag';
import type { AreaGroup, CriteriaTree } from './shown/criteria-tree';
import { useStages } from './shown/use-stages';

/** How many rows are drawn at once; those of large criteria come one part after the other, so that the page never stands still. */
export const atOnce = 24;

/**
 * The left side: every competency under its area. Arrow keys move along; with Alt they move the competency itself, and so
 * does dragging it.
 */
export function CriteriaList({ tree, current }: { tree: CriteriaTree; current: string | null }) {
  const workspace = useWorkspace();
  const list = useRef<HTMLElement>(null);
  const move = useMove(tree.inOrder);
  const hasTextFor = (id: string) => {
    const target = targetLevelOf(workspace.portfolio.value, id);
    return target === null || tree.textOf(id, target) !== null;
  };
  const parts = Math.ceil(tree.inOrder.length / atOnce);
  const drawn = useStages(parts, parts <= 1) * atOnce;
  const count = tree.inOrder.filter((one) => one.kind === 'competency').length;
  const find = (id: string) => tree.inOrder.find((one) => one.id === id);
  const drag = useRowDrag(list, (id, overId, half) => {
    const moved = find(id);
    const found = dropPlace(tree.inOrder, id, overId, half);
    return moved && found ? { mark: found.mark, done: () => void move(moved, found.place) } : null;
  });
  // A row that was moved by key is drawn anew elsewhere: the focus goes along.
  const following = useRef<string | null>(null);
  const rowsOf = () => [...(list.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
  useLayoutEffect(() => {
    if (following.current === null) return;
    const row = rowsOf().find((one) => one.dataset.row === following.current);
    if (row && document.activeElement !== row) row.focus();
  });
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key];
    const rows = rowsOf();
    const at = rows.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    if (!event.altKey) return rows[at + step]?.focus();
    const moved = find(rows[at]?.dataset.row ?? '');
    const place = moved && stepFrom(tree.inOrder, moved, step);
    if (!moved || !place) return;
    following.current = moved.id;
    move(moved, place);
  };
  return (
    <nav
      class="list criteria-list"
      aria-label={t('criteria:list.label')}
      ref={list}
      data-dragging={drag.dragging === null ? undefined : ''}
      onKeyDown={pressed}
      onPointerDown={drag.onPointerDown}
      onFocusIn={(event) => {
        if ((event.target as HTMLElement).dataset.row !== following.current) following.current = null;
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget !== null) following.current = null;
      }}
    >
      <header>
        <h2>{t('criteria:list.count', { count })}</h2>
        <p class="small muted">
          <a href={href('criteria', 'about')}>{tree.framework.title}</a>
        </p>
      </header>
      {firstRows(tree.groups, drawn).map(({ area, competencies }) => (
        <section key={area?.id ?? ''} aria-label={area?.title ?? t('criteria:list.noArea')}>
          {area ? (
            <h3 data-depth={Math.min(tree.depthOf(area), 3)}>
              <a
                href={href('criteria', area.id)}
                data-row={area.id}
                aria-current={area.id === current ? 'true' : undefined}
                {...drag.markOf(area.id)}
              >
                <span class="criteria-clamp">{area.title}</span>
                <Grip />
              </a>
            </h3>
          ) : null}
          {competencies.map((one) => (
            <Row
              key={one.id}
              competency={one}
              depth={tree.depthOf(one)}
              isCurrent={one.id === current}
              hasText={one.kind === 'indicator' || hasTextFor(one.id)}
              mark={drag.markOf(one.id)}
            />
          ))}
        </section>
      ))}
    </nav>
  );
}

type RowProps = {
  competency: Competency;
  depth: number;
  isCurrent: boolean;
  hasText: boolean;
  mark: ReturnType<ReturnType<typeof useRowDrag>['markOf']>;
};

function Row({ competency, depth, isCurrent, hasText, mark }: RowProps) {
  const { id, code, title, priority } = competency;
  // Hundreds stand here, and as more come those that are there stay as they are.
  return useMemo(
    () => (
      <a
        class="row"
        href={href('criteria', id)}
        data-row={id}
        data-depth={Math.min(depth, 3)}
        aria-current={isCurrent ? 'true' : undefined}
        {...mark}
      >
        <span class="code">{code.length <= 12 ? code : ''}</span>
        <div>
          <p class="row-title criteria-clamp">{title}</p>
          <p class="row-meta">
            {priority ? <span class={priority === 'must' ? 'chip chip-warn' : 'chip'}>{t(`priority.${priority}`)}</span> : null}{' '}
            {hasText ? null : t('criteria:list.noText')}
          </p>
        </div>
        <Grip />
      </a>
    ),
    [competency, depth, isCurrent, hasText, ...Object.values(mark)],
  );
}

/** Where a finger takes hold of a row. By keyboard rows are moved by keys, so nothing needs to be said of it. */
function Grip() {
  return (
    // Its dots are drawn by the style sheet: hundreds of rows would have thousands of them.
    <span class="criteria-grip criteria-grip-dots" data-grip="" aria-hidden="true" />
  );
}

/** The groups with as many rows as are drawn by now, an area being one. */
function firstRows(groups: readonly AreaGroup[], count: number): AreaGroup[] {
  let left = count;
  return groups.flatMap(({ area, competencies }) => {
    if (left <= 0) return [];
    const shown = { area, competencies: competencies.slice(0, area ? left - 1 : left) };
    left -= competencies.length + (area ? 1 : 0);
    return [shown];
  });
}
