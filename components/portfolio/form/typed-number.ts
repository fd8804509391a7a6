/** What a text for a number means: nothing, a value, or nothing that can be relied on, and why. */
export type TypedNumber = { kind: 'empty' } | { kind: 'number'; value: number } | { kind: 'unreadable'; why: 'not a number' | 'ambiguous' };

/**
 * The number that was typed, with comma or dot for decimals and blanks between thousands. A single comma before exactly
 * three digits may be either, so it is asked about rather than guessed.
 */
export function readNumber(text: string): TypedNumber {
  const bare = text.replace(/[\s\u00a0\u2009\u202f']/g, '').replace(/^[−–]/, '-');
  if (bare === '') return { kind: 'empty' };
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(bare)) return { kind: 'unreadable', why: 'not a number' };
  if (/^[-+]?[1-9]\d{0,2},\d{3}$/.test(bare)) return { kind: 'unreadable', why: 'ambiguous' };
  const plain = withDot(bare);
  const value = plain === null ? Number.NaN : Number(plain);
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? { kind: 'number', value } : { kind: 'unreadable', why: 'not a number' };
}

/** The same number with a dot for decimals and nothing between thousands; null where the signs make no number. */
function withDot(text: string): string | null {
  const marks = text.replace(/[^.,]/g, '');
  const last = marks.at(-1);
  if (last === undefined) return text;
  if (marks.length === 1) return text.replace(',', '.');
  const isOnce = marks.indexOf(last) === marks.length - 1;
  const others = new Set(isOnce ? marks.slice(0, -1) : marks);
  if (others.size > 1) return null;
  const thousands = [...others][0] ?? '';
  const whole = isOnce ? text.slice(0, text.lastIndexOf(last)) : text;
  const groups = whole.replace(/^[-+]/, '').split(thousands);
  if (groups.slice(1).some((group) => group.length !== 3) || (groups[0]?.length ?? 0) > 3) return null;
  return text.replaceAll(thousands, '').replace(last, '.');
}

/** A stored number as it stands in a field. */
export const writeNumber = (value: number | null): string => (value === null ? '' : String(value));
