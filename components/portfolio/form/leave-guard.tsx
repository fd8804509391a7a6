import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/words/words';
import { Dialog } from '../../ui/dialog';

/**
 * Asks before a form with unsaved words is left: by a link, by the browser's Back, or by closing the tab. `mayLeave` is
 * set by the form once its words are stored or given up.
 */
export function LeaveGuard({ dirty, mayLeave }: { dirty: boolean; mayLeave: RefObject<boolean> }) {
  const [asked, setAsked] = useState<{ address: string } | null>(null);
  const here = useRef(location.href);
  const writing = useRef<HTMLElement | null>(null);
  // At once with the drawing: the first word typed is worth asking about already.
  useLayoutEffect(() => {
    here.current = location.href;
    if (!dirty) return;
    const abort = new AbortController();
    const onMove = () => {
      if (mayLeave.current || location.href === here.current) return;
      // This comes before the page follows its address (hashchange), so with the address put back nothing moves.
      const address = location.hash;
      history.pushState(null, '', here.current);
      setAsked({ address });
    };
    const onClose = (event: BeforeUnloadEvent) => {
      if (!mayLeave.current) event.preventDefault();
    };
    // A move within the page takes the focus away before anybody can ask where it was.
    const remember = (target: EventTarget | null) => {
      if (target instanceof HTMLElement && target.closest('form') && !target.closest('dialog')) writing.current = target;
    };
    remember(document.activeElement);
    document.addEventListener('focusin', ({ target }) => remember(target), { signal: abort.signal });
    window.addEventListener('popstate', onMove, { signal: abort.signal });
    window.addEventListener('beforeunload', onClose, { signal: abort.signal });
    return () => abort.abort();
  }, [dirty, mayLeave]);
  if (!asked) return null;
  return (
    <LeaveDialog
      onStay={() => {
        setAsked(null);
        setTimeout(() => writing.current?.focus());
      }}
      onLeave={() => {
        mayLeave.current = true;
        location.replace(asked.address || '#/');
      }}
    />
  );
}

/** The question whether unsaved words may go. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Dialog title={t('leave.title')} onClose={onStay}>
      <p>{t('leave.text')}</p>
      <div class="actions">
        <button type="button" class="btn btn-danger" onClick={onLeave}>
          {t('leave.discard')}
        </button>
        <button type="button" class="btn btn-primary" onClick={onStay}>
          {t('leave.stay')}
        </button>
      </div>
    </Dialog>
  );
}
