import { FrameworkBuilder, type Place } from './framework-builder';
import { type ColumnRole, inLadderOrder, isLevelName } from './header-words';
import { ImportError } from './import-error';
import type { ImportedFramework } from './imported-framework';
import { type TableReading, turned } from './table-reading';

/** What a table's framework is called, and what its only level is called where the table names none. */
export type TableNames = { title: string; onlyLevel: string };

/** Reads a table as it is said to be read: a column per level, a row per level, or one level only. Throws ImportError. */
export function frameworkFromTable(rows: readonly string[][], reading: TableReading, names: TableNames): ImportedFramework {
  const table = turned(rows, reading.transposed);
  const find = (role: ColumnRole) => reading.columns.indexOf(role);
  if (find('competency') === -1) throw new ImportError('noCompetencies');
  const walk = new TableWalk(table, reading, names);
  for (let r = 0; r < table.length; r++) if (r !== reading.headRow && (reading.headRow === null || r > reading.headRow)) walk.row(r);
  return walk.finish();
}

/** The walk down a table's rows; it remembers the area and the competency above, because merged cells leave gaps. */
class TableWalk {
  private readonly builder: FrameworkBuilder;
  private readonly head: readonly string[];
  private readonly levels: { column: number; id: string }[];
  private readonly format: ImportedFramework['format'];
  private area: string | null = null;
  private current: { id: string; title: string; parent: string | null } | null = null;
  private readonly known = new Map<string, string>();
  private readonly levelRows = new Map<string, Place>();
  private readonly levelCounts = new Map<string, number>();
  private only: string | null = null;

  constructor(
    private readonly table: readonly string[][],
    private readonly reading: TableReading,
    private readonly names: TableNames,
  ) {
    this.head = reading.headRow === null ? [] : (table[reading.headRow] ?? []);
    const wide = reading.columns.flatMap((role, column) => (role === 'level text' ? [column] : []));
    this.format = wide.length > 0 ? 'csv wide' : reading.columns.includes('level') ? 'csv long' : 'csv one level';
    this.builder = new FrameworkBuilder(this.format, names.title);
    this.levels = wide.map((column, index) => ({ column, id: this.builder.level(this.head[column]?.trim() || String(index + 1), true) }));
  }

  row(r: number): void {
    const cells = this.table[r] ?? [];
    if (cells.every((cell) => cell.trim() === '')) return;
    const place = this.placeOf(r, null);
    if (this.reading.headRow !== null && cells.every((cell, c) => cell.trim() === this.head[c]?.trim())) {
      this.builder.warn('repeatedHeader', place, {}, true);
      return;
    }
    if (this.isSection(r)) {
      this.area = this.builder.area(cells.find((cell) => cell.trim() !== '') ?? '', place);
      this.current = null;
      return;
    }
    const areaTitle = this.cell(r, 'area').trim();
    if (areaTitle !== '') this.area = this.builder.area(areaTitle, place);
    this.takeCompetency(r, place, areaTitle);
  }

  finish(): ImportedFramework {
    this.warnOfMisspeltLevels();
    return this.builder.finish(this.format === 'csv long' ? inLadderOrder : undefined);
  }

  private takeCompetency(r: number, place: Place, areaTitle: string): void {
    const title = this.cell(r, 'competency').trim();
    if (title === '') {
      if (!this.hasTexts(r)) {
        // The area's own row, or a row of notes in columns that are not taken.
        if (areaTitle === '' && this.cell(r, 'statement').trim() !== '') this.builder.warn('rowWithoutCompetency', place, {}, true);
        return;
      }
      if (!this.current || (areaTitle !== '' && this.current.parent !== this.area)) {
        this.builder.warn('rowWithoutCompetency', place, {}, true);
        return;
      }
      if (this.format !== 'csv long') this.builder.warn('rowContinued', place, { competency: this.current.title });
      this.takeTexts(r, this.current.id, place);
      return;
    }
    const id = this.competencyFor(r, title, place);
    if (id === null) return;
    this.builder.describe(id, this.cell(r, 'statement'), this.placeOf(r, 'statement'));
    this.builder.prioritise(id, this.cell(r, 'priority'), this.placeOf(r, 'priority'));
    this.takeTexts(r, id, place);
  }

  /** In a table with a row per level the same title is the same competency; in a wide one only in adjacent (merged) rows. */
  private competencyFor(r: number, title: string, place: Place): string | null {
    const code = this.cell(r, 'code').trim();
    const key = `${this.area ?? ''}\n${title}${this.format === 'csv long' ? '' : `\n${code}`}`;
    const known = this.known.get(key);
    if (known !== undefined) {
      if (this.format === 'csv long') {
        this.current = { id: known, title, parent: this.area };
        return known;
      }
      if (this.current?.id === known) {
        this.builder.warn('rowContinued', place, { competency: title });
        return known;
      }
      this.builder.warn('sameTitleAgain', place, { competency: title });
    }
    const id = this.builder.competency({ title, code, parent: this.area }, place);
    if (id === null) return null;
    this.known.set(key, id);
    this.current = { id, title, parent: this.area };
    return id;
  }

  private takeTexts(r: number, competency: string, place: Place): void {
    if (this.format === 'csv wide') {
      for (const level of this.levels)
        this.builder.expect(competency, level.id, this.table[r]?.[level.column] ?? '', this.placeOf(r, level.column));
      return;
    }
    const text = this.cell(r, 'text');
    if (this.format === 'csv one level') {
      if (text.trim() === '') return;
      this.only ??= this.builder.level(this.names.onlyLevel);
      this.builder.expect(competency, this.only, text, place);
      return;
    }
    this.takeLevel(r, competency, text, place);
  }

  private takeLevel(r: number, competency: string, text: string, place: Place): void {
    const label = this.cell(r, 'level').trim();
    const column = this.placeOf(r, 'level');
    if (label === '') {
      if (text.trim() !== '') this.builder.warn('levelMissing', column, {}, true);
      return;
    }
    if (/^not in use$/i.test(label)) {
      this.builder.warn('levelNotInUse', column, { level: label }, true);
      return;
    }
    const level = this.builder.level(label);
    if (!this.levelRows.has(label)) this.levelRows.set(label, column);
    this.levelCounts.set(label, (this.levelCounts.get(label) ?? 0) + 1);
    this.builder.expect(competency, level, text, place);
    const role = this.cell(r, 'role').trim();
    if (role !== '') this.builder.require(role, competency, level);
  }

  /** A level that stands once and differs by a letter or two from one that stands often is most likely misspelt. */
  private warnOfMisspeltLevels(): void {
    for (const [label, count] of this.levelCounts) {
      if (count > 1 || label.length < 4) continue;
      const like = [...this.levelCounts].find(([other, times]) => times > 2 && isMisspelt(label, other));
      if (like) this.builder.warn('levelLooksLike', this.levelRows.get(label) ?? null, { level: label, like: like[0] });
    }
  }

  private hasTexts(r: number): boolean {
    return this.reading.columns.some((role, c) => (role === 'level text' || role === 'text') && (this.table[r]?.[c] ?? '').trim() !== '');
  }

  /** A row with one text only, alone or merged over all columns, above a fuller row: the heading of an area. */
  private isSection(r: number): boolean {
    const cells = (this.table[r] ?? []).map((cell) => cell.trim());
    const filled = cells.filter((cell) => cell !== '');
    const merged = filled.length > 1;
    if (new Set(filled).size !== 1 || (filled[0] ?? '').length > 200 || (merged && filled.length < cells.length)) return false;
    if (merged) return cells.length > 2;
    const column = cells.findIndex((cell) => cell !== '');
    const role = this.reading.columns[column];
    if (role === 'area') return true;
    if (role !== 'competency' || this.reading.columns.includes('area')) return false;
    return new Set((this.table[r + 1] ?? []).map((cell) => cell.trim()).filter(Boolean)).size > 1;
  }

  private cell(r: number, role: ColumnRole): string {
    const column = this.reading.columns.indexOf(role);
    return column === -1 ? '' : (this.table[r]?.[column] ?? '');
  }

  /** Rows are counted from 1 as a spreadsheet does; a column is named by its head, else by its letter. */
  private placeOf(r: number, column: number | ColumnRole | null): Place {
    const c = typeof column === 'string' ? this.reading.columns.indexOf(column) : column;
    return { row: r + 1, column: c === null || c === -1 ? null : this.head[c]?.trim() || columnLetter(c) };
  }
}

/** A column as a spreadsheet names it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
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
