import { name, words } from './long-table';

const levels = ['Associate', 'Engineer', 'Senior', 'Lead'];
const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;
/** The invented words begin anew after 210, so a second number goes into each text. */
const round = (n: number) => Math.floor(n / 210);
const cellOf = (n: number, level: number) =>
  `${name(n * 13 + level * 5, 7)}, so that ${words(round(n) * 11 + level * 7, 4)} ${words(n * 3 + level * 17, 3)}.\n- ${words(n * 5 + level + round(n), 8)}\n- ${words(n * 7 + level * 3, 8)}`;

/**
 * A table of so many competencies at four levels, in invented words, and a newer edition of it: a sixth of them are gone,
 * a fourth are called otherwise, a third ask something else at one level, and as many are new as are gone. The same text
 * each time.
 */
export function largeLadder(count: number, edition: 1 | 2): string {
  const isGone = (n: number) => n % 6 === 5;
  const row = (n: number, isNew = false) => {
    const title = `${name(n, 2)} ${words(round(n) * 3 + 7, 1)}`;
    const isChanged = edition === 2 && n % 3 === 1;
    return [
      edition === 2 && !isNew && n % 4 === 2 ? `${title} and ${words(n, 1)}` : title,
      ...levels.map((_, level) => cellOf(isChanged && level === 2 ? n + 5_000 : n, level)),
    ];
  };
  const all = Array.from({ length: count }, (_, n) => n);
  const rows = edition === 1 ? all.map((n) => row(n)) : all.map((n) => (isGone(n) ? row(n + count, true) : row(n)));
  return [['Competency', ...levels], ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n');
}
