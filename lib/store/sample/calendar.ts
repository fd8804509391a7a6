import { type CivilDate, civilDayOf } from '../../domain/civil-date';

/** The sample case's own time: everything in it lies some days before or after the day on which it is opened. */
export type Calendar = {
  /** The moment, in milliseconds, so many days from now; negative is before. */
  moment: (days: number) => number;
  day: (days: number) => CivilDate;
  month: (days: number) => CivilDate;
  /** The quarter in words: `Q3 2026`. */
  quarter: (days: number) => string;
};

/** The calendar around a moment. */
export function calendarAround(now: number): Calendar {
  const moment = (days: number) => now + days * 86_400_000;
  const day = (days: number) => civilDayOf(moment(days));
  return {
    moment,
    day,
    month: (days) => day(days).slice(0, 7),
    quarter: (days) => `Q${Math.ceil(Number(day(days).slice(5, 7)) / 3)} ${day(days).slice(0, 4)}`,
  };
}

/** What every stored row has, for a row written so many days ago. */
export const entity = (calendar: Calendar, id: string, daysAgo = 60) => ({
  id,
  revision: 1,
  createdAt: calendar.moment(-daysAgo),
  updatedAt: calendar.moment(-daysAgo),
});
