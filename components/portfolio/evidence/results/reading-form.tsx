import type { Metric } from '../../../../lib/domain/metric';
import { saveEvidence } from '../../../../lib/store/save-evidence';
import { t } from '../../../../lib/words/words';
import { useDraft, useFrozen } from '../../form/use-draft';
import { useWorkspace } from '../../workspace/workspace';
import { PieceForm } from '../piece/piece-form';
import { beginReading, isReadingFine, readingFrom } from './reading-draft';
import { ReadingFields } from './reading-fields';

/** One later reading of a result, new or corrected. */
export function ReadingForm({ metric: live, readingId }: { metric: Metric; readingId: string | null }) {
  const metric = useFrozen(live);
  const workspace = useWorkspace();
  const known = metric.readings.find((one) => one.id === readingId) ?? null;
  const draft = useDraft({ reading: beginReading(known) });
  const { reading } = draft.values;
  return (
    <PieceForm
      title={t(known ? 'evidence:result.editReading' : 'evidence:result.addReading', { name: metric.name })}
      dirty={draft.dirty}
      fine={isReadingFine(reading)}
      back={['results', metric.id]}
      onward={(id) => ['results', id]}
      save={(newest) =>
        workspace.run((now) => {
          const into = newest ? ((newest.row as Metric | null) ?? metric) : metric;
          const next = readingFrom(reading, known, now);
          const readings = next ? [...into.readings.filter((one) => one.id !== next.id), next] : into.readings;
          const saving = { known: newest?.row === null ? null : into, changes: { readings }, blank: into, mapping: nothing };
          return saveEvidence(workspace.db, 'metric', saving, now);
        }, t('evidence:said.reading'))
      }
    >
      {(tried) => (
        <ReadingFields draft={reading} onChange={(next) => draft.set('reading', next)} tried={tried} unit={metric.unit} valueNeeded />
      )}
    </PieceForm>
  );
}

const nothing = { confirm: [], release: [] };
