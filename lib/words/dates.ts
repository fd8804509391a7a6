import type { CivilDate } from '../domain/civil-date';

/** English dates are written day first, as the rest of the product's English is. */
const locale = (language: string) => (language === 'en' ? 'en-GB' : language);

/** A calendar date as a reader writes it: `14 Oct 2024`, `September 2021`; long form `14 October 2024`. */
export function formatDate(date: CivilDate, language: string, form: 'short' | 'long' = 'short'): string {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, day ?? 1));
  const name = form === 'long' || day === undefined ? 'long' : 'short';
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: 'UTC',
    year: 'numeric',
    month: name,
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(moment);
}

/** A number as a reader writes it, with at most `digits` decimals and no grouping below 10,000. */
export function formatNumber(value: number, language: string, digits = 2): string {
  return new Intl.NumberFormat(locale(language), { maximumFractionDigits: digits, useGrouping: Math.abs(value) >= 10_000 }).format(value);
}
