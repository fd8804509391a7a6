import { FieldFrame } from './field';

/** A choice, or choices under one heading. */
export type OptionGroup<T extends string> = { label: string; options: readonly { value: T; label: string }[] };

/** One of several values of different kinds, each kind under its heading; `first` stands before all of them. */
export function GroupedSelect<T extends string>({
  label,
  hint,
  value,
  first,
  groups,
  onChange,
}: {
  label: string;
  hint?: string;
  value: T;
  first?: { value: T; label: string };
  groups: readonly OptionGroup<T>[];
  onChange: (value: T) => void;
}) {
  return (
    <FieldFrame label={label} hint={hint}>
      {(described) => (
        <select class="input" value={value} onChange={(event) => onChange(event.currentTarget.value as T)} {...described}>
          {first ? <option value={first.value}>{first.label}</option> : null}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
