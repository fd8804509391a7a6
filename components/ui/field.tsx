import { TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon';

type Frame = { label: string; hint?: string; error?: string | null };
export type Described = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' };

/** A label, its control, a hint and what is wrong with the value, tied together for assistive technology. */
export function FieldFrame({ label, hint, error, children }: Frame & { children: (described: Described) => ComponentChildren }) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const described: Described = { id };
  if (describedBy) described['aria-describedby'] = describedBy;
  if (error) described['aria-invalid'] = 'true';
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(described)}
      {hint ? (
        <p class="hint small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="error small" id={`${id}-error`} role="alert">
          <Icon of={TriangleAlert} />
          {error}
        </p>
      ) : null}
    </div>
  );
}

type TextFieldProps = Frame & {
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'url' | 'date' | 'month' | 'search' | 'number' | 'email';
  placeholder?: string;
  maxLength?: number;
  autoFocus?: boolean;
  inputMode?: 'decimal' | 'numeric' | 'email';
};

/** One line of text. */
export function TextField({ label, hint, error, value, onInput, type = 'text', ...rest }: TextFieldProps) {
  // Preact types an input's attributes apart for each type; the few used here are alike in all of them.
  const kind = { type } as { type: 'text' };
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(described) => (
        <input class="input" {...kind} value={value} onInput={(event) => onInput(event.currentTarget.value)} {...rest} {...described} />
      )}
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  value,
  onInput,
  rows = 3,
  placeholder,
  maxLength = 20_000,
}: Frame & { value: string; onInput: (value: string) => void; rows?: number; placeholder?: string; maxLength?: number }) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(described) => (
        <textarea
          class="input"
          rows={rows}
          value={value}
          maxLength={maxLength}
          placeholder={placeholder}
          onInput={(event) => onInput(event.currentTarget.value)}
          {...described}
        />
      )}
    </FieldFrame>
  );
}

/** One of several values. */
export function SelectField<T extends string>({
  label,
  hint,
  error,
  value,
  options,
  onChange,
}: Frame & { value: T; options: readonly { value: T; label: string }[]; onChange: (value: T) => void }) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(described) => (
        <select class="input" value={value} onChange={(event) => onChange(event.currentTarget.value as T)} {...described}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** Yes or no, with a line that explains it. */
export function CheckField({
  label,
  hint,
  checked,
  onChange,
}: {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {hint ? <span class="hint small muted"> {hint}</span> : null}
      </span>
    </label>
  );
}

/** One of a few values that are all worth seeing at once. */
export function RadioGroup<T extends string>({
  legend,
  name,
  value,
  options,
  onChange,
}: {
  legend: string;
  name: string;
  value: T | null;
  options: readonly { value: T; label: string; hint?: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="choices">
        {options.map((option) => (
          <label class="check" key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>
              {option.label}
              {option.hint ? <span class="hint small muted"> {option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
