import { keyOf, type Ladder, nameOf, type Target, targetOfKey, targetsOf } from '../../../../lib/domain/target';
import { t } from '../../../../lib/words/words';
import { GroupedSelect } from '../../../ui/grouped-select';

type Props = {
  framework: Ladder;
  label: string;
  hint?: string;
  value: Target | null;
  /** What choosing nothing is called; without it something must be chosen. */
  none?: string;
  onChange: (target: Target | null) => void;
};

/** A level or a role of the criteria, in one list with the two apart. */
export function TargetSelect({ framework, label, hint, value, none, onChange }: Props) {
  const targets = targetsOf(framework);
  const groups = (['role', 'level'] as const)
    .map((kind) => ({
      label: t(`roles:target.${kind}`),
      options: targets.filter((one) => one.kind === kind).map((one) => ({ value: keyOf(one), label: nameOf(framework, one) })),
    }))
    .filter(({ options }) => options.length > 0);
  return (
    <GroupedSelect
      label={label}
      hint={hint}
      value={keyOf(value)}
      first={none === undefined ? undefined : { value: '', label: none }}
      groups={groups}
      onChange={(key) => onChange(targetOfKey(key))}
    />
  );
}
