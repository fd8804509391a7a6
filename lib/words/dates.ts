import type { CivilDate } from '../domain/civil-date';

/** English dates are written day first, as the rest of the product's English is. */
const locale = (language: string) => (language === 'en' ? 'en-GB' : language);

/**
 * A calendar date as a reader writes it: `14 Oct 2024`, `September 2021`; long form `14 October 2024`; as a label, where
 * there is little room, `Sept 2021`.
 */
export function formatDate(date: CivilDate, language: string, form: 'short' | 'long' | 'label' = 'short'): string {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, day ?? 1));
  const name = form === 'long' || (form === 'short' && day === undefined) ? 'long' : 'short';
  return dateFormat(language, name, day !== undefined).format(moment);
}

/** A moment in milliseconds as a reader writes it, by this computer's clock: `3 Aug 2026, 14:05`. */
export function formatMoment(moment: number, language: string): string {
  const options = { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale(language), options).format(moment);
}

/** A number as a reader writes it, with at most `digits` decimals and no grouping below 10,000. */
export function formatNumber(value: number, language: string, digits = 2): string {
  return numberFormat(language, digits, Math.abs(value) >= 10_000).format(value);
}

/** Formats once made: a new one costs the engine more than a thousand dates, and a report has hundreds. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function dateFormat(language: string, month: 'short' | 'long', withDay: boolean): Intl.DateTimeFormat {
  const key = `${language}|${month}|${withDay}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const options = { timeZone: 'UTC', year: 'numeric', month, ...(withDay ? { day: 'numeric' as const } : {}) } as const;
  const format = new Intl.DateTimeFormat(locale(language), options);
  dateFormats.set(key, format);
  return format;
}

function numberFormat(language: string, digits: number, useGrouping: boolean): Intl.NumberFormat {
  const key = `${language}|${digits}|${useGrouping}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale(language), { maximumFractionDigits: digits, useGrouping });
  numberFormats.set(key, format);
  return format;
}
