import { LayoutGrid } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { ProofMark } from '../../ui/proof-mark';
import { href } from '../route';
import { type CaseRow, groupByArea } from './case-rows';
import { CompetencyRow } from './competency-row';
import { EmptyStart } from './empty-start';
import { NextActs } from './next-acts';
import { RereadList } from './reread-list';

/** The left side: what comes next, then every competency under its area. `returnTo` is the row that one came back from. */
export function CaseList({ rows, current, returnTo }: { rows: readonly CaseRow[]; current: string | null; returnTo: string | null }) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (returnTo === null) return;
    // A turn later: the frame of the page moves the focus to the room first.
    setTimeout(() => {
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      links.find((link) => link.dataset.row === returnTo)?.focus();
    });
  }, [returnTo]);
  if (rows.length === 0) return <NoCriteria />;
  return (
    <nav class="list case-list" aria-label={t('case:list.label')} ref={list} onKeyDown={(event) => moveByArrow(event, list.current)}>
      <RereadList />
      <NextActs />
      <h2>
        {t('case:list.count', { count: rows.length })}
        <a class="small" href={href('case', 'map')}>
          <Icon of={LayoutGrid} /> {t('case:list.map')}
        </a>
      </h2>
      <p class="key">
        <ProofMark boxes={['off', 'off', 'off', 'off']} label="" decorative />
        <span>{t('case:list.key')}</span>
      </p>
      {groupByArea(rows).map(({ area, rows: inArea }) => (
        <section key={area?.id ?? ''} aria-label={area?.title ?? t('case:list.noArea')}>
          {area || rows.some((row) => row.area) ? <h3>{area?.title ?? t('case:list.noArea')}</h3> : null}
          {inArea.map((row) => (
            <CompetencyRow key={row.competency.id} row={row} isCurrent={row.competency.id === current} />
          ))}
        </section>
      ))}
    </nav>
  );
}

function NoCriteria() {
  return (
    <nav class="list case-list" aria-label={t('case:list.label')}>
      <div class="case-empty">
        <EmptyStart title={t('case:noCriteria.title')} text={t('case:noCriteria.text')}>
          <a class="btn btn-primary" href={href('criteria', 'paste')}>
            {t('case:noCriteria.paste')}
          </a>
          <a class="btn" href={href('criteria', 'quick-start')}>
            {t('case:noCriteria.quickStart')}
          </a>
        </EmptyStart>
      </div>
    </nav>
  );
}

function moveByArrow(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !list) return;
  const links = [...list.querySelectorAll<HTMLElement>('a.row')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
