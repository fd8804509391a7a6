import { Focus, GitCompareArrows, LayoutGrid, Scale } from 'lucide';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { frameworkOfCase, nameOfTarget } from '../../../lib/domain/asked';
import { targetsOf } from '../../../lib/domain/target';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { ProofMark } from '../../ui/proof-mark';
import { type CaseRow, groupByArea } from '../claim/case-rows';
import { EmptyStart } from '../claim/empty-start';
import { RereadList } from '../claim/reread-list';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { CompetencyRow } from './competency-row';
import { FocusNotes } from './focus-notes';
import { NextActs } from './next-acts';

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
  const focus = rows.filter((row) => row.inFocus);
  const beside = rows.filter((row) => !row.inFocus);
  return (
    <nav class="list case-list" aria-label={t('case:list.label')} ref={list} onKeyDown={(event) => moveByArrow(event, list.current)}>
      <RereadList />
      <NextActs />
      <h2>{t(beside.length > 0 ? 'case:list.inFocus' : 'case:list.count', { count: focus.length })}</h2>
      <ListWays rows={rows} />
      <p class="key">
        <ProofMark boxes={['off', 'off', 'off', 'off']} label="" decorative />
        <span>{t('case:list.key')}</span>
      </p>
      <FocusNotes rows={rows} />
      <RowsByArea rows={focus} current={current} />
      {beside.length > 0 ? <Beside rows={beside} current={current} isOpen={beside.some((row) => isAt(row, current, returnTo))} /> : null}
    </nav>
  );
}

const isAt = ({ competency: { id } }: CaseRow, ...places: (string | null)[]) => places.includes(id);

/** Where one goes from here to see all rows otherwise. */
function ListWays({ rows }: { rows: readonly CaseRow[] }) {
  const { portfolio } = useWorkspace();
  const framework = frameworkOfCase(portfolio.value);
  const target = nameOfTarget(portfolio.value);
  return (
    <p class="case-ways small">
      <a href={href('case', 'map')}>
        <Icon of={LayoutGrid} /> {t('case:list.map')}
      </a>
      {rows.length > 1 ? (
        <a href={href('case', 'focus')}>
          <Icon of={Focus} /> {t(rows.some((row) => !row.inFocus) ? 'roles:focus.change' : 'roles:focus.choose')}
        </a>
      ) : null}
      {framework && targetsOf(framework).length > 1 ? (
        <a href={href('criteria', 'compare')}>
          <Icon of={GitCompareArrows} /> {target ? t('roles:compare.missingFor', { target }) : t('roles:compare.compare')}
        </a>
      ) : null}
      {framework?.rule ? (
        <a href={href('case', 'verdict')}>
          <Icon of={Scale} /> {t('roles:verdict.link')}
        </a>
      ) : null}
    </p>
  );
}

function RowsByArea({ rows, current }: { rows: readonly CaseRow[]; current: string | null }) {
  return (
    <>
      {groupByArea(rows).map(({ area, rows: inArea }) => (
        <section key={area?.id ?? ''} aria-label={area?.title ?? t('case:list.noArea')}>
          {area || rows.some((row) => row.area) ? <h3>{area?.title ?? t('case:list.noArea')}</h3> : null}
          {inArea.map((row) => (
            <CompetencyRow key={row.competency.id} row={row} isCurrent={row.competency.id === current} />
          ))}
        </section>
      ))}
    </>
  );
}

/** What is asked as well, outside of the focus: folded away, and never gone. */
function Beside({ rows, current, isOpen }: { rows: readonly CaseRow[]; current: string | null; isOpen: boolean }) {
  const details = useRef<HTMLDetailsElement>(null);
  // Opened where one comes to a row in it; what the learner folds or unfolds by hand stays as it is.
  useLayoutEffect(() => {
    if (isOpen && details.current) details.current.open = true;
  }, [isOpen]);
  return (
    <details class="case-beside" ref={details}>
      <summary>{t('case:list.beside', { count: rows.length })}</summary>
      <RowsByArea rows={rows} current={current} />
    </details>
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
  // What is folded away cannot take the focus.
  const links = [...list.querySelectorAll<HTMLElement>('a.row')].filter((link) => !link.closest('details:not([open])'));
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
