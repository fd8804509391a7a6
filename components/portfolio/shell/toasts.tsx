import { useEffect } from 'preact/hooks';
import { t } from '../../../lib/words/words';
import { type Toast, useWorkspace } from '../workspace/workspace';

/** How long a message without a fault stays: long enough to reach Undo by keyboard. */
const stays = 12_000;

/** Short messages with a way back; announced politely, faults at once. */
export function Toasts() {
  const { toasts } = useWorkspace();
  return (
    <div class="toasts">
      {toasts.value.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function OneToast({ toast }: { toast: Toast }) {
  const { takeBack, dismiss } = useWorkspace();
  useEffect(() => {
    if (toast.alert) return;
    const timer = setTimeout(() => dismiss(toast), stays);
    return () => clearTimeout(timer);
  }, [toast, dismiss]);
  return (
    <div class="toast" role={toast.alert ? 'alert' : 'status'}>
      <span>{toast.text}</span>
      {toast.undo ? (
        <button type="button" onClick={() => takeBack(toast)}>
          {t('undo')}
        </button>
      ) : (
        <button type="button" onClick={() => dismiss(toast)}>
          {t('dismiss')}
        </button>
      )}
    </div>
  );
}
