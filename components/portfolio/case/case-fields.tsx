import type { Level } from '../../../lib/domain/framework';
import { t } from '../../../lib/words/words';
import { SelectField, TextField } from '../../ui/field';
import { DateField } from '../form/typed-fields';
import type { TypedFacts } from './case-facts';

type Props = { typed: TypedFacts; levels: readonly Level[]; onChange: (changes: Partial<TypedFacts>) => void };

/** The fields of the case's own facts. */
export function CaseFields({ typed, levels, onChange }: Props) {
  const text = (field: 'learner' | 'company' | 'fromRole' | 'toRole' | 'forWhom', hint?: string) => (
    <TextField
      label={t(`case:about.${field}`)}
      hint={hint}
      value={typed[field]}
      onInput={(value) => onChange({ [field]: value })}
      maxLength={300}
    />
  );
  const date = (field: 'reviewOn' | 'coversFrom' | 'coversTo') => (
    <DateField label={t(`case:about.${field}`)} value={typed[field]} onInput={(value) => onChange({ [field]: value })} />
  );
  return (
    <>
      <div class="form-pair">
        {text('fromRole')}
        {text('toRole')}
      </div>
      {levels.length > 0 ? (
        <SelectField
          label={t('case:about.level')}
          hint={t('case:about.levelHint')}
          value={typed.targetLevelId}
          options={[{ value: '', label: t('case:about.noLevel') }, ...levels.map(({ id, label }) => ({ value: id, label }))]}
          onChange={(targetLevelId) => onChange({ targetLevelId })}
        />
      ) : null}
      {date('reviewOn')}
      <div class="form-pair">
        {date('coversFrom')}
        {date('coversTo')}
      </div>
      <div class="form-pair">
        {text('learner')}
        {text('company')}
      </div>
      {text('forWhom', t('case:about.forWhomHint'))}
    </>
  );
}
