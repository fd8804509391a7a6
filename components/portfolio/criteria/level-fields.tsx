import { useState } from 'preact/hooks';
import type { Level } from '../../../lib/domain/framework';
import { t } from '../../../lib/words/words';
import { TextArea } from '../../ui/field';
import type { LevelDraft } from './competency-draft';

/** What one level asks; its signals and examples are folded away while there are none. */
export function LevelFields({ level, value, onChange }: { level: Level; value: LevelDraft; onChange: (value: LevelDraft) => void }) {
  const [open] = useState(value.signals !== '' || value.examples !== '');
  const named = { level: level.label };
  return (
    <div class="criteria-level-fields">
      <TextArea label={t('criteria:form.asks', named)} rows={5} value={value.text} onInput={(text) => onChange({ ...value, text })} />
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
