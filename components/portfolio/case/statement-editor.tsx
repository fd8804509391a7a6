import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Claim } from '../../../lib/domain/promotion-case';
import { t } from '../../../lib/words/words';
import { TextArea } from '../../ui/field';
import type { CaseRow } from '../claim/case-rows';
import { LeaveGuard } from '../form/leave-guard';
import { useClaim } from './use-claim';
import { useConflict } from './use-conflict';

/** Edits a statement in its place. `base` is the claim as it stood when editing began. */
export function StatementEditor({
  row,
  base,
  drafted,
  onClose,
}: {
  row: CaseRow;
  base: Claim | null;
  drafted: string;
  onClose: () => void;
}) {
  const save = useClaim(row.competency.id);
  const began = base?.statement ?? drafted;
  const [text, setText] = useState(began);
  const form = useRef<HTMLFormElement>(null);
  const mayLeave = useRef(false);
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const { settle, question } = useConflict<Claim>({ say: (other) => other.statement ?? '', onSaved: onClose, onTaken: onClose });
  return (
    <form
      class="form"
      ref={form}
      onSubmit={async (event) => {
        event.preventDefault();
        // An emptied statement is no statement: the one drafted from facts stands again.
        settle(await save(base, { statement: text.trim() === '' ? null : text }, t('case:statement.saved')));
      }}
    >
      <TextArea label={t('case:statement.field')} hint={t('case:statement.hint')} rows={6} value={text} onInput={setText} />
      <div class="actions">
        <button type="submit" class="btn btn-soft">
          {t('save')}
        </button>
        <button type="button" class="btn" onClick={onClose}>
          {t('cancel')}
        </button>
        {base?.statement ? (
          <button
            type="button"
            class="btn btn-quiet"
            onClick={async () => settle(await save(base, { statement: null }, t('case:statement.reverted')))}
          >
            {t('case:statement.revert')}
          </button>
        ) : null}
      </div>
      <LeaveGuard dirty={text !== began} mayLeave={mayLeave} />
      {question}
    </form>
  );
}
