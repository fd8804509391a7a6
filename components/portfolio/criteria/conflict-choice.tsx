import { t } from '../../../lib/words/words';
import { Dialog } from '../../ui/dialog';

/** Which of two tabs stands: the words typed here, or what the other has stored. */
export function ConflictChoice({ onMine, onOther, onClose }: { onMine: () => void; onOther: () => void; onClose: () => void }) {
  return (
    <Dialog title={t('conflict.title')} onClose={onClose}>
      <p>{t('conflict.text')}</p>
      <div class="actions">
        <button type="button" class="btn" onClick={onOther}>
          {t('conflict.takeOther')}
        </button>
        <button type="button" class="btn btn-primary" onClick={onMine}>
          {t('conflict.keepMine')}
        </button>
      </div>
    </Dialog>
  );
}
