import { isLevelName } from './header-words';

const wordsIn = (title: string) => title.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Those titles that name levels; "Analyst" beside "Senior Analyst" and "Lead Analyst" is one too. */
export function levelNamesAmong(titles: readonly string[]): ReadonlySet<string> {
  // "Keeper 1", "Keeper 2", or "Keeper I", "Keeper II": the same but for a number.
  const shapes = new Set(titles.map((title) => title.replace(/\d+|\s(?:I{1,3}|IV|VI{0,3})$/g, '#')));
  if (shapes.size === 1 && [...shapes][0]?.includes('#') && new Set(titles).size > 1) return new Set(titles);
  const shared = new Set(titles.filter(isLevelName).flatMap(wordsIn));
  const isSibling = (title: string) => wordsIn(title).length > 0 && wordsIn(title).every((word) => shared.has(word));
  return new Set(titles.filter((title) => isLevelName(title) || isSibling(title)));
}

/** Whether most titles name levels, by themselves or beside the others. */
export function areLevelNames(titles: readonly string[]): boolean {
  const levels = levelNamesAmong(titles);
  return levels.size > 0 && titles.filter((title) => levels.has(title)).length >= titles.length * 0.6;
}
