import type { AnchorId, Report, Rich } from '../report';
import type { Canvas, Place } from './canvas';
import type { FontFaces } from './font-face';
import type { Strip } from './page-flow';
import { baselineIn, colors, leading, type Sheet, styles } from './paper';
import { toPrintable } from './printable-text';
import { breakLines, type Line, type Run, type TextStyle } from './set-text';
import type { StructureElement } from './structure';

/** What every part of the layout needs: the report, the fonts, the sheet, and where things lay in the pass before. */
export type Layout = {
  report: Report;
  faces: FontFaces;
  sheet: Sheet;
  /** The page of a place; undefined while it is unknown, or where there is no such place. */
  pageOf: (anchor: AnchorId) => number | undefined;
  /** Whether this is the first pass, in which no place is known and any page number stands for all. */
  guessing: boolean;
  /** Lines already broken: the passes break the same texts to the same widths. */
  broken: Map<string, Line[]>;
  /** How much of the usual white space this page gets; below one when page 1 would overflow. */
  air: number;
};

/** A line with where it stands and whose it is. */
export type SetLine = { line: Line; lead: number; size: number; x: number; element: StructureElement | null };

/** Runs of a rich text in a style. References to places that are not in this report fall out with their words. */
export function toRuns(layout: Layout, rich: Rich, style: TextStyle): Run[] {
  return rich.flatMap((inline): Run[] => {
    const page = inline.pageOf === undefined ? undefined : layout.pageOf(inline.pageOf);
    if (inline.pageOf !== undefined && page === undefined && !layout.guessing) return [];
    const text = inline.pageOf === undefined ? inline.text : inline.text.replace('{page}', String(page ?? 8));
    const known = inline.link && ('href' in inline.link || layout.pageOf(inline.link.to) !== undefined);
    return [
      {
        ...style,
        weight: inline.strong ? 'strong' : style.weight,
        color: inline.soft ? colors.soft : style.color,
        size: inline.small ? styles.small.size : style.size,
        text: toPrintable(text),
        ...(known && inline.link ? { link: inline.link } : {}),
      },
    ];
  });
}

/** A text broken into lines of a width. */
export function setRich(
  layout: Layout,
  rich: Rich,
  style: TextStyle,
  x: number,
  width: number,
  element: StructureElement | null,
): SetLine[] {
  const runs = toRuns(layout, rich, style);
  const key = `${width}|${JSON.stringify(runs)}`;
  const lines = layout.broken.get(key) ?? breakLines(layout.faces, runs, width);
  layout.broken.set(key, lines);
  return lines.map((line) => ({ line, lead: leading(style.size), size: style.size, x, element }));
}

/** A plain text broken into lines of a width. */
export const setText = (
  layout: Layout,
  text: string,
  style: TextStyle,
  x: number,
  width: number,
  element: StructureElement | null,
): SetLine[] => setRich(layout, [{ text }], style, x, width, element);

/** Draws a set line whose top lies at the place. */
export function drawLine(canvas: Canvas, place: Place, set: SetLine): void {
  canvas.text({ page: place.page, y: place.y + baselineIn(set.size) }, set.x, set.line, set.element);
  for (const run of set.line.runs) {
    // Links outside are underlined, as paper shows them; places in the report look like text.
    if (!run.link || !('href' in run.link)) continue;
    canvas.line({ page: place.page, y: place.y + baselineIn(set.size) + 1.6 }, set.x + run.x, set.x + run.x + run.width, 0.5, colors.quote);
  }
}

/** One strip per line. */
export function stripsOf(lines: SetLine[], before = 0): Strip[] {
  return lines.map((set, i) => ({
    height: set.lead,
    before: i === 0 ? before : 0,
    draw: (canvas, place) => drawLine(canvas, place, set),
  }));
}

/**
 * Columns side by side as strips: the n-th lines of all columns make the n-th strip, so that a row higher than a page
 * can still be broken.
 */
export function rowStrips(columns: SetLine[][], padding: { above: number; below: number }): Strip[] {
  const count = Math.max(1, ...columns.map((column) => column.length));
  return Array.from({ length: count }, (_, i) => {
    const parts = columns.flatMap((column) => column[i] ?? []);
    const [above, below] = [i === 0 ? padding.above : 0, i === count - 1 ? padding.below : 0];
    return {
      height: above + Math.max(0, ...parts.map((part) => part.lead)) + below,
      draw: (canvas, place) => {
        // Sizes in one row differ; all stand on the baseline of the largest.
        const base = Math.max(...parts.map((part) => baselineIn(part.size)));
        for (const part of parts) drawLine(canvas, { page: place.page, y: place.y + above + base - baselineIn(part.size) }, part);
      },
    };
  });
}

/** The same strips with something drawn before each, such as the line beside a quotation. */
export function withEach(strips: Strip[], draw: (canvas: Canvas, place: Place, strip: Strip, index: number) => void): Strip[] {
  return strips.map((strip, index) => ({
    ...strip,
    draw: (canvas, place) => {
      draw(canvas, place, strip, index);
      strip.draw(canvas, place);
    },
  }));
}

/** The same strips, the first of which notes its place under these names. */
export function anchored(strips: Strip[], ids: readonly AnchorId[], bookmark?: { title: string; level: number }): Strip[] {
  return withEach(strips, (canvas, place, _strip, index) => {
    if (index > 0) return;
    for (const id of ids) canvas.anchor(id, place);
    if (bookmark) canvas.bookmarks.push({ ...bookmark, title: toPrintable(bookmark.title).replace(/\s+/g, ' '), place });
  });
}
