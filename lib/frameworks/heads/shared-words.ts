import { isLevelName } from './header-words';

/** What heads of columns say after the words with which all of them begin; null where they share none, or one has no more. */
function afterSharedWords(heads: readonly string[]): { shared: string; rests: string[] } | null {
  const split = heads.map((head) => head.trim().split(/\s+/));
  const [first = []] = split;
  let count = 0;
  while (count < first.length && split.every((words) => words[count]?.toLowerCase() === first[count]?.toLowerCase())) count++;
  const rests = split.map((words) => words.slice(count).join(' '));
  if (heads.length < 2 || count === 0 || rests.includes('') || new Set(rests).size < rests.length) return null;
  return { shared: first.slice(0, count).join(' '), rests };
}

/** The levels of "What good looks like at L4", "What good looks like at L5"; null where the heads end otherwise. */
export function levelsAfterSharedWords(heads: readonly string[]): string[] | null {
  const found = afterSharedWords(heads);
  if (!found?.rests.every((rest) => isLevelName(rest) && !/^\d/.test(rest))) return null;
  // Words that all levels share may be a part of their names, unless they say that something is asked.
  const isAsking = /\b(at|for|by|like)$|expect|attendu|erwart|behaviou?r/i.test(found.shared);
  return isAsking || !heads.every(isLevelName) ? found.rests : null;
}

/** The roles of "Expected level for Analyst", "Expected level for Senior Analyst"; as they are where the heads are written otherwise. */
export function rolesAfterSharedWords(heads: readonly string[]): readonly string[] {
  const found = afterSharedWords(heads);
  return found && /\b(level|grade|proficiency|stage)\b.*\b(for|of|as|by)$/i.test(found.shared) ? found.rests : heads;
}
