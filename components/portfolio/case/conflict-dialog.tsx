import { t } from '../../../lib/words/words';
import { Dialog } from '../../ui/dialog';

/** Two tabs wrote the same: what the other wrote, and which of both shall stand. Closing it keeps the typed text unsaved. */
export function ConflictDialog({
  other,
  onKeepMine,
  onTakeOther,
  onClose,
}: {
  other: string;
  onKeepMine: () => void;
  onTakeOther: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog title={t('conflict.title')} onClose={onClose}>
      <p>{t('conflict.text')}</p>
      <p class="conflict-other small muted">{t('case:conflict.otherSays')}</p>
      <blockquote class="verbatim conflict-text">{other || t('case:conflict.otherEmpty')}</blockquote>
      <div class="actions">
        <button type="button" class="btn" onClick={onTakeOther}>
          {t('conflict.takeOther')}
        </button>
        <button type="button" class="btn btn-primary" onClick={onKeepMine}>
          {t('conflict.keepMine')}
        </button>
      </div>
    </Dialog>
  );
}
