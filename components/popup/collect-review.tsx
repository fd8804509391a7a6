import { useLayoutEffect, useRef } from 'preact/hooks';
import { originOf } from '../../lib/browser/sites';
import { formatDate } from '../../lib/words/dates';
import { language, t } from '../../lib/words/words';
import { leave } from './add-by-hand';
import type { CollectedRow } from './follow-collecting';
import { NameQuestion } from './name-question';
import { PopupFoot } from './popup-foot';
import { usePopup } from './popup-model';
import { openNames } from './rows';

/** What was collected: whose it is, which of it to save, and saving it in one act. */
export function CollectReview() {
  const { gathered, isChosen, closeReview, saveCollected } = usePopup();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const rows = gathered.value?.waiting ?? [];
  const send = (event: Event) => {
    event.preventDefault();
    const chosen = rows.filter(isChosen);
    if (chosen.length > 0) void saveCollected(chosen);
  };
  return (
    <form
      class="popup-form"
      aria-labelledby="collected"
      onSubmit={send}
      onKeyDown={(event) => event.key === 'Escape' && leave(event, closeReview)}
    >
      <main class="popup-body">
        <div class="band">
          <h2 id="collected" ref={heading} tabIndex={-1}>
            {t('popup:collect.reviewTitle')}
          </h2>
          <p class="small muted">{t(rows.length > 0 ? 'popup:collect.reviewText' : 'popup:collect.nothing')}</p>
        </div>
        {openNames(rows).map((name) => (
          <NameQuestion key={name.name} name={name} />
        ))}
        <ul aria-label={t('popup:collect.reviewTitle')}>
          {rows.map((row) => (
            <CollectedLine key={row.key} row={row} />
          ))}
        </ul>
      </main>
      <ReviewFoot rows={rows} />
    </form>
  );
}

function CollectedLine({ row }: { row: CollectedRow }) {
  const { isChosen, choose, throwAway } = usePopup();
  const { award } = row;
  return (
    <li class="row">
      <input
        type="checkbox"
        checked={isChosen(row)}
        aria-label={t('popup:collect.chooseNamed', { title: award.title })}
        onChange={(event) => choose(row, event.currentTarget.checked)}
      />
      <div>
        <p class="row-title" title={award.title}>
          {award.title}
        </p>
        <p class="row-meta">
          {award.issuer ?? t('noIssuer')}
          <br />
          {[sayDate(row), sayOwner(row), originOf(row.url).replace(/^https:\/\/(?:www\.)?/, '')].join(' · ')}
        </p>
        {award.state === 'valid' || award.state === 'unknown' ? null : <span class="chip chip-warn">{t(`state.${award.state}`)}</span>}
      </div>
      <button
        type="button"
        class="btn btn-small btn-quiet"
        aria-label={t('popup:collect.removeNamed', { title: award.title })}
        onClick={() => throwAway([row])}
      >
        {t('popup:collect.remove')}
      </button>
    </li>
  );
}

function ReviewFoot({ rows }: { rows: readonly CollectedRow[] }) {
  const { isChosen, throwAway, closeReview } = usePopup();
  const chosen = rows.filter(isChosen);
  return (
    <PopupFoot>
      {chosen.length > 0 ? (
        <button type="submit" class="btn btn-primary">
          {t('popup:collect.save', { count: chosen.length })}
        </button>
      ) : null}
      {rows.length > 0 && chosen.length === 0 ? <p class="small muted">{t('popup:collect.noneChosen')}</p> : null}
      <button type="button" class="btn" onClick={closeReview}>
        {t('popup:collect.back')}
      </button>
      {rows.length > 0 ? (
        <button type="button" class="btn btn-quiet" onClick={() => throwAway(rows)}>
          {t('popup:collect.throwAll', { count: rows.length })}
        </button>
      ) : null}
    </PopupFoot>
  );
}

function sayDate({ award: { issuedOn, issuedText } }: CollectedRow): string {
  if (issuedOn) return formatDate(issuedOn, language());
  return issuedText ? t('popup:row.datePrinted', { text: issuedText }) : t('popup:row.noDate');
}

const sayOwner = ({ owner, award: { earner } }: CollectedRow): string => (owner === 'me' ? t('owner.me') : (earner ?? t(`owner.${owner}`)));
