import { useState } from 'preact/hooks';
import type { Level, ScaleValue } from '../../../../lib/domain/framework';
import { t } from '../../../../lib/words/words';
import { SelectField, TextArea } from '../../../ui/field';
import type { LevelDraft } from './competency-draft';

type Props = { level: Level; scale: readonly ScaleValue[]; value: LevelDraft; onChange: (value: LevelDraft) => void };

/** What one level asks; its signals and examples are folded away while there are none. */
export function LevelFields({ level, scale, value, onChange }: Props) {
  const [open] = useState(value.signals !== '' || value.examples !== '');
  const named = { level: level.label };
  return (
    <div class="criteria-level-fields">
      <TextArea label={t('criteria:form.asks', named)} rows={5} value={value.text} onInput={(text) => onChange({ ...value, text })} />
      <WantedValue level={level} scale={scale} value={value.required} onChange={(required) => onChange({ ...value, required })} />
      <details open={open}>
        <summary>{t('criteria:edit.form.more', named)}</summary>
        <div class="form">
          <TextArea
            label={t('criteria:edit.form.signals', named)}
            hint={t('criteria:edit.form.signalsHint')}
            value={value.signals}
            maxLength={400_000}
            onInput={(signals) => onChange({ ...value, signals })}
          />
          <TextArea
            label={t('criteria:edit.form.examples', named)}
            hint={t('criteria:edit.form.examplesHint')}
            value={value.examples}
            maxLength={400_000}
            onInput={(examples) => onChange({ ...value, examples })}
          />
        </div>
      </details>
    </div>
  );
}

type WantedProps = { level: Level; scale: readonly ScaleValue[]; value: string; onChange: (value: string) => void };

/** The value of the company's scale that is wanted at a level; one that the scale does not have, as from a file, can be cleared. */
function WantedValue({ level, scale, value, onChange }: WantedProps) {
  const [begun] = useState(value);
  const values = [...scale].sort((a, b) => a.order - b.order).map(({ id, label }) => ({ value: id, label }));
  const foreign = begun === '' || values.some((one) => one.value === begun) ? [] : [{ value: begun, label: begun }];
  if (values.length + foreign.length === 0) return null;
  return (
    <SelectField
      label={t('criteria:edit.form.required', { level: level.label })}
      value={value}
      options={[{ value: '', label: t('criteria:edit.form.noRequired') }, ...values, ...foreign]}
      onChange={onChange}
    />
  );
}
