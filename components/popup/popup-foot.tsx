import type { ComponentChildren } from 'preact';
import { t } from '../../lib/words/words';
import { href } from '../portfolio/workspace/route';
import { usePopup } from './popup-model';

/** The acts of a state, and below them the way to the case, which is always there. */
export function PopupFoot({ children }: { children?: ComponentChildren }) {
  const { backupOverdue, due } = usePopup();
  const [first] = due.value;
  const dueHref =
    first && due.value.length === 1 ? portfolioHref('evidence', 'results', first.id, 'reading') : portfolioHref('evidence', 'results');
  return (
    <footer class="popup-foot">
      {children ? <div class="acts">{children}</div> : null}
      <div class="foot-links">
        <a href={portfolioHref('case')} target="_blank" rel="noreferrer">
          {t('popup:openCase')}
        </a>
        <a href={portfolioHref('evidence', 'notes', 'new')} target="_blank" rel="noreferrer">
          {t('popup:quickNote')}
        </a>
        {first ? (
          <a href={dueHref} target="_blank" rel="noreferrer">
            {t('popup:readingsDue', { count: due.value.length })}
          </a>
        ) : null}
        {backupOverdue.value ? (
          <a class="warn" href={portfolioHref('backup')} target="_blank" rel="noreferrer">
            {t('popup:backupOverdue')}
          </a>
        ) : null}
      </div>
    </footer>
  );
}

/** An address of the portfolio, seen from the popup. */
export const portfolioHref = (...place: Parameters<typeof href>): string => `/portfolio.html${href(...place)}`;
