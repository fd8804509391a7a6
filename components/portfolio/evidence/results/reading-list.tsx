import { evidenceCode } from '../../../../lib/domain/entity';
import type { Metric, Reading } from '../../../../lib/domain/metric';
import { saveEvidence } from '../../../../lib/store/save-evidence';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { WebLink } from '../piece/web-link';
import { sayValue, sayWhen } from './reading-words';

/** The baseline and all later readings with their sources; the later ones can be changed and removed one by one. */
export function ReadingList({ metric }: { metric: Metric }) {
  const workspace = useWorkspace();
  const later = [...metric.readings].sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '') || a.recordedAt - b.recordedAt);
  if (!metric.baseline && later.length === 0) return null;
  const remove = (reading: Reading) => {
    const readings = metric.readings.filter((one) => one.id !== reading.id);
    const saving = { known: metric, changes: { readings }, blank: metric, mapping: { confirm: [], release: [] } };
    return workspace.run((now) => saveEvidence(workspace.db, 'metric', saving, now), t('evidence:said.readingRemoved'));
  };
  return (
    <section class="section">
      <h3 class="section-title">{t('evidence:result.readings')}</h3>
      <ul class="readings">
        {metric.baseline ? <OneReading metric={metric} reading={metric.baseline} isBaseline /> : null}
        {later.map((reading) => (
          <OneReading key={reading.id} metric={metric} reading={reading} onRemove={() => remove(reading)} />
        ))}
      </ul>
    </section>
  );
}

type Props = { metric: Metric; reading: Reading; isBaseline?: boolean; onRemove?: () => void };

function OneReading({ metric, reading, isBaseline = false, onRemove }: Props) {
  const label = sayWhen(reading) ?? t('noDate');
  const which = `${label}: ${sayValue(reading.value, metric.unit)}`;
  return (
    <li>
      <p>
        <span class="strong">{sayValue(reading.value, metric.unit)}</span> <span class="muted">{label}</span>{' '}
        {isBaseline ? <span class="chip">{t('evidence:result.isBaseline')}</span> : null}
      </p>
      <p class="small muted">
        {reading.sample ? <span>{t('evidence:result.sampleIs', { sample: reading.sample })} </span> : null}
        <SourceOf reading={reading} />
      </p>
      <p class="small reading-acts">
        <a
          href={isBaseline ? href('evidence', 'results', metric.id, 'edit') : href('evidence', 'results', metric.id, 'reading', reading.id)}
          aria-label={t('evidence:result.editThis', { which })}
        >
          {t('edit')}
        </a>
        {onRemove ? (
          <button type="button" class="link" onClick={onRemove} aria-label={t('evidence:result.removeThis', { which })}>
            {t('remove')}
          </button>
        ) : null}
      </p>
    </li>
  );
}

/** The document that says the value: its note, the piece of work or the link, and the date that it bears. */
function SourceOf({ reading }: { reading: Reading }) {
  const { portfolio } = useWorkspace();
  const { source } = reading;
  if (!source) return <span>{t('evidence:result.noSource')}</span>;
  const work = portfolio.value.artifacts.find((one) => one.id === source.artifactId);
  return (
    <span>
      {source.note ? `${source.note} ` : ''}
      {work ? (
        <>
          <a href={href('evidence', 'work', work.id)}>
            {evidenceCode(work.code)} {work.title}
          </a>{' '}
        </>
      ) : null}
      {source.url ? (
        <>
          <WebLink to={source.url} />{' '}
        </>
      ) : null}
      {source.datedOn ? t('evidence:result.dated', { date: formatDate(source.datedOn, language()) }) : null}
    </span>
  );
}
