import type { PageReading } from '../../lib/browser/messages';
import { t } from '../../lib/words/words';
import { usePopup } from './popup-model';

/** Offers to look for Open Badges behind the addresses on a page of any site; asks only at the click. */
export function ElsewhereSearch({ page }: { page: PageReading }) {
  const { searchProgress, searched, search, cancelSearch, found } = usePopup();
  const now = searchProgress.value;
  const count = page.reading.kind === 'elsewhere' ? 0 : (page.reading.more?.length ?? 0);
  if (now) {
    const value = now.of === null ? {} : { value: now.read, max: now.of };
    return (
      <section class="band">
        <p role="status">{t('popup:search.progress', { read: now.read, of: now.of ?? count })}</p>
        <div class="acts acts-tight">
          <progress class="progress" aria-label={t('popup:search.searching')} {...value} />
          <button type="button" class="btn btn-small" onClick={cancelSearch}>
            {t('cancel')}
          </button>
        </div>
      </section>
    );
  }
  if (searched.value) {
    if (found.value.awards.length + searched.value.length > 0) return null;
    return (
      <section class="band">
        <p role="status">{t('popup:search.none')}</p>
      </section>
    );
  }
  if (count === 0) return null;
  return (
    <section class="band">
      <p>{t('popup:search.text')}</p>
      <div class="acts">
        <button type="button" class="btn btn-soft btn-small" onClick={search}>
          {t('popup:search.button')}
        </button>
        <span class="small muted">{t('popup:search.asks', { count })}</span>
      </div>
    </section>
  );
}
