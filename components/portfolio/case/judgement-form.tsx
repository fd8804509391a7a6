import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Rater, type Rating, raters } from '../../../lib/domain/rating';
import { recordRating } from '../../../lib/store/ratings';
import { t } from '../../../lib/words/words';
import { SelectField, TextArea } from '../../ui/field';
import { LeaveGuard } from '../form/leave-guard';
import { DateField, dateFrom, isDateFine } from '../form/typed-fields';
import { choosing, typing, useDraft } from '../form/use-draft';
import { useWorkspace } from '../workspace';

type Props = {
  place: { caseId: string; competencyId: string; levelId: string | null };
  /** The judgement to change; null for a new one. */
  known: Rating | null;
  others: readonly Rating[];
  values: readonly { value: string; label: string }[];
  onClose: () => void;
};

/** Who judged, with which value of the company's own scale or rule, when, and why. */
export function JudgementForm({ place, known, others, values, onClose }: Props) {
  const { db, run } = useWorkspace();
  const form = useRef<HTMLFormElement>(null);
  const mayLeave = useRef(false);
  const free = [...raters].reverse().find((by) => !others.some((one) => one.by === by)) ?? 'self';
  const draft = useDraft<{ by: Rater; value: string; on: string; note: string }>({
    by: known?.by ?? free,
    value: known?.value ?? '',
    on: known?.on ?? '',
    note: known?.note ?? '',
  });
  const { by, value, on, note } = draft.values;
  const replaces = others.some((one) => one.by === by && one.id !== known?.id);
  const isFine = value !== '' && isDateFine(on);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!isFine) return;
    const rating = { ...place, by, value, on: dateFrom(on), note: note.trim() };
    const outcome = await run((now) => recordRating(db, rating, now), t('roles:judgement.saved'));
    if (outcome.done) onClose();
  };
  return (
    <form class="form" ref={form} onSubmit={submit}>
      <div class="form-pair">
        <SelectField
          label={t('roles:judgement.by')}
          hint={t(replaces ? 'roles:judgement.replaces' : 'roles:judgement.byHint')}
          options={raters.map((one) => ({ value: one, label: t(`roles:rater.${one}`) }))}
          {...choosing(draft, 'by')}
        />
        <SelectField
          label={t('roles:judgement.value')}
          options={[{ value: '', label: t('roles:judgement.noValue') }, ...values]}
          {...choosing(draft, 'value')}
        />
      </div>
      <DateField label={t('roles:judgement.on')} {...typing(draft, 'on')} />
      <TextArea label={t('roles:judgement.note')} hint={t('roles:judgement.noteHint')} rows={2} {...typing(draft, 'note')} />
      <div class="actions">
        <button type="submit" class="btn btn-soft" disabled={!isFine}>
          {t('save')}
        </button>
        <button type="button" class="btn" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
      <LeaveGuard dirty={draft.dirty} mayLeave={mayLeave} />
    </form>
  );
}
