import { useState } from 'preact/hooks';
import type { BackupState } from '../../../lib/store/backup-state';
import type { ContentCounts } from '../../../lib/store/content-counts';
import { removeEverything } from '../../../lib/store/restore';
import { t } from '../../../lib/words/words';
import { Dialog } from '../../ui/dialog';
import { useWorkspace } from '../workspace/workspace';
import { sayBackupError } from './backup-fault-words';
import { sayCountsInOne } from './backup-words';

/** Removes everything, so that another backup can be restored; offered only while a backup holds all of it. */
export function StartOver({ counts, state }: { counts: ContentCounts; state: BackupState }) {
  const [asking, setAsking] = useState(false);
  const isSafe = state.last !== null && state.changes.count === 0;
  return (
    <section class="section">
      <h3 class="backup-heading">{t('backup:startOver.title')}</h3>
      <p class="muted">{t(isSafe ? 'backup:startOver.text' : 'backup:startOver.first')}</p>
      <div class="actions">
        <button type="button" class="btn btn-danger" disabled={!isSafe} onClick={() => setAsking(true)}>
          {t('backup:startOver.button')}
        </button>
      </div>
      {asking ? <Confirm counts={counts} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function Confirm({ counts, onClose }: { counts: ContentCounts; onClose: () => void }) {
  const { db, say, warn } = useWorkspace();
  const remove = async () => {
    try {
      await removeEverything(db, counts);
      say(t('backup:startOver.done'));
    } catch (error) {
      warn(sayBackupError(error));
    }
    onClose();
  };
  return (
    <Dialog title={t('backup:startOver.ask')} onClose={onClose}>
      <p>{t('backup:startOver.what', { contents: sayCountsInOne(counts) })}</p>
      <div class="actions">
        <button type="button" class="btn" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="btn btn-danger" onClick={remove}>
          {t('backup:startOver.button')}
        </button>
      </div>
    </Dialog>
  );
}
