import type { Confidentiality } from '../../../../lib/domain/entity';
import { t } from '../../../../lib/words/words';
import { SelectField } from '../../../ui/field';

const levels = ['public', 'internal', 'confidential'] as const;

/** How far something may travel. */
export function ConfidentialityField({ value, onChange }: { value: Confidentiality; onChange: (value: Confidentiality) => void }) {
  return (
    <SelectField
      label={t('howConfidential')}
      value={value}
      options={levels.map((level) => ({ value: level, label: t(`confidentiality.${level}`) }))}
      onChange={onChange}
    />
  );
}
