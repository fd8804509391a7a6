import { columnLetter } from '../heads/column-letter';
import { type ColumnRole, inLadderOrder, levelOfHead, roleOfHead, saysPoints, saysTypicalTime } from '../heads/header-words';
import { misspeltLevels } from '../heads/level-spelling';
import { isNoLevel, isTotal } from '../heads/row-words';
import { levelsAfterSharedWords, rolesAfterSharedWords } from '../heads/shared-words';
import { indicatorsOf } from '../imported/bullets';
import { FrameworkBuilder, type Place } from '../imported/framework-builder';
import { ImportError } from '../imported/import-error';
import type { ImportedFramework } from '../imported/imported-framework';
import { sayWholeLevels } from './lying-table';
import { RoleNames } from './role-names';
import { RowNames } from './row-names';
import { type TableReading, turned } from './table-reading';

/** What a table's framework is called, what its only level is called where it names none, and what kind of file it is. */
export type TableNames = { title: string; onlyLevel: string; file?: 'csv' | 'xlsx' };

/** How the levels stand in a table. */
export type TableLayout = 'wide' | 'long' | 'one level' | 'roles';

/** A table among several: the sheet that it stands in, and the area that its name stands for. */
export type TablePart = {
  sheet?: string;
  area?: string | null;
  onlyLevel: string;
  /** Competencies of the tables before, by title: given where the same one may stand in several tables. */
  shared?: Map<string, string>;
};

/** How a table lies, by what its columns hold. */
export function layoutOf({ columns }: TableReading): TableLayout {
  if (columns.includes('level text')) return 'wide';
  if (columns.includes('required level')) return 'roles';
  return columns.includes('level') ? 'long' : 'one level';
}

/** Reads a table as it is said to be read: a column per level, a row per level, or one level only. Throws ImportError. */
export function frameworkFromTable(rows: readonly string[][], reading: TableReading, names: TableNames): ImportedFramework {
  const layout = layoutOf(reading);
  const builder = new FrameworkBuilder(`${names.file ?? 'csv'} ${layout}`, names.title);
  addTable(builder, rows, reading, names);
  return builder.finish(layout === 'wide' || layout === 'one level' ? undefined : inLadderOrder);
}

/** Adds what a table holds to a framework. Throws ImportError when no column names the competencies. */
export function addTable(builder: FrameworkBuilder, rows: readonly string[][], reading: TableReading, part: TablePart): void {
  const table = turned(rows, reading.transposed);
  if (!reading.columns.includes('competency')) throw new ImportError('noCompetencies');
  const walk = new TableWalk(builder, table, reading, part);
  for (let r = 0; r < table.length; r++) if (reading.headRow === null || r > reading.headRow) walk.row(r);
  if (reading.transposed) sayWholeLevels(builder, rows, reading.columns);
}

/** The walk down a table's rows; it remembers the area and the competency above, because merged cells leave gaps. */
class TableWalk {
  private readonly head: readonly string[];
  private readonly levels: { column: number; id: string }[];
  private readonly layout: TableLayout;
  private readonly misspelt: ReadonlyMap<string, string>;
  private readonly levelNames: string;
  private readonly roles: RoleNames;
  private readonly timeColumn: number;
  private readonly pointColumn: number;
  private readonly points: ReadonlySet<string>;
  private readonly names: RowNames;
  private readonly known = new Map<string, string>();
  private area: string | null;
  private current: { id: string; title: string; parent: string | null } | null = null;
  private only: string | null = null;

  constructor(
    private readonly builder: FrameworkBuilder,
    private readonly table: readonly string[][],
    private readonly reading: TableReading,
    private readonly part: TablePart,
  ) {
    this.head = reading.headRow === null ? [] : (table[reading.headRow] ?? []);
    this.area = part.area ?? null;
    this.layout = layoutOf(reading);
    const heads = this.columnsOf('level text').map((column) => this.head[column]?.trim() ?? '');
    // What all of them add to the name of their level is no part of it.
    const areDescribed = heads.length > 1 && heads.every((head) => levelOfHead(head) !== null);
    const shared = levelsAfterSharedWords(heads);
    this.levels = this.columnsOf('level text').map((column, at) => {
      const head = heads[at] ?? '';
      const label = (areDescribed && levelOfHead(head)) || shared?.[at] || head;
      // Two columns of one name are two levels; in several tables of one workbook the same name is the same level.
      const twice = this.head.filter((one) => one.trim() === head).length > 1;
      return { column, id: builder.level(label || String(this.columnsOf('level text').indexOf(column) + 1), twice) };
    });
    const named = this.levelCells();
    this.misspelt = misspeltLevels(named);
    this.levelNames = [...new Set(named)].filter((name) => !this.misspelt.has(name)).join(', ');
    const unused = (fits: (cell: string) => boolean) => this.head.findIndex((cell, c) => reading.columns[c] === 'ignore' && fits(cell));
    this.roles = new RoleNames(table, reading, this.head);
    this.timeColumn = this.layout === 'long' ? this.head.findIndex(saysTypicalTime) : -1;
    this.pointColumn = this.layout === 'long' ? unused((cell) => roleOfHead(cell) === 'text' && saysPoints(cell)) : -1;
    this.points = this.layout === 'long' ? cellsOfSeveral(table, (r) => [this.cellKey(r), this.cell(r, 'text').trim()]) : new Set();
    this.names = new RowNames(table, reading);
    this.area ??= this.areaAboveHead();
  }

  /** The heading of the first area may stand above the head, where others stand between the rows. */
  private areaAboveHead(): string | null {
    const above = (this.reading.headRow ?? 0) - 1;
    if (above < 0 || !this.isSection(above) || !this.table.some((_, r) => r > above + 1 && this.isSection(r))) return null;
    return this.builder.area((this.table[above] ?? []).find((cell) => cell.trim() !== '') ?? '', this.placeOf(above, null));
  }

  private cellKey(r: number): string {
    return [this.cell(r, 'area'), this.cell(r, 'competency'), this.cell(r, 'level')].map((cell) => cell.trim()).join('\n');
  }

  row(r: number): void {
    const cells = this.table[r] ?? [];
    if (cells.every((cell) => cell.trim() === '')) return;
    const place = this.placeOf(r, null);
    if (this.reading.headRow !== null && cells.every((cell, c) => cell.trim() === this.head[c]?.trim())) {
      this.builder.warn('repeatedHeader', place, {}, true);
      return;
    }
    if (isTotal(cells)) {
      this.builder.warn('totalsRow', place, {}, true);
      return;
    }
    if (this.layout === 'wide' && saysTypicalTime(this.cell(r, 'competency'))) {
      for (const level of this.levels) this.builder.levelTime(level.id, cells[level.column] ?? '');
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

  private takeCompetency(r: number, place: Place, areaTitle: string): void {
    const { title, text } = this.names.of(this.table[r] ?? []);
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
      if (this.layout !== 'long') this.builder.warn('rowContinued', place, { competency: this.current.title });
      this.takeTexts(r, this.current.id, place);
      return;
    }
    const id = this.competencyFor(r, title, place);
    if (id === null) return;
    this.builder.describe(id, this.cell(r, 'statement'), this.placeOf(r, 'statement'));
    this.builder.describe(id, text, this.placeOf(r, 'competency'));
    this.builder.prioritise(id, this.cell(r, 'priority'), this.placeOf(r, 'priority'));
    this.takeTexts(r, id, place);
  }

  /** In a table with a row per level the same title is the same competency; in a wide one only in adjacent (merged) rows. */
  private competencyFor(r: number, title: string, place: Place): string | null {
    const code = this.cell(r, 'code').trim();
    const key = `${this.area ?? ''}\n${title}${this.layout === 'long' ? '' : `\n${code}`}`;
    const known = this.known.get(key);
    if (known !== undefined) {
      if (this.layout === 'long') {
        this.current = { id: known, title, parent: this.area };
        return known;
      }
      if (this.current?.id === known) {
        this.builder.warn('rowContinued', place, { competency: title });
        return known;
      }
      this.builder.warn('sameTitleAgain', place, { competency: title });
    }
    const id = this.part.shared?.get(title) ?? this.builder.competency({ title, code, parent: this.area }, place);
    if (id === null) return null;
    this.known.set(key, id);
    this.part.shared?.set(title, id);
    this.current = { id, title, parent: this.area };
    return id;
  }

  private takeTexts(r: number, competency: string, place: Place): void {
    switch (this.layout) {
      case 'wide':
        for (const level of this.levels)
          this.builder.expect(competency, level.id, this.table[r]?.[level.column] ?? '', this.placeOf(r, level.column));
        return;
      case 'roles': {
        const columns = this.columnsOf('required level');
        const named = rolesAfterSharedWords(columns.map((column) => this.head[column]?.trim() ?? ''));
        for (const [at, column] of columns.entries()) {
          const level = this.levelOf(this.table[r]?.[column] ?? '', this.placeOf(r, column));
          if (level !== null) this.builder.require(named[at] || columnLetter(column), competency, level);
        }
        return;
      }
      case 'one level': {
        const text = this.cell(r, 'text');
        if (text.trim() === '') return;
        this.only ??= this.builder.level(this.part.onlyLevel);
        this.builder.expect(competency, this.only, text, place);
        return;
      }
      case 'long':
        this.takeLevel(r, competency, place);
        return;
      default:
        this.layout satisfies never;
    }
  }

  private takeLevel(r: number, competency: string, place: Place): void {
    const points = this.pointsOf(r);
    const text = this.cell(r, 'text').trim() === '' ? points.join('\n') : this.cell(r, 'text');
    const column = this.placeOf(r, 'level');
    if (this.cell(r, 'level').trim() === '') {
      if (text.trim() !== '') this.builder.warn('levelMissing', column, {}, true);
      return;
    }
    const level = this.levelOf(this.cell(r, 'level'), column);
    if (level === null) return;
    if (this.timeColumn !== -1) this.builder.levelTime(level, this.table[r]?.[this.timeColumn] ?? '');
    // A row with bullets of its own is no single point.
    const isPoint = this.points.has(this.cellKey(r)) && this.cell(r, 'competency').trim() !== '' && !/^\s*([-*•]|\d+[.)])\s/m.test(text);
    const indicators = points.length > 0 ? points : isPoint ? [text] : undefined;
    if (!isNoLevel(text.trim())) this.builder.expect(competency, level, text, place, false, indicators ? { indicators } : {});
    const role = this.roles.of(this.table[r] ?? []);
    if (role !== '') this.builder.require(role, competency, level);
  }

  /** The points that stand beside the text of a row: the bullets of a cell, else the cell. */
  private pointsOf(r: number): string[] {
    const cell = this.table[r]?.[this.pointColumn] ?? '';
    const bullets = indicatorsOf(cell);
    return bullets.length > 0 ? bullets : cell.trim() === '' ? [] : [cell];
  }

  /** The level that a cell names; null where it names none, which is said. */
  private levelOf(cell: string, place: Place): string | null {
    const label = cell.trim();
    if (label === '' || /^[-–—/]$/.test(label)) return null;
    if (isNoLevel(label)) {
      this.builder.warn('levelNotInUse', place, { level: label }, true);
      return null;
    }
    const like = this.misspelt.get(label);
    if (like === undefined) return this.builder.level(label);
    this.builder.warn('levelUnknown', place, { level: label, levels: this.levelNames, like }, true);
    return null;
  }

  /** Every level that a cell names, as often as it is named. */
  private levelCells(): string[] {
    const columns = this.layout === 'long' ? this.columnsOf('level').slice(0, 1) : this.columnsOf('required level');
    const rows = this.table.slice((this.reading.headRow ?? -1) + 1);
    const cells = columns.flatMap((column) => rows.map((row) => row[column]?.trim() ?? ''));
    return cells.filter((cell) => cell !== '' && !isNoLevel(cell) && !/^[-–—/]$/.test(cell));
  }

  private hasTexts(r: number): boolean {
    return this.reading.columns.some((role, c) => (role === 'level text' || role === 'text') && (this.table[r]?.[c] ?? '').trim() !== '');
  }

  /** A row with one text only, alone or merged over all columns, above a fuller row: the heading of an area. */
  private isSection(r: number): boolean {
    const cells = (this.table[r] ?? []).map((cell) => cell.trim());
    const filled = cells.filter((cell) => cell !== '');
    const merged = filled.length > 1;
    if (new Set(filled).size !== 1 || (filled[0] ?? '').length > 200 || (merged && filled.length < cells.length - 1)) return false;
    if (merged) return filled.length > 2 && cells[0] !== '';
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

  private columnsOf(role: ColumnRole): number[] {
    return this.reading.columns.flatMap((one, column) => (one === role ? [column] : []));
  }

  /** Rows are counted from 1 as a spreadsheet does; a column is named by its head, else by its letter. */
  private placeOf(r: number, column: number | ColumnRole | null): Place {
    const c = typeof column === 'string' ? this.reading.columns.indexOf(column) : column;
    const sheet = this.part.sheet === undefined ? {} : { sheet: this.part.sheet };
    return { row: r + 1, column: c === null || c === -1 ? null : this.head[c]?.trim() || columnLetter(c), ...sheet };
  }
}

/** The keys under which several rows say different things. */
function cellsOfSeveral(table: readonly string[][], saidIn: (r: number) => [key: string, text: string]): Set<string> {
  const texts = new Map<string, Set<string>>();
  for (const r of table.keys()) {
    const [key, text] = saidIn(r);
    texts.set(key, (texts.get(key) ?? new Set()).add(text));
  }
  return new Set([...texts].filter(([, said]) => said.size > 1).map(([key]) => key));
}
