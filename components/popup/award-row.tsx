import { Award as AwardIcon, Check, ChevronRight } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Award } from '../../lib/domain/award';
import { civilDayOf } from '../../lib/domain/civil-date';
import { formatDate } from '../../lib/words/dates';
import { sayDifferences } from '../../lib/words/difference-words';
import { sayBaseline, sayPlan } from '../../lib/words/plan-words';
import { language, t } from '../../lib/words/words';
import { Icon } from '../ui/icon';
import { portfolioHref } from './popup-foot';
import { usePopup } from './popup-model';
import { Proposals } from './proposals';
import type { Row } from './rows';

/** One badge of the page: title, issuer, date, whose; to save, or saved and leading to the portfolio. */
export function AwardRow({ row }: { row: Row }) {
  const { award, badge } = row;
  return (
    <li class="row">
      <span class="seal">
        <Icon of={AwardIcon} />
      </span>
      <div>
        <p class="row-title" title={award.title}>
          {award.title}
        </p>
        <p class="row-meta">
          {award.issuer ?? t('noIssuer')}
          <br />
          {[sayDate(row), sayOwner(row)].filter(Boolean).join(' · ')}
        </p>
        <StateChip award={award} />
        <ChangedSince row={row} />
        <PlannedBefore row={row} />
      </div>
      <RowAct row={row} />
      {badge ? <Proposals badgeId={badge.id} /> : null}
    </li>
  );
}

function RowAct({ row }: { row: Row }) {
  const { save, busy } = usePopup();
  const link = useRef<HTMLAnchorElement>(null);
  const pressed = useRef(false);
  const { award, badge, news } = row;
  // The pressed button has become a link, and the focus goes with it.
  useEffect(() => {
    if (badge && pressed.current) link.current?.focus();
    pressed.current = false;
  }, [badge]);
  const press = () => {
    pressed.current = true;
    void save([row]);
  };
  return (
    <div class="row-act">
      {badge ? (
        <a
          class="saved"
          ref={link}
          href={portfolioHref('evidence', 'badges', badge.id)}
          target="_blank"
          rel="noreferrer"
          aria-label={t('popup:row.openNamed', { title: award.title })}
        >
          <Icon of={Check} /> {t('popup:row.saved')} <Icon of={ChevronRight} />
        </a>
      ) : null}
      {badge === null || news ? (
        <button
          type="button"
          class="btn btn-small"
          disabled={busy.value}
          aria-label={t(badge ? 'popup:row.updateNamed' : 'popup:row.saveNamed', { title: award.title })}
          onClick={press}
        >
          {t(badge ? 'popup:row.update' : 'save')}
        </button>
      ) : null}
    </div>
  );
}

/** Only what speaks against a badge is worth a chip. */
function StateChip({ award: { state } }: { award: Award }) {
  if (state === 'valid' || state === 'unknown') return null;
  return <span class="chip chip-warn">{t(`state.${state}`)}</span>;
}

/** What the page says otherwise than when it was last looked at. */
function ChangedSince({ row: { changes } }: { row: Row }) {
  if (changes === null) return null;
  const date = formatDate(civilDayOf(changes.since), language());
  return <p class="row-change small">{t('popup:row.changed', { date, what: sayDifferences(changes.differences) })}</p>;
}

/** That it was planned, and from which baseline; once it is saved, the reading that is due. */
function PlannedBefore({ row: { award, planned, awaited, due } }: { row: Row }) {
  if (awaited) return <p class="row-plan small">{t('popup:plan.awaited', { name: award.earner ?? '' })}</p>;
  if (planned) return <p class="row-plan small">{sayPlan(planned.badge, planned.result)}</p>;
  if (!due) return null;
  return (
    <p class="row-plan small">
      {t('popup:plan.cameTrue', { name: due.name, baseline: sayBaseline(due) })}{' '}
      <a href={portfolioHref('evidence', 'results', due.id, 'reading')} target="_blank" rel="noreferrer">
        {t('next.add a reading')}
      </a>
    </p>
  );
}

/** The date that the page shows, or the one that is stored already. */
function sayDate({ award, badge }: Row): string {
  const [on, until] = [award.issuedOn ?? badge?.issuedOn, award.expiresOn ?? badge?.expiresOn];
  const printed = award.issuedText ? t('popup:row.datePrinted', { text: award.issuedText }) : t('popup:row.noDate');
  const issued = on ? formatDate(on, language()) : printed;
  return until ? `${issued}, ${t('popup:row.until', { date: formatDate(until, language()) })}` : issued;
}

const sayOwner = ({ owner, award: { earner } }: Row): string => (owner === 'me' ? t('owner.me') : (earner ?? t(`owner.${owner}`)));
