import { levelRank, roleOfHead } from '../heads/header-words';
import { isNoLevel } from '../heads/row-words';
import type { TableReading } from './table-reading';

/** The names of a table's roles: "Lead" of one family is not "Lead" of another, and an analyst may be of several grades. */
export class RoleNames {
  private readonly group: number;
  private readonly grade: number;
  private readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly grades: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    private readonly table: readonly string[][],
    private readonly reading: TableReading,
    head: readonly string[],
  ) {
    const unused = (fits: (cell: string) => boolean) => head.findIndex((cell, c) => reading.columns[c] === 'ignore' && fits(cell));
    const rank = levelRank(head[reading.columns.indexOf('level')] ?? '');
    this.group = unused((cell) => roleOfHead(cell) === 'role');
    this.grade = unused((cell) => roleOfHead(cell) === 'level' && levelRank(cell) < rank);
    this.groups = this.beside(this.group);
    this.grades = this.beside(this.grade);
  }

  /** The name of a row's role; '' where the row names none. */
  of(row: readonly string[]): string {
    const name = this.nameIn(row);
    const group = row[this.group]?.trim() ?? '';
    if (isNoLevel(name)) return group;
    const grade = (this.grades.get(name)?.size ?? 0) > 1 ? (row[this.grade]?.trim() ?? '') : '';
    const graded = grade === '' ? name : `${name}: ${grade}`;
    return (this.groups.get(name)?.size ?? 0) > 1 ? `${group}: ${graded}` : graded;
  }

  private nameIn(row: readonly string[]): string {
    return row[this.reading.columns.indexOf('role')]?.trim() ?? '';
  }

  /** What stands in a column beside each name. */
  private beside(column: number): ReadonlyMap<string, ReadonlySet<string>> {
    const beside = new Map<string, Set<string>>();
    if (column === -1) return beside;
    for (const row of this.table) {
      const name = this.nameIn(row);
      beside.set(name, (beside.get(name) ?? new Set<string>()).add(row[column]?.trim() ?? ''));
    }
    return beside;
  }
}
