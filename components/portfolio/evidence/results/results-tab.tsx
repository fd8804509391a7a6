import { changeOf } from '../../../../lib/domain/change';
import type { Metric } from '../../../../lib/domain/metric';
import { sayChange } from '../../../../lib/words/change-words';
import { formatNumber } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import type { EvidencePlace } from '../../workspace/evidence-place';
import { useWorkspace } from '../../workspace/workspace';
import { ListAndThing, ListHead } from '../piece/list-and-thing';
import { PieceRow } from '../piece/piece-row';
import { useChosen } from '../piece/use-chosen';
import { ReadingForm } from './reading-form';
import { ResultForm } from './result-form';
import { ResultView } from './result-view';

/** The results: list, one result, its form, and the form of one of its readings. */
export function ResultsTab({ place }: { place: EvidencePlace }) {
  const { portfolio } = useWorkspace();
  const { metrics } = portfolio.value;
  const chosen = useChosen(place, metrics);
  return (
    <ListAndThing
      place={place}
      total={metrics.length}
      list={<ResultList chosenId={chosen?.id ?? null} />}
      thing={
        place.kind === 'new' ? (
          <ResultForm key={`new ${place.from}`} known={null} from={place.from} />
        ) : chosen && place.kind === 'form' && place.form === 'reading' ? (
          <ReadingForm key={`${chosen.id} ${place.part}`} metric={chosen} readingId={place.part} />
        ) : chosen && place.kind === 'form' ? (
          <ResultForm key={chosen.id} known={chosen} from={null} />
        ) : chosen ? (
          <ResultView key={chosen.id} metric={chosen} />
        ) : null
      }
    />
  );
}

function ResultList({ chosenId }: { chosenId: string | null }) {
  const { portfolio } = useWorkspace();
  const { metrics } = portfolio.value;
  return (
    <>
      <ListHead tab="results" said={t('evidence:result.count', { count: metrics.length })} />
      <ul>
        {metrics.map((metric) => (
          <PieceRow key={metric.id} tab="results" piece={metric} title={metric.name} chosen={metric.id === chosenId}>
            <InShort metric={metric} />
          </PieceRow>
        ))}
      </ul>
    </>
  );
}

function InShort({ metric }: { metric: Metric }) {
  const change = changeOf(metric);
  if (!change) return <span class="chip">{t(metric.baseline ? 'evidence:result.noReading' : 'evidence:result.noBaseline')}</span>;
  const [before, after] = [formatNumber(change.before, language()), formatNumber(change.after, language())];
  return <>{t('evidence:result.inShort', { before, after, change: sayChange(change) })}</>;
}
