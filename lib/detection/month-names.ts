const english = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Languages of the sites' interfaces whose month names are tried when the page's own language does not know a word. */
const languages = ['es', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'ru', 'uk', 'tr', 'sv', 'id'];

const tables = new Map<string, Map<string, number>>();

/**
 * The number of the month that a word names, in English, in the page's language, or in one of the interface languages;
 * null when it names none, or different ones in different languages.
 */
export function monthOf(word: string, lang: string): number | null {
  const name = word.toLowerCase().normalize('NFC');
  const inEnglish = english.findIndex((month) => name === month || name === month.slice(0, 3) || (name === 'sept' && month[0] === 's'));
  if (inEnglish >= 0) return inEnglish + 1;
  // Words of other sentences must not cost twelve tables each.
  if (name.length < 3) return null;
  const own = tableOf(lang).get(name);
  if (own) return own;
  const others = new Set(languages.flatMap((other) => tableOf(other).get(name) ?? []));
  return others.size === 1 ? ([...others][0] ?? null) : null;
}

/** Month names of a language as dates are written in it (genitive where it has one), long and short, by the engine's own data. */
function tableOf(lang: string): Map<string, number> {
  const table = tables.get(lang) ?? new Map<string, number>();
  if (tables.has(lang)) return table;
  tables.set(lang, table);
  for (const month of ['short', 'long'] as const) {
    for (let number = 1; number <= 12; number++) {
      const name = nameOf(lang, month, number).toLowerCase().normalize('NFC').replace('.', '');
      if (/^\p{L}{3,}$/u.test(name)) table.set(name, number);
    }
  }
  return table;
}

function nameOf(lang: string, month: 'long' | 'short', number: number): string {
  try {
    const format = new Intl.DateTimeFormat(lang || 'en', { calendar: 'gregory', timeZone: 'UTC', day: 'numeric', month, year: 'numeric' });
    return format.formatToParts(Date.UTC(2024, number - 1, 14)).find(({ type }) => type === 'month')?.value ?? '';
  } catch {
    // The page's language tag is not one.
    return '';
  }
}
