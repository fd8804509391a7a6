import type { AnchorId, Link } from '../report';
import type { Color, Line, SetRun } from './set-text';
import { join, newElement, type Slot, type StructureElement } from './structure';

/** One stroke of the pen, in points from the top left of its page. */
export type PlainStroke =
  | { kind: 'text'; x: number; y: number; run: SetRun }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; width: number; color: Color }
  | { kind: 'box'; x: number; y: number; width: number; height: number; radius: number; color: Color; filled: boolean; line: number };

/** A stroke with its place in the document's structure; `slot` is null for what only decorates. */
export type Stroke = PlainStroke & { slot: Slot | null };

export type DrawnLink = {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  link: Link;
  text: string;
  element: StructureElement;
};
export type Place = { page: number; y: number };
export type Bookmark = { title: string; level: number; place: Place };

/** The drawn report before it becomes a file: strokes by page, places, bookmarks, links and the tree of structure. */
export class Canvas {
  readonly pages: Stroke[][] = [];
  readonly anchors = new Map<AnchorId, Place>();
  readonly bookmarks: Bookmark[] = [];
  readonly links: DrawnLink[] = [];
  readonly root = newElement('Document', null);
  private open: Slot | null = null;
  private marked: number[] = [];

  /** Adds a page and gives its number, counted from one. */
  addPage(): number {
    this.open = null;
    this.marked.push(0);
    return this.pages.push([]);
  }

  /** Notes where something lies; the first place wins. */
  anchor(id: AnchorId, place: Place): void {
    if (!this.anchors.has(id)) this.anchors.set(id, place);
  }

  text(place: Place, x: number, line: Line, element: StructureElement | null): void {
    for (const run of line.runs) {
      const linked = element && run.link ? newElement('Link', element) : null;
      this.put(place.page, { kind: 'text', x: x + run.x, y: place.y, run, slot: this.slotFor(place.page, linked ?? element) });
      if (!linked || !run.link) continue;
      const area = { page: place.page, x: x + run.x, y: place.y - run.size, width: run.width, height: run.size * 1.3 };
      this.links.push({ ...area, link: run.link, text: run.text, element: linked });
    }
  }

  line(place: Place, x1: number, x2: number, width: number, color: Color, toY: number = place.y): void {
    this.put(place.page, { kind: 'line', x1, y1: place.y, x2, y2: toY, width, color, slot: null });
  }

  /** A box with its top left at the place: filled, or hollow with its line inside the same outline. */
  box(
    place: Place,
    x: number,
    size: { width: number; height: number; radius?: number },
    filled: boolean,
    color: Color,
    element: StructureElement | null,
    line = 0.9,
  ): void {
    const box = { x, y: place.y, width: size.width, height: size.height, radius: size.radius ?? 0, color, filled, line };
    this.put(place.page, { kind: 'box', ...box, slot: this.slotFor(place.page, element) });
  }

  private put(page: number, stroke: Stroke): void {
    this.pages[page - 1]?.push(stroke);
  }

  /** Strokes of one element that follow one another on a page share one marked stretch. */
  private slotFor(page: number, element: StructureElement | null): Slot | null {
    if (element === null) {
      this.open = null;
      return null;
    }
    if (this.open?.element === element && this.open.page === page) return this.open;
    join(element);
    const mcid = this.marked[page - 1] ?? 0;
    this.marked[page - 1] = mcid + 1;
    this.open = { element, page, mcid };
    element.kids.push(this.open);
    return this.open;
  }
}
