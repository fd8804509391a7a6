import { useState } from 'preact/hooks';
import { t } from '../../../../lib/words/words';
import { TextArea, TextField } from '../../../ui/field';
import { DateField } from '../../form/typed-fields';
import { type Draft, typing } from '../../form/use-draft';
import type { CompetencyDraft } from './competency-draft';

/** How proficiency is measured in this company, in whose words and since when, and what the business wants of it; folded away while nothing is said. */
export function MeasureFields({ draft, tried }: { draft: Draft<CompetencyDraft>; tried: boolean }) {
  const { quote, source, on, objective } = draft.first;
  const [open] = useState([quote, source, on, objective].some((text) => text !== ''));
  return (
    <details open={open}>
      <summary>{t('criteria:edit.form.measure')}</summary>
      <div class="form">
        <TextArea label={t('criteria:edit.form.quote')} hint={t('criteria:edit.form.quoteHint')} {...typing(draft, 'quote')} />
        <div class="form-pair">
          <TextField
            label={t('criteria:edit.form.source')}
            hint={t('criteria:edit.form.sourceHint')}
            maxLength={300}
            {...typing(draft, 'source')}
          />
          <DateField label={t('criteria:edit.form.on')} tried={tried} {...typing(draft, 'on')} />
        </div>
        <TextArea label={t('criteria:edit.form.objective')} hint={t('criteria:edit.form.objectiveHint')} {...typing(draft, 'objective')} />
      </div>
    </details>
  );
}
