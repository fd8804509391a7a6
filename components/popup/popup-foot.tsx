import type { ComponentChildren } from 'preact';
import { t } from '../../lib/words/words';
import { href } from '../portfolio/route';

/** The acts of a state, and below them the way to the case, which is always there. */
export function PopupFoot({ children }: { children?: ComponentChildren }) {
  return (
    <footer class="popup-foot">
      {children ? <div class="acts">{children}</div> : null}
      <div class="foot-links">
        <a href={portfolioHref('case')} target="_blank" rel="noreferrer">
          {t('popup:openCase')}
        </a>
      </div>
    </footer>
  );
}

/** An address of the portfolio, seen from the popup. */
export const portfolioHref = (...place: Parameters<typeof href>): string => `/portfolio.html${href(...place)}`;
