import type { ReadonlySignal } from '@preact/signals';
import { t } from '../../../../lib/words/words';
import type { WorkUnderWay } from '../worker/use-worker';

type Props = { reading: ReadonlySignal<WorkUnderWay | null>; onCancel: () => void };

/** Which file is being read, how far it is, and a way to stop; nothing while none is. */
export function ReadingProgress({ reading, onCancel }: Props) {
  if (reading.value === null) return null;
  const { name, share } = reading.value;
  return <WorkProgress label={t('criteria:reading.of', { name })} share={share} stop={t('criteria:reading.stop')} onCancel={onCancel} />;
}

/** With which criteria what was read is being compared, how far it is, and a way to stop; nothing while it is not. */
export function ComparingProgress({ reading, onCancel }: Props) {
  if (reading.value === null) return null;
  const { name, share } = reading.value;
  return (
    <WorkProgress label={t('editions:comparing.with', { name })} share={share} stop={t('editions:comparing.stop')} onCancel={onCancel} />
  );
}

function WorkProgress({ label, share, stop, onCancel }: { label: string; share: number; stop: string; onCancel: () => void }) {
  return (
    <div class="criteria-reading">
      <p role="status">{label}</p>
      <progress class="progress" aria-label={label} max={1} value={share} />
      <button type="button" class="btn btn-small" onClick={onCancel}>
        {stop}
      </button>
    </div>
  );
}
