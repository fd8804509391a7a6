import { t } from '../../../lib/words/words';
import { EmptyState } from '../../ui/notice';
import { useWorkspace } from '../workspace/workspace';
import { RestorePage } from './restore-page';
import { SavePage } from './save-page';

/** The room Backup: saving everything into one file (`#/backup`), and getting it back (`#/backup/restore`). */
export function BackupRoom({ path }: { path: string[] }) {
  const { sample } = useWorkspace();
  // A backup of the sample case could be restored among the learner's own things, which must never mix.
  if (sample) return <NoSampleBackup />;
  return path[0] === 'restore' ? <RestorePage /> : <SavePage />;
}

function NoSampleBackup() {
  return (
    <div class="room-body">
      <h2 class="room-title">{t('backup:title')}</h2>
      <EmptyState title={t('backup:sample.title')} text={t('backup:sample.text')}>
        <a class="btn" href="portfolio.html#/backup">
          {t('backup:sample.mine')}
        </a>
      </EmptyState>
    </div>
  );
}
