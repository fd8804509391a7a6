/** Limits of what is taken from a page, in UTF-16 units (facts on hostile pages, T-01). */
export const limits = { line: 300, date: 100, long: 10_000, url: 2_048 } as const;

/** Control characters, lone surrogates, and the marks that turn the direction of writing. */
const unwanted = /(?!\s)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text of a page in NFC, without control and direction marks, as one line, or as the lines that it has; null when
 * nothing is left. Not cut.
 */
export function cleanText(value: unknown, keepLines = false): string | null {
  if (typeof value !== 'string') return null;
  const spaces = keepLines ? /[^\S\n]+/g : /\s+/g;
  // Twice what is kept of the longest text; without this a page could have megabytes normalised, over and over.
  return value.slice(0, 20_000).replace(unwanted, '').replace(spaces, ' ').trim().normalize('NFC') || null;
}

/** Text cut to a length, without leaving half a character at its end. */
export function cut(text: string, length: number): string {
  return text.length > length ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : text;
}

/** A web address, absolute and not too long; null for anything else (`javascript:`, `data:`, with a password). */
export function webAddress(value: unknown, base?: string): string | null {
  const url = typeof value === 'string' ? parseUrl(value, base) : null;
  return url && /^https?:$/.test(url.protocol) && !url.username && url.href.length <= limits.url ? url.href : null;
}

/** An address parsed; null where it is none. */
export function parseUrl(value: string | null, base?: string): URL | null {
  try {
    return value ? new URL(value, base) : null;
  } catch {
    return null;
  }
}
