import { civilDayOf } from '../../lib/domain/civil-date';
import { formatDate } from '../../lib/words/dates';
import { language, t } from '../../lib/words/words';
import { portfolioHref } from './popup-foot';
import { usePopup } from './popup-model';

/** Says that a saved badge no longer stands on its own page, and lets the learner note it. */
export function GoneHere() {
  const { gone, noteGone } = usePopup();
  if (gone.value === null) return null;
  const { badge, since, noted } = gone.value;
  const date = formatDate(civilDayOf(since), language());
  return (
    <section class="band" aria-label={t('popup:gone.label')}>
      <p class="strong">{t('popup:gone.text', { title: badge.title, date })}</p>
      <p class="small muted">{t(noted ? 'popup:gone.isNoted' : 'popup:gone.why')}</p>
      <div class="acts">
        {noted ? null : (
          <button type="button" class="btn btn-soft" onClick={noteGone}>
            {t('popup:gone.note')}
          </button>
        )}
        <a class="btn" href={portfolioHref('evidence', 'badges', badge.id)} target="_blank" rel="noreferrer">
          {t('popup:gone.open')}
        </a>
      </div>
    </section>
  );
}
