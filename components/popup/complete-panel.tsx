import type { PageReading } from '../../lib/browser/messages';
import { platformOf } from '../../lib/browser/sites';
import { t } from '../../lib/words/words';
import type { Found } from './looking';
import { usePopup } from './popup-model';
import type { Row } from './rows';

/** Offers to read the open page's own data from Credly where the page itself says too little; asks only at the click. */
export function CompleteFromCredly({ page }: { page: PageReading }) {
  const { found, rows, progress, complete, cancelCompleting } = usePopup();
  const now = progress.value;
  const { awards, announced, completed } = found.value;
  if (now) {
    const value = now.of === null ? {} : { value: now.read, max: now.of };
    return (
      <section class="band">
        <p role="status">{now.of === null ? t('popup:complete.begun') : t('popup:complete.progress', { read: now.read, of: now.of })}</p>
        <div class="acts acts-tight">
          <progress class="progress" aria-label={t('popup:complete.reading')} {...value} />
          <button type="button" class="btn btn-small" onClick={cancelCompleting}>
            {t('cancel')}
          </button>
        </div>
      </section>
    );
  }
  if (completed) {
    if (announced === null || announced <= awards.length) return null;
    return (
      <section class="band">
        <p class="small muted">{t('popup:complete.still', { read: awards.length, announced })}</p>
      </section>
    );
  }
  const why = whyComplete(page, found.value, rows.value ?? []);
  if (why === null) return null;
  return (
    <section class="band">
      <p>{why}</p>
      <div class="acts">
        <button type="button" class="btn btn-soft btn-small" onClick={complete}>
          {t('popup:complete.button')}
        </button>
        <span class="small muted">{t('popup:complete.asks')}</span>
      </div>
    </section>
  );
}

/** What neither page nor store has and the site's own data does; null where nothing is lacking, or no data is known of. */
function whyComplete({ url, reading }: PageReading, { awards, announced, notes }: Found, rows: readonly Row[]): string | null {
  if (platformOf(url) !== 'credly' || reading.kind === 'elsewhere' || !reading.more?.length) return null;
  if (reading.kind === 'nothing') return t('popup:complete.nothing');
  if (announced !== null && announced > awards.length) return t('popup:complete.differs', { read: awards.length, announced });
  if (rows.some(({ award, badge }) => award.id === null && !badge?.credentialId)) return t('popup:complete.noIds');
  if (notes.some(({ code }) => code === 'more-pages')) return t('popup:complete.morePages');
  return rows.some(({ award, badge }) => award.issuedOn === null && !badge?.issuedOn) ? t('popup:complete.noDate') : null;
}
