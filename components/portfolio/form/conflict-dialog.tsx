import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/words/words';
import { Dialog } from '../../ui/dialog';

/**
 * Two tabs wrote the same: which of both shall stand, the words typed here or what the other has stored. `children` tell
 * what the other wrote, where that helps to choose. Closing it keeps the typed text, unsaved.
 */
export function ConflictDialog({
  text = t('conflict.text'),
  children,
  onMine,
  onOther,
  onClose,
}: {
  text?: string;
  children?: ComponentChildren;
  onMine: () => void;
  onOther: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog title={t('conflict.title')} onClose={onClose}>
      <p>{text}</p>
      {children}
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
