import { isBullet } from '../imported/bullets';
import type { TableReading } from './table-reading';

/** What the rows of a table call what is judged: a name alone, with a text below it in its cell, or with the row's level at its end. */
export class RowNames {
  private readonly areTold: boolean;
  private readonly areLevelled: boolean;

  constructor(
    table: readonly string[][],
    private readonly reading: TableReading,
  ) {
    const rows = table.slice((reading.headRow ?? -1) + 1).filter((row) => this.cell(row, 'competency') !== '');
    const told = rows.filter((row) => nameAndText(this.cell(row, 'competency')) !== null).length;
    this.areTold = !reading.columns.includes('statement') && rows.length > 1 && told >= rows.length * 0.6;
    const levelled = rows.filter((row) => this.cell(row, 'level') !== '');
    const ends = (row: string[]) => withoutLevel(this.cell(row, 'competency'), this.cell(row, 'level')) !== this.cell(row, 'competency');
    // A table of a column each level has its levels elsewhere.
    this.areLevelled = !reading.columns.includes('level text') && levelled.length > 1 && levelled.every(ends);
  }

  /** The name in a row, and the text that stands below it in its cell; '' where there is none. */
  of(row: readonly string[]): { title: string; text: string } {
    const cell = this.cell(row, 'competency');
    const told = this.areTold ? nameAndText(cell) : null;
    const title = told?.name ?? cell;
    return { title: this.areLevelled ? withoutLevel(title, this.cell(row, 'level')) : title, text: told?.text ?? '' };
  }

  private cell(row: readonly string[], role: 'competency' | 'level'): string {
    return row[this.reading.columns.indexOf(role)]?.trim() ?? '';
  }
}

/** A cell that has a short name on its first line and a longer text below it; null for any other. */
function nameAndText(cell: string): { name: string; text: string } | null {
  const [, name = '', text = ''] = /^([^\r\n]{1,80})(?:\r\n|\r|\n)+([\s\S]+)$/.exec(cell) ?? [];
  return text.length > name.length && !isBullet(name) ? { name: name.trim().replace(/\s*:$/, ''), text: text.trim() } : null;
}

/** A title without the level that stands at its end behind a sign or in brackets; as it is where none does. */
function withoutLevel(title: string, level: string): string {
  const bare = title.replace(/[)\]]$/, '');
  if (level === '' || !bare.toLowerCase().endsWith(level.toLowerCase())) return title;
  const before = bare.slice(0, bare.length - level.length);
  return /\S\s*[-–—:|/([]\s*$/.test(before) ? before.replace(/\s*[-–—:|/([]\s*$/, '') : title;
}
