import type { PageReading } from '../../lib/browser/messages';
import { platformOf } from '../../lib/browser/sites';
import { t } from '../../lib/words/words';
import { usePopup } from './popup-model';

/** A list whose entries say little by themselves: open the page of the next, or collect all while browsing. */
export function CollectHere({ page }: { page: PageReading }) {
  const { found, gathered, unread, openNext, startCollecting } = usePopup();
  const { completed, stopped } = found.value;
  const now = gathered.value;
  if (!now || unread.value.length === 0) return null;
  // Credly's own data says all of them at once, so it is offered first.
  const isFirst = !(page.reading.kind !== 'elsewhere' && page.reading.more?.length) || completed || stopped !== null;
  const listed = new Set(now.collecting?.queue.map(({ key }) => key));
  const fresh = unread.value.filter(({ key }) => !listed.has(key)).length;
  if (!isFirst || fresh === 0) return null;
  const what = platformOf(page.url) === 'credly' ? 'badges' : 'certificates';
  return (
    <section class="band" aria-label={t('popup:collect.here')}>
      <p>
        <span class="strong">{t(`popup:collect.unread.${what}`, { count: unread.value.length })}</span>{' '}
        <span class="muted">{t('popup:collect.why')}</span>
      </p>
      <div class="acts">
        {now.collecting ? null : (
          <button type="button" class="btn btn-soft btn-small" onClick={openNext}>
            {t('popup:collect.next')}
          </button>
        )}
        <button type="button" class="btn btn-small" onClick={startCollecting}>
          {t(now.collecting ? 'popup:collect.add' : 'popup:collect.start', { count: fresh })}
        </button>
      </div>
    </section>
  );
}
