/** Languages of the sites' interfaces, tried when neither English nor the page's language knows a word. No two of them disagree. */
const languages = ['es', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'ru', 'uk', 'tr', 'sv', 'id'];

/** How their month names begin, roughly: asking the engine takes milliseconds a language, so most words are spared it. */
const beginnings =
  /^(?:j[au]|g[ei]|gru|e[nky]|f[eé]|l[iu]|şu|m[aäer]|a[bgopruvğ]|k[wa]|n[io]|cz|ha|tem|s[eit]|wr|o[ckut]|pa|d[eéi]|[а-яі])/;

/** English is written out, because asking the engine takes milliseconds a language. */
const english = 'january february march april may june july august september october november december'.split(' ');
const tables = new Map<string, string[]>();

/** The number of an English month by its name, its first three letters, or the British `sept`; 0 for any other word. */
const englishMonth = (name: string): number =>
  english.findIndex((month) => month === name || (month.startsWith(name) && (name.length === 3 || name === 'sept'))) + 1;

/**
 * The number of the month that a word of three letters or more names, in English, in the page's language, or in one of
 * the interface languages; null when it names none. Short names are the beginning of the long one.
 */
export function monthOf(word: string, lang: string): number | null {
  const name = word.toLowerCase().normalize('NFC');
  // The one short name that is no beginning is Dutch.
  let month = englishMonth(name.replace('mrt', 'mar')) || monthIn(lang, name);
  for (let i = 0; !month && i < languages.length && beginnings.test(name); i++) month = monthIn(languages[i] ?? '', name);
  return month || null;
}

/** The month whose name begins so, if it is one only: "jui" are two in French, and each is "tháng" in Vietnamese. */
function monthIn(lang: string, word: string): number {
  const names = namesOf(lang);
  const first = names.findIndex((name) => name.startsWith(word));
  return names.findLastIndex((name) => name.startsWith(word)) === first ? first + 1 : 0;
}

/** Month names of a language as dates are written in it (genitive where it has one), by the engine's own data. */
function namesOf(lang: string): string[] {
  const known = tables.get(lang);
  if (known) return known;
  const names: string[] = [];
  try {
    const format =
      lang && !/^en\b/.test(lang) ? new Intl.DateTimeFormat(lang, { calendar: 'gregory', day: 'numeric', month: 'long' }) : null;
    for (let month = 0; format && month < 12; month++) {
      const date = format
        .format(new Date(2024, month, 14))
        .toLowerCase()
        .normalize('NFC');
      names.push(/[\p{L}\p{M}]{3,}/u.exec(date)?.[0] ?? '');
    }
  } catch {
    // The page's language tag is not one.
  }
  tables.set(lang, names);
  return names;
}
