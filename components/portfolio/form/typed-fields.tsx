import { useState } from 'preact/hooks';
import { formatDate, formatNumber } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { TextField } from '../../ui/field';
import { readDate } from './typed-date';
import { readNumber } from './typed-number';

type Props = { label: string; hint?: string; value: string; onInput: (value: string) => void; needed?: string | null };

/**
 * A day or a month; says how it was understood, and refuses what could be two dates: once one has left the field, or
 * has tried to save.
 */
export function DateField({ label, hint = t('date.hint'), value, onInput, tried = false }: Props & { tried?: boolean }) {
  const [away, setAway] = useState(false);
  const read = readDate(value, language());
  const isPlain = read.kind !== 'date' || read.date === value.trim();
  return (
    <div onFocusIn={() => setAway(false)} onFocusOut={() => setAway(true)}>
      <TextField
        label={label}
        value={value}
        onInput={onInput}
        maxLength={40}
        hint={read.kind === 'date' && !isPlain ? t('date.understood', { date: formatDate(read.date, language(), 'long') }) : hint}
        error={read.kind === 'unreadable' && (away || tried) ? t('date.unreadable') : null}
      />
    </div>
  );
}

/** A number with comma or dot; refuses text, and what could be two numbers. */
export function NumberField({ label, hint, value, onInput, needed = null }: Props) {
  const read = readNumber(value);
  const understood = read.kind === 'number' && /[,\s]/.test(value.trim());
  return (
    <TextField
      label={label}
      value={value}
      onInput={onInput}
      inputMode="decimal"
      maxLength={40}
      hint={understood ? t('number.understood', { number: formatNumber(read.value, language(), 10) }) : hint}
      error={read.kind === 'unreadable' ? sayUnreadable(read.why, value) : needed}
    />
  );
}

function sayUnreadable(why: 'not a number' | 'ambiguous', typed: string): string {
  if (why === 'not a number') return t('number.notANumber');
  return t('number.ambiguous', { typed, whole: typed.replace(',', ''), decimal: typed.replace(',', '.') });
}

/** Whether a date may be stored as it was typed: nothing, or something certain. */
export const isDateFine = (text: string): boolean => readDate(text, language()).kind !== 'unreadable';

/** The date that was typed, or null. */
export function dateFrom(text: string): string | null {
  const read = readDate(text, language());
  return read.kind === 'date' ? read.date : null;
}
