import { t } from '../../../lib/words/words';

/** How far a long task is, in a bar and in words, with a way to stop it. */
export function TaskProgress({ label, share, onCancel }: { label: string; share: number; onCancel: () => void }) {
  return (
    <div class="backup-progress">
      <p>
        {label} <span class="muted">{t('backup:percent', { percent: Math.floor(share * 100) })}</span>
      </p>
      <progress class="progress" aria-label={label} max={1} value={share} />
      <button type="button" class="btn btn-small" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
