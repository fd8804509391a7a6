import type { ReadonlySignal } from '@preact/signals';
import { t } from '../../../lib/words/words';
import type { FileReading } from './use-file-reading';

/** Which file is being read, how far it is, and a way to stop; nothing while none is. Only this is drawn anew as it goes on. */
export function ReadingProgress({ reading, onCancel }: { reading: ReadonlySignal<FileReading | null>; onCancel: () => void }) {
  if (reading.value === null) return null;
  const { name, share } = reading.value;
  const label = t('criteria:reading.of', { name });
  return (
    <div class="criteria-reading">
      <p role="status">{label}</p>
      <progress class="progress" aria-label={label} max={1} value={share} />
      <button type="button" class="btn btn-small" onClick={onCancel}>
        {t('criteria:reading.stop')}
      </button>
    </div>
  );
}
