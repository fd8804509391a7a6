import i18next from 'i18next';

/** The sentences of one room (popup, evidence, report …): a file of `assets/locales/LANGUAGE`. */
export type WordFile = { [key: string]: string | WordFile };

const words = i18next.createInstance();

/**
 * Loads the sentences that a page needs, by name of room; call it once, before anything is drawn. All languages come
 * as files of the same keys, so that adding one needs no code but its entry here.
 */
export function speak(rooms: Record<string, WordFile>, language = 'en'): void {
  words.init({
    lng: language,
    fallbackLng: 'en',
    ns: Object.keys(rooms),
    defaultNS: 'shared',
    resources: { [language]: rooms },
    initAsync: false,
    interpolation: { escapeValue: false },
    // A missing sentence is a fault that a test must see, not an empty place on the screen.
    saveMissing: false,
    parseMissingKeyHandler: (key) => `⟦${key}⟧`,
  });
}

/** Whether the sentence exists; for tests that hold code and translations together. */
export const hasWords = (key: string): boolean => words.exists(key);

/**
 * The sentence for a key such as `evidence:badge.empty`, with its places filled in and its plural chosen by `count`.
 * The value is plain text: whoever draws it must draw it as text.
 */
export function t(key: string, values?: Record<string, string | number>): string {
  return String(words.t(key as never, values as never));
}

/** The language that is spoken now, as a BCP 47 tag. */
export const language = (): string => words.language ?? 'en';
