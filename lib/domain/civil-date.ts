import * as z from 'zod/mini';

/**
 * A day or a month on the calendar, without clock or zone: `2024-10-14`, or `2021-09` where only the month is known.
 * Badges, readings and reviews are dated by the calendar, so no time zone can shift them.
 */
export type CivilDate = string;

const shape = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Whether a text is a real day (`2024-02-29` yes, `2023-02-29` no) or month. */
export function isCivilDate(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), match[3] === undefined ? 1 : Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const civilDateSchema = z.string().check(z.refine(isCivilDate, 'not a day (YYYY-MM-DD) or a month (YYYY-MM)'));

/** The calendar day, in this computer's zone, of a moment in milliseconds. */
export function civilDayOf(moment: number): CivilDate {
  const date = new Date(moment);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Whole days from one date to another, negative when the second is earlier; a month counts as its first day. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  const utc = (date: CivilDate) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return Date.UTC(year, month - 1, day);
  };
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

/**
 * Whether `date` lies certainly before `limit`, compared at the coarser of both precisions: `2026-03` is before
 * `2026-04-01` and not certainly before `2026-03-20`.
 */
export function isCertainlyBefore(date: CivilDate, limit: CivilDate): boolean {
  const precision = Math.min(date.length, limit.length);
  return date.slice(0, precision) < limit.slice(0, precision);
}
