import { t } from '../../lib/words/words';
import type { Gathered } from './follow-collecting';
import { usePopup } from './popup-model';

/** On any page: how far collecting is, the page to open next, and the way to what has come together. */
export function CollectBand() {
  const { gathered, next, openNext, openReview, stopCollecting } = usePopup();
  const now = gathered.value;
  if (!now || (now.collecting === null && now.waiting.length === 0)) return null;
  const { collecting, waiting } = now;
  return (
    <section class="band collecting" aria-label={t('popup:collect.title')}>
      <div class="collecting-head">
        <p role="status">{sayProgress(now)}</p>
        {collecting ? (
          <button type="button" class="btn btn-quiet btn-small" onClick={stopCollecting}>
            {t('popup:collect.stop')}
          </button>
        ) : null}
      </div>
      {next.value || waiting.length > 0 ? (
        <div class="acts">
          {collecting && next.value ? (
            <button type="button" class="btn btn-soft btn-small" title={next.value.title} onClick={openNext}>
              {t('popup:collect.next')}
            </button>
          ) : null}
          {waiting.length > 0 ? (
            <button type="button" class={next.value ? 'btn btn-small' : 'btn btn-primary btn-small'} onClick={openReview}>
              {t('popup:collect.review', { count: waiting.length })}
            </button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

/** "Collected 4 of 9", where a list said how many there are. */
function sayProgress({ collecting, waiting, opened }: Gathered): string {
  if (!collecting) return t('popup:collect.waiting', { count: waiting.length });
  const of = collecting.queue.length;
  if (of > 0) return t('popup:collect.progress', { count: collecting.queue.filter(({ key }) => opened.has(key)).length, of });
  return waiting.length > 0 ? t('popup:collect.soFar', { count: waiting.length }) : t('popup:collect.none');
}
