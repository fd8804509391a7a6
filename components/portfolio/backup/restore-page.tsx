import { useState } from 'preact/hooks';
import { type ContentCounts, countContents, isEmpty } from '../../../lib/store/content-counts';
import { restoreContents } from '../../../lib/store/restore';
import { type Backup, readBackup } from '../../../lib/transfer/read-backup';
import { t } from '../../../lib/words/words';
import { FilePicker } from '../../ui/file-picker';
import { Notice } from '../../ui/notice';
import { href } from '../workspace/route';
import { useLive } from '../workspace/use-live';
import { useWorkspace } from '../workspace/workspace';
import { sayBackupError } from './backup-fault-words';
import { sayCountsInOne } from './backup-words';
import { Checked } from './checked-backup';
import { TaskProgress } from './task-progress';
import { useLongTask } from './use-long-task';

/** How far restoring has come: nothing is touched before the last step. */
type Step =
  | { kind: 'choose' }
  | { kind: 'failed'; why: string }
  | { kind: 'checked'; name: string; backup: Backup }
  | { kind: 'restoring' }
  | { kind: 'restored'; counts: ContentCounts };

/** Restore: choose a file, have it checked, see what is in it, and only then put it into this empty installation. */
export function RestorePage() {
  const { db } = useWorkspace();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const task = useLongTask();
  const here = useLive(() => countContents(db));
  const check = async (file: File) => {
    setStep({ kind: 'choose' });
    try {
      const backup = await task.start((watch) => readBackup(file, watch));
      if (backup) setStep({ kind: 'checked', name: file.name, backup });
    } catch (error) {
      setStep({ kind: 'failed', why: sayBackupError(error, file.name) });
    }
  };
  const restore = async (name: string, backup: Backup) => {
    setStep({ kind: 'restoring' });
    try {
      const counts = await restoreContents(db, backup, backup.summary);
      setStep({ kind: 'restored', counts });
    } catch (error) {
      setStep({ kind: 'failed', why: sayBackupError(error, name) });
    }
  };
  if (!here) return <div class="room-body" />;
  const isDone = step.kind === 'restored' || step.kind === 'restoring';
  return (
    <div class="room-body backup">
      <a class="small" href={href('backup')}>
        {t('backup:restore.back')}
      </a>
      <h2 class="room-title">{t('backup:restore.title')}</h2>
      {isDone ? null : <p class="backup-lead">{t('backup:restore.intro')}</p>}
      {!isEmpty(here) && !isDone ? <Occupied here={here} /> : null}
      {task.share === null && !isDone ? (
        <FilePicker label={t('backup:restore.drop')} button={t('backup:restore.choose')} accept=".proofolio" onFile={check} />
      ) : null}
      {task.share === null ? null : <TaskProgress label={t('backup:restore.checking')} share={task.share} onCancel={task.cancel} />}
      {step.kind === 'failed' ? <Notice alert>{step.why}</Notice> : null}
      {step.kind === 'checked' ? (
        <Checked
          name={step.name}
          summary={step.backup.summary}
          canRestore={isEmpty(here)}
          onRestore={() => restore(step.name, step.backup)}
        />
      ) : null}
      <div role="status">
        {step.kind === 'restoring' ? <p>{t('backup:restore.restoring')}</p> : null}
        {step.kind === 'restored' ? <Restored counts={step.counts} /> : null}
      </div>
    </div>
  );
}

/** What is here already, why that stands in the way, and the way on. */
function Occupied({ here }: { here: ContentCounts }) {
  return (
    <Notice>
      <p>{t('backup:restore.occupied', { contents: sayCountsInOne(here) || t('backup:restore.something') })}</p>
      <p>
        <a href={href('backup')}>{t('backup:restore.saveFirst')}</a>
      </p>
    </Notice>
  );
}

function Restored({ counts }: { counts: ContentCounts }) {
  return (
    <div class="backup-done">
      <p class="strong">{t('backup:restore.done')}</p>
      <p>{t('backup:restore.isHere', { contents: sayCountsInOne(counts) || t('backup:restore.nothing') })}</p>
      <div class="actions">
        <a class="btn btn-primary" href={href('case')}>
          {t('backup:restore.toCase')}
        </a>
      </div>
    </div>
  );
}
