import { ChevronLeft, ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { PagePicture } from './page-picture';
import type { DrawnPages } from './use-drawn-pages';

/** The real pages, one at a time: what stands here is what will be printed. */
export function ReportPages({ drawn }: { drawn: DrawnPages }) {
  const [chosen, setChosen] = useState(1);
  if (drawn.kind === 'drawing') return <p class="muted">{t('report-screen:preview.making')}</p>;
  if (drawn.kind === 'failed') return <p role="alert">{t('report-screen:preview.failed', { message: drawn.message })}</p>;
  const pages = drawn.pages.length;
  const page = Math.min(chosen, pages);
  const says = t('report-screen:preview.page', { page, pages });
  return (
    <>
      <div class="actions page-turner">
        <button
          type="button"
          class="btn btn-small"
          disabled={page <= 1}
          aria-label={t('report-screen:preview.previous')}
          onClick={() => setChosen(page - 1)}
        >
          <Icon of={ChevronLeft} />
        </button>
        <span aria-live="polite">{says}</span>
        <button
          type="button"
          class="btn btn-small"
          disabled={page >= pages}
          aria-label={t('report-screen:preview.next')}
          onClick={() => setChosen(page + 1)}
        >
          <Icon of={ChevronRight} />
        </button>
      </div>
      <PagePicture strokes={drawn.pages[page - 1] ?? []} sheet={drawn.sheet} label={says} />
    </>
  );
}
