import type { PageReading } from '../../lib/browser/messages';
import { t } from '../../lib/words/words';
import { usePopup } from './popup-model';

/** Badges that a page shows or points to without saying what they are: their own pages do. */
export function ElsewhereLinks({ page }: { page: PageReading }) {
  const { searched } = usePopup();
  const links = [...new Set([...(page.elsewhere?.links ?? []), ...(searched.value ?? [])])];
  if (links.length === 0) return null;
  const ofCredly = links.every((link) => new URL(link).host === 'www.credly.com');
  return (
    <section>
      <div class="band">
        <h2>{t(ofCredly ? 'popup:links.credly' : 'popup:links.title', { count: links.length })}</h2>
        <p class="small muted">{t('popup:links.text', { count: links.length })}</p>
      </div>
      <ul class="link-list">
        {links.map((link) => (
          <li key={link}>
            <a href={link} target="_blank" rel="noreferrer">
              {shortOf(link)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Enough of an address to tell it from its neighbours. */
function shortOf(link: string): string {
  const { host, pathname } = new URL(link);
  const path = pathname.length > 30 ? `${pathname.slice(0, 20)}…${pathname.slice(-6)}` : pathname;
  return host.replace(/^www\./, '') + path;
}
