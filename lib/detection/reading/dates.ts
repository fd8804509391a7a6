import type { CivilDate } from '../../domain/civil-date';
import { monthOf } from './month-names';

/** Which of day and month stands first in a numeric date. */
export type DateOrder = 'day first' | 'month first';

/** A date found in a text: read (`on`), or only seen (`text`, as printed) where day and month cannot be told apart. */
export type DateText = { on: CivilDate | null; text: string | null };

const numeric = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const yearFirst = /(?<!\d)(\d{4})\s?(?:([-./])|[年년])\s?(\d{1,2})\s?(?:[月월]|\2)(?:\s?(\d{1,2})(?!\d))?/;

/**
 * Words before a date that give its language away, and with it the order: all of these write the day first. Only
 * stems that English does not have, because American English is what makes a date uncertain; languages that write
 * dates with dots need none.
 */
const dayFirstLabels =
  /(?<!\p{L})(emiti|expedid|obt(?:en)?id|conclu[ií]d|completad|emess|rilasciat|émis|délivr|obtenu|uitgegev|behaald|diterbit)/iu;

/** Reads the date in a text. `order` is what the site, or the rest of its list, says about numeric dates. */
export function readDate(text: string | null, lang = '', order: DateOrder | null = null): DateText | null {
  if (!text || !/\p{Nd}/u.test(text)) return null;
  return readPlain(
    text.replace(directionMarks, '').replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 15)),
    lang,
    order,
  );
}

/** The marks of right-to-left writing that stand between the parts of a date, and the digits of Arabic, Persian and East Asian writing. */
const directionMarks = /[\u200E\u200F\u061C]/g;
const otherDigits = /[٠-٩۰-۹０-９]/g;

function readPlain(text: string, lang: string, order: DateOrder | null): DateText | null {
  const machine = yearFirst.exec(text);
  if (machine) return found(civil(machine[1], machine[3], machine[4]), machine[0]);
  const digits = numeric.exec(text);
  if (digits) return found(readNumeric(digits, order ?? orderByLabel(text)), digits[0]);
  const words = readWords(text, lang);
  return words ? found(words, text) : null;
}

/** The order that a list of date texts gives away by a day above 12 or by a label; null when none does, or they differ. */
export function orderOf(texts: readonly (string | null)[]): DateOrder | null {
  const orders = new Set(texts.map((text) => orderByLabel(text ?? '') ?? orderByDay(numeric.exec(text ?? ''))).filter(Boolean));
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/**
 * The one date that stands by itself among texts, with at most so many words of three letters or more beside day and
 * year; null when there are different ones, since which is meant is then not certain.
 */
export function onlyDateAmong(texts: readonly string[], lang: string, words: number): DateText | null {
  const alone = texts.filter((text) => text.length < 60 && (text.match(/\p{L}{3,}/gu)?.length ?? 0) <= words);
  const dates = new Map(alone.flatMap((text) => readDate(text, lang) ?? []).map((date) => [date.on ?? date.text, date]));
  return dates.size === 1 ? ([...dates.values()][0] ?? null) : null;
}

/** The day, in UTC, of a moment in milliseconds. */
export function dayOf(moment: unknown): CivilDate | null {
  const date = new Date(typeof moment === 'number' ? moment : Number.NaN);
  return civil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

const found = (on: CivilDate | null, text: string): DateText => ({ on, text: on ? null : text });

const eastAsian = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u;

function readNumeric(match: RegExpExecArray, order: DateOrder | null): CivilDate | null {
  const [, first, mark, second, year] = match;
  // Only languages that put the day first separate by dots; equal numbers read the same either way.
  const known = orderByDay(match) ?? (mark === '.' || first === second ? 'day first' : order);
  if (known === null) return null;
  const short = year?.length === 2;
  // With two digits the year may stand first, as in East Asia (20/11/05): then the last number is a day, not a year of
  // these platforms, which began about 2011.
  if (short && (Number(year) < 10 || eastAsian.test(match.input))) return null;
  const full = short ? `20${year}` : year;
  return known === 'day first' ? civil(full, second, first) : civil(full, first, second);
}

function orderByDay(match: RegExpExecArray | null): DateOrder | null {
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12 === second > 12) return null;
  return first > 12 ? 'day first' : 'month first';
}

const orderByLabel = (text: string): DateOrder | null => (dayFirstLabels.test(text) ? 'day first' : null);

/** Small words and endings between day, month and year: 14th of October 2024, 14 de octubre de 2024. */
const filler = /^(?:\p{L}{1,2}|the|del|den)$/iu;

function readWords(text: string, lang: string): CivilDate | null {
  const tokens = (text.slice(0, 150).match(/[\p{L}\p{M}]+|\d+/gu) ?? []).filter((token) => !filler.test(token));
  const isYear = (token?: string) => /^\d{4}$/.test(token ?? '');
  const isDay = (token?: string) => /^\d{1,2}$/.test(token ?? '');
  for (const [i, token] of tokens.entries()) {
    const [before, after, second] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
    const shape =
      isDay(after) && isYear(second)
        ? [second, after]
        : isYear(after)
          ? [after, isDay(before) ? before : undefined]
          : isYear(before) && isDay(after)
            ? [before, after]
            : null;
    const month = shape && !/^\d/.test(token) ? monthOf(token, lang) : null;
    if (shape && month) return civil(shape[0], month, shape[1]);
  }
  return null;
}

type Part = string | number | undefined;

/** A real day, or month, of a year in which online badges were given; other calendars fall outside and stay unread. */
export function civil(year: Part, month: Part, day: Part): CivilDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day ?? 1)];
  if (!(y >= 1990 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate())) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return day === undefined ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(d)}`;
}
