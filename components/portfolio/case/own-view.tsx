import { useId, useRef, useState } from 'preact/hooks';
import { type Claim, type OwnView, ownViewSchema } from '../../../lib/domain/promotion-case';
import { t } from '../../../lib/words/words';
import { TextField } from '../../ui/field';
import { LeaveGuard } from '../evidence/leave-guard';
import type { CaseRow } from './case-rows';
import { ConflictDialog } from './conflict-dialog';
import type { Saved } from './save-fields';
import { useClaim } from './use-claim';

/** The learner's own view of whether the level is met; it stands beside the marks and changes none of them. */
export function OwnViewSelect({ row }: { row: CaseRow }) {
  const save = useClaim(row.competency.id);
  const id = useId();
  const choose = async (value: string) => {
    const view = ownViewSchema.safeParse(value);
    const saved = await save(row.claim, { ownView: view.success ? view.data : null });
    // One choice of a list has nothing to lose: the later one stands.
    if (saved.kind === 'conflict') await saved.overwrite();
  };
  const options: readonly OwnView[] = ownViewSchema.options;
  return (
    <div class="view">
      <label class="small muted" for={id}>
        {t('case:ownView.label')}
      </label>
      <select class="input" id={id} value={row.claim?.ownView ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t('case:ownView.none')}</option>
        {options.map((view) => (
          <option key={view} value={view}>
            {t(`ownView.${view}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Why a competency is not applicable: for oneself, and as it is printed. */
export function NotApplicableReasons({ row }: { row: CaseRow }) {
  const save = useClaim(row.competency.id);
  const stored = row.claim?.notApplicable ?? { privateReason: '', printedReason: '' };
  const [base, setBase] = useState<Claim | null>(row.claim);
  const [typed, setTyped] = useState(stored);
  const [conflict, setConflict] = useState<Extract<Saved<Claim>, { kind: 'conflict' }> | null>(null);
  const mayLeave = useRef(false);
  const settle = (saved: Saved<Claim>) => setConflict(saved.kind === 'conflict' ? saved : null);
  const isDirty = typed.privateReason !== stored.privateReason || typed.printedReason !== stored.printedReason;
  const change = (changes: Partial<typeof stored>) => {
    // Typing begins from what is stored now; later changes elsewhere are then a conflict, not overwritten unseen.
    if (!isDirty) setBase(row.claim);
    setTyped({ ...typed, ...changes });
  };
  return (
    <form
      class="form reasons"
      onSubmit={async (event) => {
        event.preventDefault();
        settle(await save(base, { notApplicable: typed }, t('case:notApplicable.saved')));
      }}
    >
      <TextField
        label={t('case:notApplicable.private')}
        hint={t('case:notApplicable.privateHint')}
        value={typed.privateReason}
        onInput={(privateReason) => change({ privateReason })}
      />
      <TextField
        label={t('case:notApplicable.printed')}
        hint={t('case:notApplicable.printedHint')}
        value={typed.printedReason}
        onInput={(printedReason) => change({ printedReason })}
      />
      <div class="actions">
        <button type="submit" class="btn btn-soft" disabled={!isDirty}>
          {t('case:notApplicable.save')}
        </button>
      </div>
      <LeaveGuard dirty={isDirty} mayLeave={mayLeave} />
      {conflict ? (
        <ConflictDialog
          other={[conflict.other.notApplicable.privateReason, conflict.other.notApplicable.printedReason].filter(Boolean).join('\n')}
          onKeepMine={async () => settle(await conflict.overwrite())}
          onTakeOther={() => {
            setTyped(conflict.other.notApplicable);
            setConflict(null);
          }}
          onClose={() => setConflict(null)}
        />
      ) : null}
    </form>
  );
}
