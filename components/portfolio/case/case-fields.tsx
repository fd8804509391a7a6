import type { Framework } from '../../../lib/domain/framework';
import { targetOfKey, targetsOf } from '../../../lib/domain/target';
import { t } from '../../../lib/words/words';
import { TextField } from '../../ui/field';
import { TargetSelect } from '../criteria/shown/target-select';
import { DateField } from '../form/typed-fields';
import { choiceOfTarget, type TypedFacts } from './case-facts';

type Props = { typed: TypedFacts; framework: Framework | null; onChange: (changes: Partial<TypedFacts>) => void };

/** The fields of the case's own facts. */
export function CaseFields({ typed, framework, onChange }: Props) {
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
      {framework && targetsOf(framework).length > 0 ? (
        <TargetSelect
          framework={framework}
          label={t(framework.roles?.length ? 'case:about.levelOrRole' : 'case:about.level')}
          hint={t(framework.roles?.length ? 'case:about.levelOrRoleHint' : 'case:about.levelHint')}
          value={targetOfKey(typed.target)}
          none={t('case:about.noLevel')}
          onChange={(target) => onChange(choiceOfTarget(typed, target))}
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
