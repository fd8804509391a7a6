/** Columns of a table by the names in its head, whatever their case, blanks and hyphens. */
export class NamedColumns {
  private readonly places = new Map<string, number>();

  constructor(head: readonly string[]) {
    for (const [column, name] of head.entries()) {
      const folded = fold(name);
      if (folded !== '' && !this.places.has(folded)) this.places.set(folded, column);
    }
  }

  /** The column of the first of these names that the head has, or -1. */
  find(...names: readonly string[]): number {
    for (const name of names) {
      const column = this.places.get(fold(name));
      if (column !== undefined) return column;
    }
    return -1;
  }

  /** Whether the head has every one of these names. */
  has(...names: readonly string[]): boolean {
    return names.every((name) => this.places.has(fold(name)));
  }

  /** A row's cell in the first of these columns that the head has; '' where there is none. */
  cell(row: readonly string[], ...names: readonly string[]): string {
    return row[this.find(...names)] ?? '';
  }
}

const fold = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]/gu, '');
