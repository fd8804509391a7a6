import { t } from '../../../../lib/words/words';
import { TextField } from '../../../ui/field';
import { DateField } from '../../form/typed-fields';

/** Where the learner wants to go, as typed. */
export type CaseDraft = { fromRole: string; toRole: string; reviewOn: string; coversFrom: string; coversTo: string };

/** From which role to which, review when, period covered: one line each, none of them needed to go on. */
export function CaseFields({ values, set }: { values: CaseDraft; set: (field: keyof CaseDraft, value: string) => void }) {
  return (
    <fieldset class="criteria-case-fields">
      <legend>{t('criteria:caseFields.title')}</legend>
      <div class="form-pair">
        <TextField
          label={t('criteria:caseFields.fromRole')}
          maxLength={300}
          value={values.fromRole}
          onInput={(value) => set('fromRole', value)}
        />
        <TextField
          label={t('criteria:caseFields.toRole')}
          maxLength={300}
          value={values.toRole}
          onInput={(value) => set('toRole', value)}
        />
      </div>
      <div class="form-pair">
        <DateField label={t('criteria:caseFields.reviewOn')} value={values.reviewOn} onInput={(value) => set('reviewOn', value)} />
        <DateField
          hint=""
          label={t('criteria:caseFields.coversFrom')}
          value={values.coversFrom}
          onInput={(value) => set('coversFrom', value)}
        />
        <DateField hint="" label={t('criteria:caseFields.coversTo')} value={values.coversTo} onInput={(value) => set('coversTo', value)} />
      </div>
    </fieldset>
  );
}
