import type { Canvas, Place } from './canvas';
import { colors } from './paper';
import { newElement, type StructureElement } from './structure';

const sizes = { small: { box: 8, gap: 1.75, radius: 1 }, large: { box: 11, gap: 2.5, radius: 1.25 } } as const;
export type MarkSize = keyof typeof sizes;

/** How wide the four boxes are together, in points. */
export const marksWidth = (size: MarkSize): number => sizes[size].box * 4 + sizes[size].gap * 3;
/** How high one box is, in points. */
export const boxHeight = (size: MarkSize): number => sizes[size].box;

/** The four boxes, filled or hollow; what does not apply is a plain stroke as wide as they are. */
export function drawMarks(
  canvas: Canvas,
  place: Place,
  x: number,
  marks: readonly boolean[] | null,
  size: MarkSize,
  alt: string,
  parent: StructureElement | null,
): void {
  const { box, gap, radius } = sizes[size];
  const figure = parent && newElement('Figure', parent, { alt });
  if (marks === null) {
    canvas.box({ page: place.page, y: place.y + box / 2 }, x, { width: marksWidth(size), height: 0.9 }, true, colors.border, figure);
    return;
  }
  for (const [i, filled] of marks.entries()) {
    drawBox(canvas, place, x + i * (box + gap), filled, { box, radius }, figure);
  }
}

/** One box of a chain's step, with what it says in words. */
export function drawStepBox(canvas: Canvas, place: Place, x: number, filled: boolean, alt: string, parent: StructureElement): void {
  drawBox(canvas, place, x, filled, sizes.small, newElement('Figure', parent, { alt }));
}

function drawBox(
  canvas: Canvas,
  place: Place,
  x: number,
  filled: boolean,
  of: { box: number; radius: number },
  figure: StructureElement | null,
): void {
  canvas.box(place, x, { width: of.box, height: of.box, radius: of.radius }, filled, filled ? colors.ink : colors.border, figure);
}
