import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ConflictError } from '../../../../lib/store/store-errors';
import { t } from '../../../../lib/words/words';
import { ConflictDialog } from '../../form/conflict-dialog';
import { LeaveDialog, LeaveGuard } from '../../form/leave-guard';
import { moveOn } from '../../workspace/evidence-place';
import type { Outcome } from '../../workspace/workspace';

type Props = {
  title: string;
  dirty: boolean;
  /** Whether what is typed can be stored; otherwise the fields say what must be put right first. */
  fine: boolean;
  /** Stores it; over the newest row (null when it is gone) where the learner chose to keep theirs. */
  save: (newest?: { row: unknown }) => Promise<Outcome<{ id: string }>>;
  /** Where one comes from, and goes back to on Cancel. */
  back: string[];
  /** Where one goes when it is stored. */
  onward: (id: string) => string[];
  children: (tried: boolean) => ComponentChildren;
};

/**
 * The frame of every form of this room: Save and Cancel, Ctrl+Enter, Esc, the question before unsaved words are left,
 * and the choice when another tab has written the same thing meanwhile. Nothing typed is lost on any refusal.
 */
export function PieceForm(props: Props) {
  const { title, dirty, back, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const mayLeave = useRef(false);
  const [leaving, setLeaving] = useState(false);
  const leaveTo = (path: string[]) => {
    mayLeave.current = true;
    moveOn(...path);
  };
  const { tried, conflict, dropConflict, submit } = useSubmitting(props, form, leaveTo);
  const cancel = () => (dirty ? setLeaving(true) : leaveTo(back));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('dialog')) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form class="form" ref={form} aria-label={title} noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown}>
      <h2 class="room-title">{title}</h2>
      {children(tried)}
      <FormEnd onSave={() => submit()} onCancel={cancel} />
      <LeaveGuard dirty={dirty} mayLeave={mayLeave} />
      {leaving ? <LeaveDialog onStay={() => setLeaving(false)} onLeave={() => leaveTo(back)} /> : null}
      {conflict ? (
        <ConflictDialog
          text={conflict.current === null ? t('evidence:form.removedElsewhere') : undefined}
          onMine={() => submit({ row: conflict.current })}
          onOther={() => leaveTo(conflict.current === null ? back.slice(0, 1) : back)}
          onClose={dropConflict}
        >
          {conflict.current === null ? null : <p class="small muted">{t('evidence:form.mineMeans')}</p>}
        </ConflictDialog>
      ) : null}
    </form>
  );
}

/** Saving once at a time: what must be put right first, where one goes then, and the conflict that came of it. */
function useSubmitting({ fine, save, onward }: Props, form: RefObject<HTMLFormElement | null>, leaveTo: (path: string[]) => void) {
  const [tried, setTried] = useState(false);
  const [conflict, setConflict] = useState<ConflictError | null>(null);
  const busy = useRef(false);
  const submit = async (newest?: { row: unknown }) => {
    setTried(true);
    setConflict(null);
    if (!fine) return focusFirstFault(form.current);
    if (busy.current) return;
    busy.current = true;
    const outcome = await save(newest);
    busy.current = false;
    if (outcome.done) leaveTo(onward(outcome.value.id));
    else setConflict(outcome.conflict);
  };
  return { tried, conflict, dropConflict: () => setConflict(null), submit };
}

function FormEnd({ onSave, onCancel }: { onSave: () => void; onCancel: () => void }) {
  return (
    <div class="foot-bar actions form-end">
      <button type="button" class="btn btn-primary" onClick={onSave}>
        {t('save')}
      </button>
      <button type="button" class="btn" onClick={onCancel}>
        {t('cancel')}
      </button>
      <span class="small muted">{t('evidence:form.keys')}</span>
    </div>
  );
}

/** Leads to the first field that says what is wrong; after the drawing that makes it say so. */
function focusFirstFault(form: HTMLFormElement | null): void {
  setTimeout(() => {
    const faulty = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    faulty?.closest('details')?.setAttribute('open', '');
    faulty?.focus();
  });
}
