import { basisOfBaseline, changeOf } from '../../../lib/domain/change';
import { latestReading, type Metric, type Reading } from '../../../lib/domain/metric';
import { sayBasis, sayChange } from '../../../lib/words/change-words';
import { formatDate, formatNumber } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { BeforeAfter } from '../../ui/before-after';
import type { CaseRow } from '../claim/case-rows';
import { useWorkspace } from '../workspace/workspace';
import { ChainItem } from './chain-item';

/** A result: before and after as bars with their values, the change in words, the sample and how the baseline came about. */
export function ResultItem({ metric, row }: { metric: Metric; row: CaseRow }) {
  const { portfolio } = useWorkspace();
  const badge = portfolio.value.badges.find(({ id }) => id === metric.badgeId) ?? null;
  const [change, basis, later] = [changeOf(metric), basisOfBaseline(metric, badge), latestReading(metric)];
  const bar = (reading: Reading, otherwise: string) => ({
    label: sayWhen(reading) || otherwise,
    value: reading.value,
    text: sayValue(reading.value, metric.unit),
  });
  const notes = [
    later?.sample || metric.baseline?.sample,
    basis && sayBasis(basis),
    metric.myPart && t('case:result.myPart', { part: metric.myPart }),
  ];
  return (
    <ChainItem kind="metric" piece={metric} title={metric.name} row={row}>
      {metric.baseline && later ? (
        <BeforeAfter before={bar(metric.baseline, t('case:result.before'))} after={bar(later, t('case:result.after'))} />
      ) : null}
      {metric.baseline && !later ? (
        <p>{t('case:result.onlyBaseline', { value: sayValue(metric.baseline.value, metric.unit), when: sayWhen(metric.baseline) })}</p>
      ) : null}
      <p class="change-says">
        {change ? <span class="strong sentence">{sayChange(change)}</span> : null}{' '}
        <span class="row-meta">{notes.filter(Boolean).join(' · ')}</span>
      </p>
    </ChainItem>
  );
}

const sayWhen = (reading: Reading) => reading.period || (reading.on ? formatDate(reading.on, language()) : '');
const sayValue = (value: number, unit: string) => [formatNumber(value, language()), unit].filter(Boolean).join(' ');
