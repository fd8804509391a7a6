import { Plus } from 'lucide';
import { basisOfBaseline, changeOf } from '../../../../lib/domain/change';
import { evidenceCode } from '../../../../lib/domain/entity';
import { isResultComplete, latestReading, type Metric, type Reading } from '../../../../lib/domain/metric';
import { sayChange } from '../../../../lib/words/change-words';
import { formatDate, formatNumber } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { BeforeAfter } from '../../../ui/before-after';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { Facts } from '../piece/facts';
import { PieceView } from '../piece/piece-view';
import { BasisLine } from './basis-line';
import { ReadingList } from './reading-list';
import { sayValue, sayWhen } from './reading-words';

/** One result: before and after as bars and in words, where the baseline comes from, and all its readings. */
export function ResultView({ metric }: { metric: Metric }) {
  const { portfolio } = useWorkspace();
  const badge = portfolio.value.badges.find((one) => one.id === metric.badgeId) ?? null;
  const later = latestReading(metric);
  return (
    <PieceView
      kind="metric"
      piece={metric}
      title={metric.name}
      meta={[metric.unit, t(`evidence:result.${metric.better}`)].filter(Boolean).join(' · ')}
    >
      <section class="section">
        <h3 class="hidden-text">{t('evidence:result.change')}</h3>
        <ChangeSaid metric={metric} later={later} />
        <BasisLine basis={basisOfBaseline(metric, badge)} recordedAt={metric.baseline?.recordedAt ?? null} />
        <div class="actions after-basis">
          {metric.baseline ? (
            <a class="btn btn-small btn-soft" href={href('evidence', 'results', metric.id, 'reading')}>
              <Icon of={Plus} /> {t('next.add a reading')}
            </a>
          ) : (
            <a class="btn btn-small btn-soft" href={href('evidence', 'results', metric.id, 'edit')}>
              <Icon of={Plus} /> {t('next.add a baseline')}
            </a>
          )}
        </div>
      </section>
      <ReadingList metric={metric} />
      <section class="section">
        <h3 class="hidden-text">{t('evidence:result.more')}</h3>
        <Facts
          of={[
            { name: t('evidence:work.part.myPart'), value: metric.myPart && <span class="as-written">{metric.myPart}</span> },
            { name: t('evidence:result.target'), value: metric.target === null ? null : sayValue(metric.target, metric.unit) },
            {
              name: t('evidence:result.badge'),
              value: badge && (
                <a href={href('evidence', 'badges', badge.id)}>
                  {evidenceCode(badge.code)} {badge.title}
                </a>
              ),
            },
            { name: t('evidence:badge.field.startedOn'), value: badge?.startedOn ? formatDate(badge.startedOn, language(), 'long') : null },
          ]}
        />
      </section>
    </PieceView>
  );
}

/** Bars where both values are there; otherwise what is missing. */
function ChangeSaid({ metric, later }: { metric: Metric; later: Reading | null }) {
  const change = changeOf(metric);
  const { baseline } = metric;
  if (!change || !baseline || !later)
    return <Notice>{t(baseline ? 'evidence:result.lacksReading' : 'evidence:result.lacksBaseline')}</Notice>;
  const bar = (reading: Reading, fallback: string) => ({
    label: sayWhen(reading) ?? fallback,
    value: reading.value,
    text: sayValue(reading.value, metric.unit),
  });
  return (
    <>
      <BeforeAfter before={bar(baseline, t('evidence:result.before'))} after={bar(later, t('evidence:result.now'))} />
      <p class="change-says">
        <span class="strong first-upper">{sayChange(change)}</span>
        {change.percent === null && change.direction !== 'same' ? <span class="muted"> {t('evidence:result.zero')}</span> : null}
        {later.sample ? <span class="muted"> {t('evidence:result.sampleIs', { sample: later.sample })}</span> : null}
        {metric.target === null ? null : (
          <span class="muted"> {t('evidence:result.targetIs', { target: formatNumber(metric.target, language()) })}</span>
        )}
      </p>
      {isResultComplete(metric) ? null : <Notice>{t('evidence:result.outOfOrder')}</Notice>}
    </>
  );
}
