import { CircleCheck } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { BackupSummary } from '../../../lib/transfer/read-backup';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { useWorkspace } from '../workspace/workspace';
import { sayCounts, saySize, sayWhen } from './backup-words';

/** A backup that was read and found whole: what is in it, and the button that restores it. */
export function Checked({
  name,
  summary,
  canRestore,
  onRestore,
}: {
  name: string;
  summary: BackupSummary;
  canRestore: boolean;
  onRestore: () => void;
}) {
  const { now } = useWorkspace();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is behind one now: whoever listens is led to what was found.
  useEffect(() => heading.current?.focus(), []);
  const phrases = sayCounts(summary.counts);
  return (
    <section class="section" aria-labelledby="checked-backup">
      <h3 class="backup-heading" id="checked-backup" tabIndex={-1} ref={heading}>
        {name}
      </h3>
      <p class="good">
        <Icon of={CircleCheck} /> {t('backup:restore.whole')} <span class="muted">{t('backup:restore.notAuthentic')}</span>
      </p>
      <dl class="backup-facts">
        <dt>{t('backup:restore.savedOn')}</dt>
        <dd>{sayWhen(summary.savedAt, now())}</dd>
        <dt>{t('backup:save.size')}</dt>
        <dd>{saySize(summary.bytes)}</dd>
        <dt>{t('backup:save.inIt')}</dt>
        <dd>
          <ul class="backup-counts">
            {phrases.length === 0 ? <li>{t('backup:restore.nothing')}</li> : null}
            {phrases.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </dd>
      </dl>
      {canRestore ? (
        <div class="actions">
          <button type="button" class="btn btn-primary" onClick={onRestore}>
            {t('backup:restore.button')}
          </button>
        </div>
      ) : (
        <p class="muted">{t('backup:restore.notYet')}</p>
      )}
    </section>
  );
}
