import { ImportError } from '../imported/import-error';
import { cellLimit, columnLimit, filledLimit, rowLimit } from '../imported/limits';
import { attribute, readXml } from './xml-pieces';

/** A sheet's filled cells as a grid of text, with what was left out of it. Row 1 of the sheet is `rows[0]`. */
export type SheetGrid = { rows: string[][]; hiddenRows: number[]; hiddenColumns: number[]; formulasWithoutValue: number[] };

type Merge = { top: number; left: number; bottom: number; right: number };

/** What all sheets of a workbook share: its texts, and how many cells may still be taken. */
export type SharedTexts = { texts: readonly string[]; room: { cells: number } };

/** Room for as many cells as one workbook may fill. */
export const sharedRoom = (): SharedTexts['room'] => ({ cells: filledLimit });

/**
 * Reads one sheet. Cells that hold only a style are passed over, so hundreds of kilobytes of empty rows cost nothing;
 * formulas are never worked out, their stored result counts; a merged cell's text stands in every place that it covers.
 */
export function readSheet(bytes: Uint8Array, part: string, shared: SharedTexts): SheetGrid {
  const walk = new SheetWalk(shared);
  readXml(bytes, part, walk);
  return walk.finish();
}

/** The walk through a sheet's markup. */
class SheetWalk {
  private readonly cells = new Map<number, Map<number, string>>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly merges: Merge[] = [];
  private readonly emptyFormulas: number[] = [];
  private row = -1;
  private column = -1;
  private type = '';
  private attributes: string | null = null;
  private value = '';
  private taking = false;
  private hasFormula = false;
  private phonetic = 0;

  constructor(private readonly shared: SharedTexts) {}

  open(name: string, attributes: string): void {
    switch (name) {
      case 'row': {
        const given = Number.parseInt(attribute(attributes, 'r') ?? '', 10);
        this.row = Number.isInteger(given) && given > 0 ? given - 1 : this.row + 1;
        this.column = -1;
        if (isOn(attribute(attributes, 'hidden'))) this.hiddenRows.add(this.row);
        break;
      }
      case 'c':
        this.beginCell(attributes);
        break;
      case 'f':
        this.place();
        this.hasFormula = true;
        break;
      case 'v':
        this.place();
        this.taking = true;
        break;
      case 'rPh':
        this.phonetic++;
        break;
      case 't':
        this.place();
        this.taking = this.phonetic === 0;
        break;
      case 'col':
        this.hide(attributes);
        break;
      case 'mergeCell':
        this.merge(attribute(attributes, 'ref') ?? '');
        break;
    }
  }

  text(text: string): void {
    if (this.taking) this.value += text;
    if (this.value.length > cellLimit)
      throw new ImportError('cellTooLong', { row: this.row + 1, column: this.column + 1, limit: cellLimit });
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = false;
    else if (name === 'rPh') this.phonetic--;
    else if (name === 'c') this.endCell();
  }

  finish(): SheetGrid {
    this.spread();
    const height = this.height();
    const width = this.width();
    if (height * width > filledLimit * 2) throw new ImportError('isTooBig', { limit: filledLimit });
    // What is hidden stays as empty cells, so that rows and columns are still counted as the spreadsheet counts them.
    const rows = Array.from({ length: height }, (_, r) => {
      const cells = this.hiddenRows.has(r) ? undefined : this.cells.get(r);
      return Array.from({ length: width }, (_, c) => (this.hiddenColumns.has(c) ? '' : (cells?.get(c) ?? '')));
    });
    const hidden = (kept: Set<number>, filled: (index: number) => boolean) => [...kept].filter(filled).sort((a, b) => a - b);
    return {
      rows,
      hiddenRows: hidden(this.hiddenRows, (row) => this.cells.has(row)).map((row) => row + 1),
      hiddenColumns: hidden(this.hiddenColumns, (column) => [...this.cells.values()].some((cells) => cells.has(column))),
      formulasWithoutValue: this.emptyFormulas,
    };
  }

  /** Most cells hold a style and nothing else, so what they say of themselves is looked at when something is in them. */
  private beginCell(attributes: string): void {
    this.column++;
    this.attributes = attributes;
    this.value = '';
    this.hasFormula = false;
  }

  private place(): void {
    if (this.attributes === null) return;
    const reference = /^([A-Z]{1,3})(\d{1,7})$/i.exec(attribute(this.attributes, 'r') ?? '');
    if (reference) {
      this.column = columnNumber(reference[1] as string);
      this.row = Number(reference[2]) - 1;
    }
    this.type = attribute(this.attributes, 't') ?? 'n';
    this.attributes = null;
  }

  private endCell(): void {
    if (this.attributes !== null) return;
    const text = this.textOfCell();
    this.taking = false;
    if (text === '' && this.hasFormula && this.emptyFormulas.length < 50) this.emptyFormulas.push(this.row + 1);
    if (text === '') return;
    if (this.row >= rowLimit) throw new ImportError('tooManyRows', { limit: rowLimit });
    if (this.column >= columnLimit) throw new ImportError('tooManyColumns', { row: this.row + 1, limit: columnLimit });
    this.put(this.row, this.column, text);
  }

  private put(row: number, column: number, text: string): void {
    if (--this.shared.room.cells < 0) throw new ImportError('isTooBig', { limit: filledLimit });
    const cells = this.cells.get(row);
    if (cells) cells.set(column, text);
    else this.cells.set(row, new Map([[column, text]]));
  }

  private textOfCell(): string {
    switch (this.type) {
      case 's':
        return this.shared.texts[Number(this.value)] ?? '';
      case 'b':
        return this.value === '' ? '' : this.value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        // "#REF!" is no text of anybody.
        return '';
      case 'n':
        return numberText(this.value.trim());
      default:
        return unescaped(this.value);
    }
  }

  private hide(attributes: string): void {
    if (!isOn(attribute(attributes, 'hidden'))) return;
    const from = Number(attribute(attributes, 'min')) - 1;
    const to = Math.min(Number(attribute(attributes, 'max')) - 1, columnLimit);
    for (let column = Math.max(0, from); column <= to; column++) this.hiddenColumns.add(column);
  }

  private merge(reference: string): void {
    const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
    if (!found || this.merges.length > 50_000) return;
    const [, left = '', top, right = '', bottom] = found;
    this.merges.push({ left: columnNumber(left), top: Number(top) - 1, right: columnNumber(right), bottom: Number(bottom) - 1 });
  }

  /** A merged cell may claim the whole sheet; its text is spread over rows and columns that hold something only. */
  private spread(): void {
    const last = this.height() - 1;
    const widest = this.width() - 1;
    for (const { top, left, bottom, right } of this.merges) {
      const text = this.cells.get(top)?.get(left);
      if (text === undefined) continue;
      for (let row = top; row <= Math.min(bottom, last); row++)
        for (let column = left; column <= Math.min(right, widest); column++)
          if (row !== top || column !== left) this.put(row, column, text);
    }
  }

  private height(): number {
    let height = 0;
    for (const row of this.cells.keys()) height = Math.max(height, row + 1);
    return height;
  }

  private width(): number {
    let width = 0;
    for (const cells of this.cells.values()) for (const column of cells.keys()) width = Math.max(width, column + 1);
    return width;
  }
}

const isOn = (value: string | null) => value === '1' || value === 'true';

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** Numbers are stored in full: 0.1 as 0.10000000000000001. */
function numberText(value: string): string {
  const number = Number(value);
  return value === '' || !Number.isFinite(number) ? value : String(Number(number.toPrecision(15)));
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
