import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/words/words';
import { usePopup } from './popup-model';

/** What became of the last act, with the way back; it stays until the next one. */
export function SaidHere() {
  const { said, takeBack, hush } = usePopup();
  const button = useRef<HTMLButtonElement>(null);
  const now = said.value;
  // The button that was pressed may be gone; then the focus would be nowhere.
  useEffect(() => {
    if (now && document.activeElement === document.body) button.current?.focus();
  }, [now]);
  return (
    <div class="said" role={now?.alert ? 'alert' : 'status'}>
      {now ? (
        <div class="toast">
          <span>{now.text}</span>
          <button type="button" ref={button} onClick={() => (now.undo ? takeBack() : hush())}>
            {t(now.undo ? 'undo' : 'dismiss')}
          </button>
        </div>
      ) : null}
    </div>
  );
}
