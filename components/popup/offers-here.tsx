import { Check, ChevronRight, Flag } from 'lucide';
import type { Offer } from '../../lib/domain/award';
import type { Badge } from '../../lib/domain/badge';
import { civilDayOf } from '../../lib/domain/civil-date';
import { formatDate } from '../../lib/words/dates';
import { language, t } from '../../lib/words/words';
import { Icon } from '../ui/icon';
import { portfolioHref } from './popup-foot';
import { usePopup } from './popup-model';

/** What the page offers and awards to nobody: to plan, so that it is recognised when it has been earned. */
export function OffersHere({ offers, platform }: { offers: readonly Offer[]; platform: string }) {
  const { plannedOffers } = usePopup();
  if (offers.length === 0) return null;
  return (
    <section>
      <div class="band">
        <h2>{t('popup:offer.title')}</h2>
        <p class="muted">{t('popup:offer.text')}</p>
      </div>
      <ul>
        {offers.slice(0, 50).map((offer) => (
          <li key={offer.url} class="row">
            <span class="seal">
              <Icon of={Flag} />
            </span>
            <div>
              <p class="row-title" title={offer.title}>
                {offer.title}
              </p>
              <p class="row-meta">{offer.issuer ?? t('noIssuer')}</p>
            </div>
            <OfferAct offer={offer} platform={platform} badge={plannedOffers.value.get(offer.url) ?? null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Planning it, or the way to what was planned. */
function OfferAct({ offer, platform, badge }: { offer: Offer; platform: string; badge: Badge | null }) {
  const { openPlan } = usePopup();
  const { title } = offer;
  if (!badge) {
    return (
      <button
        type="button"
        class="btn btn-small"
        aria-label={t('popup:offer.planNamed', { title })}
        onClick={() => openPlan(offer, platform)}
      >
        {t('popup:offer.plan')}
      </button>
    );
  }
  const isEarned = badge.standing === 'earned';
  return (
    <div class="row-act">
      <a
        class="saved"
        href={portfolioHref('evidence', 'badges', badge.id)}
        target="_blank"
        rel="noreferrer"
        aria-label={t(isEarned ? 'popup:row.openNamed' : 'popup:offer.openNamed', { title })}
      >
        {isEarned ? <Icon of={Check} /> : null} {t(isEarned ? 'popup:row.saved' : 'popup:offer.planned')} <Icon of={ChevronRight} />
      </a>
      {isEarned ? null : <span class="small muted">{formatDate(civilDayOf(badge.plannedAt ?? badge.createdAt), language())}</span>}
    </div>
  );
}
