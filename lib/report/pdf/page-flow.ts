import type { Canvas, Place } from './canvas';
import type { Sheet } from './paper';

/** A piece of the page that is never cut: a line of text, a line of a table row, a pair of bars. */
export type Strip = {
  height: number;
  /** Space above, which falls away at the top of a page. */
  before?: number;
  /** Must stand on the same page as the strip after it. */
  keep?: boolean;
  /** Draws itself; `y` is its upper edge. */
  draw: (canvas: Canvas, place: Place) => void;
};

/** Fills pages with strips from top to bottom. */
export class PageFlow {
  private page = 0;
  private y = 0;
  private atTop = true;
  private readonly canvas: Canvas;
  private readonly sheet: Sheet;

  constructor(canvas: Canvas, sheet: Sheet) {
    this.canvas = canvas;
    this.sheet = sheet;
    this.breakPage();
  }

  get isAtTop(): boolean {
    return this.atTop;
  }

  /** Whether the first strip, with what it must stand with, still goes on this page after this much space. */
  fits(strips: readonly Strip[], after: number): boolean {
    return this.y + after + this.heightKept(strips, 0) <= this.sheet.bottom;
  }

  /** Begins a new page, unless this one is still empty. */
  breakPage(): void {
    if (this.page > 0 && this.atTop) return;
    this.page = this.canvas.addPage();
    this.y = this.sheet.top;
    this.atTop = true;
  }

  /** Places strips; `head` is drawn again at the top of each page that they run on to. */
  put(strips: readonly Strip[], head: () => readonly Strip[] = () => []): void {
    for (const [i, strip] of strips.entries()) {
      const needed = this.heightKept(strips, i);
      const whole = this.sheet.bottom - this.sheet.top;
      // A chain of kept strips longer than a page cannot be kept, so it breaks where it must.
      const fits = this.y + (this.atTop ? 0 : (strip.before ?? 0)) + (needed <= whole * 0.9 ? needed : strip.height) <= this.sheet.bottom;
      if (!fits && !this.atTop) {
        this.breakPage();
        for (const again of head()) this.drawStrip(again);
      }
      this.drawStrip(strip);
    }
  }

  private drawStrip(strip: Strip): void {
    if (!this.atTop) this.y += strip.before ?? 0;
    strip.draw(this.canvas, { page: this.page, y: this.y });
    this.y += strip.height;
    this.atTop = false;
  }

  /** The height of a strip with all that must follow it on the same page. */
  private heightKept(strips: readonly Strip[], from: number): number {
    let height = strips[from]?.height ?? 0;
    const enough = this.sheet.bottom - this.sheet.top;
    for (let i = from; strips[i]?.keep && i + 1 < strips.length && height <= enough; i++) {
      height += (strips[i + 1]?.before ?? 0) + (strips[i + 1]?.height ?? 0);
    }
    return height;
  }
}

/** Marks all strips but the last as kept together, so that they stand on one page where a page can hold them. */
export function keepTogether(strips: Strip[], withNext = false): Strip[] {
  return strips.map((strip, i) => (i < strips.length - 1 || withNext ? { ...strip, keep: true } : strip));
}

/** Keeps the first two and the last two of a run together, so that no line of a paragraph stands alone. */
export function avoidLoneLines(strips: Strip[]): Strip[] {
  const last = strips.length - 1;
  return strips.map((strip, i) => (last > 0 && (i === 0 || i === last - 1) ? { ...strip, keep: true } : strip));
}
