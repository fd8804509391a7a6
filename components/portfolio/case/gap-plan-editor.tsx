import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlanItem } from '../../../lib/domain/promotion-case';
import { changePlan } from '../../../lib/store/promotion-case';
import { t } from '../../../lib/words/words';
import { TextField } from '../../ui/field';
import { LeaveGuard } from '../form/leave-guard';
import { DateField, dateFrom, isDateFine } from '../form/typed-fields';
import { useWorkspace } from '../workspace/workspace';
import { saveFields } from './save-fields';
import { useConflict } from './use-conflict';

/** Writes the line of a gap; an empty line takes it away. `base` is the line as it stood when editing began. */
export function GapPlanEditor({
  competencyId,
  caseId,
  base,
  onClose,
}: {
  competencyId: string;
  caseId: string;
  base: PlanItem | null;
  onClose: () => void;
}) {
  const workspace = useWorkspace();
  const [what, setWhat] = useState(base?.what ?? '');
  const [by, setBy] = useState(base?.by ?? '');
  const form = useRef<HTMLFormElement>(null);
  const mayLeave = useRef(false);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const { settle, question } = useConflict<PlanItem>({ say: (other) => other.what, onSaved: onClose, onTaken: onClose });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!isDateFine(by)) return;
    const line = { what, by: dateFrom(by) };
    const write = (known: PlanItem | null, now: number) => changePlan(workspace.db, { caseId, competencyId }, known, line, now);
    settle(await saveFields<PlanItem>(workspace, base, line, write, { empty: { what: '', by: null }, said: t('case:plan.saved') }));
  };
  return (
    <form class="form" ref={form} onSubmit={submit}>
      <div class="form-pair plan-fields">
        <TextField label={t('case:plan.what')} value={what} onInput={setWhat} />
        <DateField label={t('case:plan.when')} value={by} onInput={setBy} />
      </div>
      <div class="actions">
        <button type="submit" class="btn btn-soft" disabled={!isDateFine(by)}>
          {t('save')}
        </button>
        <button type="button" class="btn" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
      <LeaveGuard dirty={what !== (base?.what ?? '') || by !== (base?.by ?? '')} mayLeave={mayLeave} />
      {question}
    </form>
  );
}
