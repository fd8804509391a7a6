import { evidenceKinds } from '../../../lib/domain/entity';
import { t } from '../../../lib/words/words';
import { EmptyState } from '../../ui/notice';
import { ProofMark } from '../../ui/proof-mark';
import { href } from '../workspace/route';

/** The right side while no competency is open: what the four boxes mean. `missing` when the address names one that is gone. */
export function NothingChosen({ missing, hasRows }: { missing: boolean; hasRows: boolean }) {
  if (missing) {
    return (
      <section class="thing" aria-label={t('case:gone.title')}>
        <EmptyState heading="h2" title={t('case:gone.title')} text={t('case:gone.text')}>
          <a class="btn" href={href('case')}>
            {t('case:thing.back')}
          </a>
        </EmptyState>
      </section>
    );
  }
  return (
    <section class="thing case-legend" aria-label={t('case:legend.title')}>
      <h2>{t(hasRows ? 'case:legend.title' : 'case:legend.titleEmpty')}</h2>
      <p class="muted">{t('case:legend.text')}</p>
      <dl>
        {evidenceKinds.map((kind) => (
          <div key={kind}>
            <dt>
              <ProofMark boxes={evidenceKinds.map((one) => (one === kind ? 'on' : 'off'))} label="" decorative />
              {t(`mark.${kind}`)}
            </dt>
            <dd>{t(`case:legend.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{t('case:legend.notScore')}</p>
    </section>
  );
}
