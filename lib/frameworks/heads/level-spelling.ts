import { isLevelName } from './header-words';

/** A name that stands once and differs by a letter or two from one that stands often, with the name most likely meant. */
export function misspeltLevels(names: Iterable<string>): Map<string, string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts].filter(([, times]) => times > 2).map(([name]) => name);
  const found = new Map<string, string>();
  for (const [name, count] of counts) {
    if (count > 1 || name.length < 4 || name.length > 60) continue;
    const like = often.find((other) => other.length <= 60 && isMisspelt(name, other));
    if (like !== undefined) found.set(name, like);
  }
  return found;
}

/** Whether two names differ by one or two letters only; numbered names ("L1", "L2") never do. */
function isMisspelt(one: string, other: string): boolean {
  if (one === other || /\d/.test(one + other) || Math.abs(one.length - other.length) > 2) return false;
  if (isLevelName(one) && isLevelName(other) && one.toLowerCase() !== other.toLowerCase()) return false;
  return distance(one.toLowerCase(), other.toLowerCase()) <= 2;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
