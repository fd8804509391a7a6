import { useRef, useState } from 'preact/hooks';
import type { Claim } from '../../../lib/domain/promotion-case';
import { t } from '../../../lib/words/words';
import { TextField } from '../../ui/field';
import type { CaseRow } from '../claim/case-rows';
import { LeaveGuard } from '../form/leave-guard';
import { useClaim } from './use-claim';
import { useConflict } from './use-conflict';

const sayReasons = ({ notApplicable: { privateReason, printedReason } }: Claim) =>
  [privateReason, printedReason].filter(Boolean).join('\n');

/** Why a competency is not applicable: for oneself, and as it is printed. */
export function NotApplicableReasons({ row }: { row: CaseRow }) {
  const save = useClaim(row.competency.id);
  const stored = row.claim?.notApplicable ?? { privateReason: '', printedReason: '' };
  const [base, setBase] = useState<Claim | null>(row.claim);
  const [typed, setTyped] = useState(stored);
  const mayLeave = useRef(false);
  const { settle, question } = useConflict<Claim>({ say: sayReasons, onSaved: setBase, onTaken: (other) => setTyped(other.notApplicable) });
  const isDirty = typed.privateReason !== stored.privateReason || typed.printedReason !== stored.printedReason;
  const change = (changes: Partial<typeof stored>) => {
    // Typing begins from what is stored now; later changes elsewhere are then a conflict, not overwritten unseen.
    if (!isDirty) setBase(row.claim);
    setTyped({ ...typed, ...changes });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    settle(await save(base, { notApplicable: typed }, t('case:notApplicable.saved')));
  };
  const field = (name: 'private' | 'printed') => (
    <TextField
      label={t(`case:notApplicable.${name}`)}
      hint={t(`case:notApplicable.${name}Hint`)}
      value={typed[`${name}Reason`]}
      onInput={(value) => change({ [`${name}Reason`]: value })}
    />
  );
  return (
    <form class="form reasons" onSubmit={submit}>
      {field('private')}
      {field('printed')}
      <div class="actions">
        <button type="submit" class="btn btn-soft" disabled={!isDirty}>
          {t('case:notApplicable.save')}
        </button>
      </div>
      <LeaveGuard dirty={isDirty} mayLeave={mayLeave} />
      {question}
    </form>
  );
}
