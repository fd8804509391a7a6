import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/words/words';
import { usePopup } from './popup-model';

/** What became of the last act, with the way back; it stays until the next one. */
export function SaidHere() {
  const { said, takeBack, hush } = usePopup();
  const button = useRef<HTMLButtonElement>(null);
  const now = said.value;
  useEffect(() => {
    if (!now) return;
    const takeFrom = (places: string) => {
      if (document.activeElement?.matches(places)) button.current?.focus();
    };
    // The button that was pressed is gone or going: the focus would be nowhere, or on no more than the whole list.
    takeFrom('body, main, .popup-foot button');
    const follow = () => takeFrom('main');
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
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
