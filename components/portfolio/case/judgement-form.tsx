import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Rater, type Rating, raters } from '../../../lib/domain/rating';
import { recordRating } from '../../../lib/store/ratings';
import { t } from '../../../lib/words/words';
import { SelectField, TextArea } from '../../ui/field';
import { LeaveGuard } from '../form/leave-guard';
import { DateField, dateFrom, isDateFine } from '../form/typed-fields';
import { choosing, typing, useDraft } from '../form/use-draft';
import { useWorkspace } from '../workspace/workspace';

type Props = {
  place: { caseId: string; competencyId: string; levelId: string | null };
  /** The judgement to change; null for a new one. */
  known: Rating | null;
  others: readonly Rating[];
  values: readonly { value: string; label: string }[];
  /** The lines of the level that may be judged one by one. */
  lines: readonly string[];
  onClose: () => void;
};

/** Who judged, with which value of the company's own scale or rule, when, and why. */
export function JudgementForm({ place, known, others, values, lines, onClose }: Props) {
  const { db, run } = useWorkspace();
  const form = useRef<HTMLFormElement>(null);
  const mayLeave = useRef(false);
  const free = [...raters].reverse().find((by) => !others.some((one) => one.by === by)) ?? 'self';
  const draft = useDraft<{ by: Rater; value: string; scores: Record<string, string>; on: string; note: string }>({
    by: known?.by ?? free,
    value: known?.value ?? '',
    scores: Object.fromEntries(known?.scores?.map((one) => [one.line, one.value]) ?? []),
    on: known?.on ?? '',
    note: known?.note ?? '',
  });
  const { by, value, on, note } = draft.values;
  const replaces = others.some((one) => one.by === by && one.id !== known?.id);
  // A line that reads otherwise now has no place here any more, and what was said of it goes.
  const scores = lines.flatMap((line) => (draft.values.scores[line] ? [{ line, value: draft.values.scores[line] }] : []));
  const isFine = (value !== '' || scores.length > 0) && isDateFine(on);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!isFine) return;
    const said = { by, value, on: dateFrom(on), note: note.trim() };
    const rating = { ...place, ...said, ...(scores.length > 0 ? { scores } : {}) };
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
          hint={lines.length > 0 ? t('roles:judgement.valueHint') : ''}
          options={[{ value: '', label: t(lines.length > 0 ? 'roles:judgement.noWhole' : 'roles:judgement.noValue') }, ...values]}
          {...choosing(draft, 'value')}
        />
      </div>
      <LineScores
        lines={lines}
        values={values}
        scores={draft.values.scores}
        onChange={(line, score) => draft.set('scores', { ...draft.values.scores, [line]: score })}
      />
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

type LineProps = {
  lines: readonly string[];
  values: Props['values'];
  scores: Readonly<Record<string, string>>;
  onChange: (line: string, value: string) => void;
};

/** A score for each line of the level, for those who judge line by line; folded away until one is there. */
function LineScores({ lines, values, scores, onChange }: LineProps) {
  const [open] = useState(lines.some((line) => scores[line]));
  if (lines.length === 0) return null;
  return (
    <details open={open}>
      <summary>{t('roles:judgement.byLine', { count: lines.length })}</summary>
      <div class="form">
        {lines.map((line) => (
          <SelectField
            key={line}
            label={line}
            value={scores[line] ?? ''}
            options={[{ value: '', label: t('roles:judgement.asWhole') }, ...values]}
            onChange={(value) => onChange(line, value)}
          />
        ))}
      </div>
    </details>
  );
}
