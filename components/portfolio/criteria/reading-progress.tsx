import { t } from '../../../lib/words/words';
import type { FileReading } from './use-file-reading';

/** Which file is being read, how far it is, and a way to stop. */
export function ReadingProgress({ reading, onCancel }: { reading: FileReading; onCancel: () => void }) {
  const label = t('criteria:reading.of', { name: reading.name });
  return (
    <div class="criteria-reading">
      <p role="status">{label}</p>
      <progress class="progress" aria-label={label} max={1} value={reading.share} />
      <button type="button" class="btn btn-small" onClick={onCancel}>
        {t('criteria:reading.stop')}
      </button>
    </div>
  );
}
