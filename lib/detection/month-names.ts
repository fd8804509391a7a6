/** Languages of the sites' interfaces, whose month names are tried when neither English nor the page's language knows a word. */
const languages = ['es', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'ru', 'uk', 'tr', 'sv', 'id'];

/** English is written out, because asking the engine takes milliseconds on each page. */
const english = 'january february march april may june july august september october november december'.split(' ');
const tables = new Map<string, Map<string, number>>();

/** The number of an English month by its name, its first three letters, or the British `sept`; 0 for any other word. */
const englishMonth = (name: string): number =>
  english.findIndex((month) => month === name || (month.startsWith(name) && (name.length === 3 || name === 'sept'))) + 1;

/**
 * The number of the month that a word names, in English, in the page's language, or in one of the interface languages;
 * null when it names none, or different ones in different languages.
 */
export function monthOf(word: string, lang: string): number | null {
  const name = word.toLowerCase().normalize('NFC');
  const month = englishMonth(name) || tableOf(lang).get(name);
  if (month) return month;
  const months = new Set(languages.flatMap((other) => tableOf(other).get(name) ?? []));
  return months.size === 1 ? ([...months][0] ?? null) : null;
}

/** Month names of a language as dates are written in it (genitive where it has one), short and long, by the engine's own data. */
function tableOf(lang: string): Map<string, number> {
  const table = tables.get(lang) ?? new Map<string, number>();
  if (tables.has(lang)) return table;
  tables.set(lang, table);
  try {
    for (const month of ['short', 'long'] as const) {
      const format = new Intl.DateTimeFormat(lang || 'en', { calendar: 'gregory', day: 'numeric', month });
      for (let number = 1; number <= 12; number++) {
        const date = format
          .format(new Date(2024, number - 1, 14))
          .toLowerCase()
          .normalize('NFC');
        const name = /\p{L}{3,}/u.exec(date)?.[0];
        if (name) table.set(name, number);
      }
    }
  } catch {
    // The page's language tag is not one.
  }
  return table;
}
