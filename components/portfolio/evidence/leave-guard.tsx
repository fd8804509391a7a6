import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/words/words';
import { Dialog } from '../../ui/dialog';

/** Where the learner was about to go: an address within the page, or what the Cancel of the form does. */
type Way = { address: string };

/**
 * Asks before a form with unsaved words is left: by a link, by the browser's Back, or by closing the tab. `mayLeave` is
 * set by the form once its words are stored or given up.
 */
export function LeaveGuard({ dirty, mayLeave }: { dirty: boolean; mayLeave: RefObject<boolean> }) {
  const [asked, setAsked] = useState<Way | null>(null);
  const here = useRef(location.href);
  useEffect(() => {
    here.current = location.href;
    if (!dirty) return;
    const abort = new AbortController();
    const onMove = (event: Event) => {
      if (mayLeave.current || location.href === here.current) return;
      // First of all listeners: the page has not moved yet, so putting the address back is all there is to undo.
      event.stopImmediatePropagation();
      const address = location.hash;
      history.pushState(null, '', here.current);
      setAsked({ address });
    };
    const onClose = (event: BeforeUnloadEvent) => {
      if (!mayLeave.current) event.preventDefault();
    };
    window.addEventListener('hashchange', onMove, { capture: true, signal: abort.signal });
    window.addEventListener('beforeunload', onClose, { signal: abort.signal });
    return () => abort.abort();
  }, [dirty, mayLeave]);
  if (!asked) return null;
  return (
    <LeaveDialog
      onStay={() => setAsked(null)}
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
    <Dialog title={t('evidence:leave.title')} onClose={onStay}>
      <p>{t('evidence:leave.text')}</p>
      <div class="actions">
        <button type="button" class="btn btn-danger" onClick={onLeave}>
          {t('evidence:leave.discard')}
        </button>
        <button type="button" class="btn btn-primary" onClick={onStay}>
          {t('evidence:leave.stay')}
        </button>
      </div>
    </Dialog>
  );
}
