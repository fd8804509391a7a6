import { type CivilDate, isCivilDate } from '../../../lib/domain/civil-date';

/** What a text for a date means: nothing, a day or month, or nothing certain. */
export type TypedDate = { kind: 'empty' } | { kind: 'date'; date: CivilDate } | { kind: 'unreadable' };

/**
 * The day or month that was typed: `2024-10-14`, `2024-10`, `14.10.2024`, `10/2024`, `14 Oct 2024`, `October 2024`.
 * `3/4/2019` is two days in two countries, so it is not guessed.
 */
export function readDate(text: string, language: string): TypedDate {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (typed === '') return { kind: 'empty' };
  const date = fromNumbers(typed) ?? fromWords(typed, language);
  return date !== null && isCivilDate(date) ? { kind: 'date', date } : { kind: 'unreadable' };
}

const written = (year: string, month: string | number, day?: string) =>
  [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');

function fromNumbers(text: string): CivilDate | null {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (iso?.[1] && iso[2]) return written(iso[1], iso[2], iso[3]);
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (month?.[1] && month[2]) return written(month[2], month[1]);
  // With dots the day stands first everywhere; with strokes only a number above 12 tells.
  const dots = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  if (dots?.[1] && dots[2] && dots[3]) return written(dots[3], dots[2], dots[1]);
  const strokes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (strokes?.[1] && strokes[2] && strokes[3]) {
    if (Number(strokes[1]) > 12 || strokes[1] === strokes[2]) return written(strokes[3], strokes[2], strokes[1]);
    if (Number(strokes[2]) > 12) return written(strokes[3], strokes[1], strokes[2]);
  }
  return null;
}

function fromWords(text: string, language: string): CivilDate | null {
  const year = /(?:^|\D)(\d{4})$/.exec(text)?.[1] ?? /^(\d{4})(?=\D)/.exec(text)?.[1];
  if (!year) return null;
  const rest = text.replace(year, ' ');
  const day = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th)?(?:\D|$)/.exec(rest)?.[1];
  const names = rest
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.filter((word) => !['st', 'nd', 'rd', 'th', 'of', 'de'].includes(word));
  if (names?.length !== 1 || !names[0]) return null;
  const month = monthNamed(names[0], language);
  return month === null ? null : written(year, month, day);
}

function monthNamed(name: string, language: string): number | null {
  for (const tongue of [language, 'en']) {
    for (let month = 1; month <= 12; month++) {
      const full = new Intl.DateTimeFormat(tongue, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 1)).toLowerCase();
      if (name === full || (name.length >= 3 && full.startsWith(name))) return month;
      if (tongue === 'en' && month === 9 && name === 'sept') return month;
    }
  }
  return null;
}
