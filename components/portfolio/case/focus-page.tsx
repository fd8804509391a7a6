import { ArrowLeft } from 'lucide';
import { changeFocus, chooseFocus } from '../../../lib/store/focus';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { EmptyState, Notice } from '../../ui/notice';
import { ProofMark } from '../../ui/proof-mark';
import { type CaseRow, groupByArea } from '../claim/case-rows';
import { boxesOf, sayMark, sayState } from '../claim/proof-words';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { focusHolds } from './focus-notes';

/** The focus list: which of the competencies that are asked the learner concentrates on; none ticked means all. */
export function FocusPage({ rows }: { rows: readonly CaseRow[] }) {
  const { db, portfolio, run } = useWorkspace();
  const promotion = portfolio.value.case;
  const chosen = new Set(promotion?.focusIds ?? []);
  const ticked = rows.filter((row) => chosen.has(row.competency.id));
  const musts = rows.filter((row) => row.competency.priority === 'must');
  const mustsOutside = ticked.length > 0 ? musts.filter((row) => !chosen.has(row.competency.id)) : [];
  const caseId = promotion?.id ?? '';
  const tick = ({ competency: { id, title } }: CaseRow, isIn: boolean) =>
    run(
      (now) => changeFocus(db, caseId, { competencyId: id, isIn }, now),
      t(isIn ? 'roles:focus.said.in' : 'roles:focus.said.out', { title: shortOf(title) }),
    );
  const choose = (some: readonly CaseRow[], said: string) =>
    run(
      (now) =>
        chooseFocus(
          db,
          caseId,
          some.map((row) => row.competency.id),
          now,
        ),
      said,
    );
  return (
    <div class="room-body focus-page">
      <a class="btn btn-quiet btn-small btn-flush" href={href('case')}>
        <Icon of={ArrowLeft} /> {t('case:thing.back')}
      </a>
      <h2 class="room-title">{t('roles:focus.title')}</h2>
      <p class="muted lead">{t('roles:focus.text')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('case:noCriteria.title')} text={t('roles:focus.nothing')}>
          <a class="btn btn-primary" href={href('criteria')}>
            {t('roles:toCriteria')}
          </a>
        </EmptyState>
      ) : (
        <>
          <p class="strong" aria-live="polite">
            {ticked.length > 0
              ? t('roles:focus.count', { count: ticked.length, of: rows.length })
              : t('roles:focus.all', { count: rows.length })}
          </p>
          {ticked.length > focusHolds ? <Notice>{t('roles:focus.many', { count: ticked.length })}</Notice> : null}
          {mustsOutside.length > 0 ? (
            <Notice>
              {t('roles:focus.mustsOutside', { count: mustsOutside.length })} ·{' '}
              <button
                type="button"
                class="link"
                onClick={() => choose([...ticked, ...mustsOutside], t('roles:focus.said.musts', { count: mustsOutside.length }))}
              >
                {t('roles:focus.addMusts')}
              </button>
            </Notice>
          ) : null}
          <div class="actions">
            {ticked.length === 0 && musts.length > 0 && musts.length < rows.length ? (
              <button type="button" class="btn" onClick={() => choose(musts, t('roles:focus.said.musts', { count: musts.length }))}>
                {t('roles:focus.takeMusts', { count: musts.length })}
              </button>
            ) : null}
            {ticked.length > 0 ? (
              <button type="button" class="btn" onClick={() => choose([], t('roles:focus.said.none'))}>
                {t('roles:focus.clear')}
              </button>
            ) : null}
          </div>
          {groupByArea(rows).map(({ area, rows: inArea }) => (
            <fieldset key={area?.id ?? ''} class="focus-area">
              <legend>{area?.title ?? t(rows.some((row) => row.area) ? 'case:list.noArea' : 'roles:focus.legend')}</legend>
              {inArea.map((row) => (
                <FocusRow key={row.competency.id} row={row} isIn={chosen.has(row.competency.id)} onTick={(isIn) => tick(row, isIn)} />
              ))}
            </fieldset>
          ))}
        </>
      )}
    </div>
  );
}

function FocusRow({ row, isIn, onTick }: { row: CaseRow; isIn: boolean; onTick: (isIn: boolean) => void }) {
  const { competency, readiness, claim, asked } = row;
  const facts = [
    sayState(readiness, claim),
    asked && t('case:list.asked', { level: asked }),
    competency.priority && t(`priority.${competency.priority}`),
  ];
  return (
    <label class="focus-row">
      <input type="checkbox" checked={isIn} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>
        <span class="row-title">{competency.title}</span>
        <span class="row-meta">
          <ProofMark boxes={boxesOf(readiness)} label={sayMark(readiness)} size="small" /> {facts.filter(Boolean).join(' · ')}
        </span>
      </span>
    </label>
  );
}

const shortOf = (title: string) => (title.length > 60 ? `${title.slice(0, 60)}…` : title);
