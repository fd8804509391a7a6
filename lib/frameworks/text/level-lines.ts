import { isLevelName } from '../heads/header-words';
import { isBullet } from '../imported/bullets';

/** A line that names a level, and what it asks on the same line; '' where that stands below it. */
export type LevelLine = { level: string; text: string };

/** "Junior: plans own tasks", "L2 – plans for others", or a level's name alone; null for any other line. */
export function levelLine(line: string): LevelLine | null {
  if (isBullet(line)) return null;
  const [, name = '', text = ''] = /^([^:–—]{1,40}?)\s*(?::|\s[–—-])\s*(.*)$/su.exec(line) ?? ['', line, ''];
  return name.length <= 40 && name.split(/\s+/).length <= 4 && isLevelName(name) ? { level: name.trim(), text: text.trim() } : null;
}

/**
 * The names of levels that stand at the beginning of lines again and again: one that comes once may be anything, those
 * that come below each competency are the levels of all.
 */
export function repeatedLevels(lines: readonly string[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const line of lines) {
    const found = levelLine(line);
    if (found) times.set(found.level, (times.get(found.level) ?? 0) + 1);
  }
  const again = [...times].filter(([, count]) => count > 1).map(([level]) => level);
  return new Set(again.length > 1 ? times.keys() : []);
}
