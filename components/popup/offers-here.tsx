import { Flag } from 'lucide';
import type { Offer } from '../../lib/domain/award';
import { t } from '../../lib/words/words';
import { Icon } from '../ui/icon';
import { usePopup } from './popup-model';

/** What the page offers and awards to nobody: to plan, so that it is recognised when it has been earned. */
export function OffersHere({ offers, platform }: { offers: readonly Offer[]; platform: string }) {
  const { openByHand } = usePopup();
  if (offers.length === 0) return null;
  return (
    <section>
      <div class="band">
        <h2>{t('popup:offer.title')}</h2>
        <p class="muted">{t('popup:offer.text')}</p>
      </div>
      <ul>
        {offers.slice(0, 50).map(({ title, issuer, url }) => (
          <li key={url} class="row">
            <span class="seal">
              <Icon of={Flag} />
            </span>
            <div>
              <p class="row-title" title={title}>
                {title}
              </p>
              <p class="row-meta">{issuer ?? t('noIssuer')}</p>
            </div>
            <button
              type="button"
              class="btn btn-small"
              aria-label={t('popup:offer.planNamed', { title })}
              onClick={() => openByHand({ title, issuer: issuer ?? '', verifyUrl: '', standing: 'planned', platform })}
            >
              {t('popup:offer.plan')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
