/** Text as it is looked for: without regard to case and accents. */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Whether all words of a query stand in these texts, in any order and as parts of words; a query without words stands everywhere. */
export function holdsWords(query: string, ...texts: (string | null)[]): boolean {
  const held = foldForSearch(texts.join(' '));
  return foldForSearch(query)
    .split(/\s+/)
    .every((word) => held.includes(word));
}
