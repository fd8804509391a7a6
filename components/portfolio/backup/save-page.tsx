import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { saveFile } from '../../../lib/browser/save-file';
import { type BackupState, noteBackup, readBackupState } from '../../../lib/store/backup-state';
import { type ContentCounts, countContents, isEmpty } from '../../../lib/store/content-counts';
import { backupName } from '../../../lib/transfer/backup-format';
import { writeBackup } from '../../../lib/transfer/write-backup';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { href } from '../workspace/route';
import { useLive } from '../workspace/use-live';
import { useWorkspace } from '../workspace/workspace';
import { sayBackupError } from './backup-fault-words';
import { guessSize, sayCounts, saySize, sayWhen } from './backup-words';
import { StartOver } from './start-over';
import { TaskProgress } from './task-progress';
import { useLongTask } from './use-long-task';

/** Save a backup: what is in it, when the last one was, who can read it; and the ways to restoring and starting over. */
export function SavePage() {
  const { db } = useWorkspace();
  const counts = useLive(() => countContents(db));
  const state = useLive(() => readBackupState(db));
  if (!counts || !state) return <div class="room-body" />;
  return (
    <div class="room-body backup">
      <h2 class="room-title">{t('backup:title')}</h2>
      <p class="backup-lead">{t('backup:intro')}</p>
      {isEmpty(counts) ? <p class="muted">{t('backup:save.empty')}</p> : <Save counts={counts} state={state} />}
      <section class="section">
        <h3 class="backup-heading">{t('backup:restore.title')}</h3>
        <p class="muted">{t('backup:restore.when')}</p>
        <div class="actions">
          <a class="btn" href={href('backup', 'restore')}>
            {t('backup:restore.open')}
          </a>
        </div>
      </section>
      {isEmpty(counts) ? null : (
        <section class="section">
          <h3 class="backup-heading">{t('backup:leave.title')}</h3>
          <p class="muted">{t('backup:leave.text')}</p>
          <div class="actions">
            <a class="btn" href={href('criteria', 'leave')}>
              {t('backup:leave.open')}
            </a>
          </div>
        </section>
      )}
      {isEmpty(counts) ? null : <StartOver counts={counts} state={state} />}
    </div>
  );
}

/** What a backup that was just made is called, and how large it is. */
type Saved = { name: string; bytes: number };

function Save({ counts, state }: { counts: ContentCounts; state: BackupState }) {
  const { db, now } = useWorkspace();
  const task = useLongTask();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    setSaved(null);
    setError(null);
    // Taken before reading, so that what changes meanwhile counts as changed since.
    const at = now();
    try {
      const file = await task.start((watch) => writeBackup(db, at, watch));
      if (!file) return;
      saveFile(file, backupName(at));
      await noteBackup(db, { at, bytes: file.size });
      setSaved({ name: backupName(at), bytes: file.size });
    } catch (reason) {
      setError(sayBackupError(reason));
    }
  };
  return (
    <>
      <Facts counts={counts} state={state} />
      <Notice>{t('backup:save.readable')}</Notice>
      {task.share === null ? (
        <div class="actions">
          <button type="button" class="btn btn-primary" onClick={save}>
            <Icon of={Download} /> {t('backup:save.button')}
          </button>
        </div>
      ) : (
        <TaskProgress label={t('backup:save.running')} share={task.share} onCancel={task.cancel} />
      )}
      <div role="status">
        {saved ? <p class="good">{t('backup:save.saved', { name: saved.name, size: saySize(saved.bytes) })}</p> : null}
      </div>
      {error ? <Notice alert>{error}</Notice> : null}
    </>
  );
}

function Facts({ counts, state: { last, changes } }: { counts: ContentCounts; state: BackupState }) {
  const { now } = useWorkspace();
  return (
    <dl class="backup-facts">
      <dt>{t('backup:save.inIt')}</dt>
      <dd>
        <ul class="backup-counts">
          {sayCounts(counts).map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      </dd>
      <dt>{t('backup:save.size')}</dt>
      <dd>{t('backup:save.about', { size: saySize(guessSize(counts)) })}</dd>
      <dt>{t('backup:save.last')}</dt>
      <dd>
        {last ? sayWhen(last.at, now()) : t('backup:save.never')}
        <span class="muted"> · {changes.count === 0 ? t('backup:save.upToDate') : t('backup:save.changes', { count: changes.count })}</span>
      </dd>
    </dl>
  );
}
