import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../lib/words/words';
import { ConflictDialog } from '../form/conflict-dialog';
import type { Saved } from './save-fields';

/** What a form does with the outcome of saving, and the question that it asks where another tab wrote the same. */
export type Conflict<T> = { settle: (saved: Saved<T>) => void; question: JSX.Element | null };

/** Follows a form's saving: `onSaved` when it is stored, `onTaken` when the learner takes what the other tab wrote. */
export function useConflict<T>({
  say,
  onSaved,
  onTaken,
}: {
  /** What the other tab wrote, in words. */
  say: (other: T) => string;
  onSaved: (value: T | null) => void;
  onTaken: (other: T) => void;
}): Conflict<T> {
  const [held, setHeld] = useState<Extract<Saved<T>, { kind: 'conflict' }> | null>(null);
  const settle = (saved: Saved<T>) => {
    setHeld(saved.kind === 'conflict' ? saved : null);
    if (saved.kind === 'saved') onSaved(saved.value);
  };
  const question = held ? (
    <ConflictDialog
      onMine={async () => settle(await held.overwrite())}
      onOther={() => {
        setHeld(null);
        onTaken(held.other);
      }}
      onClose={() => setHeld(null)}
    >
      <p class="conflict-other small muted">{t('case:conflict.otherSays')}</p>
      <blockquote class="verbatim conflict-text">{say(held.other) || t('case:conflict.otherEmpty')}</blockquote>
    </ConflictDialog>
  ) : null;
  return { settle, question };
}
