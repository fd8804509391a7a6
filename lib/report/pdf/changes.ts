import type { ChangeBars } from '../report';
import { headingStrips } from './brief';
import type { Canvas, Place } from './canvas';
import { keepTogether, type Strip } from './page-flow';
import { colors, mm, styles } from './paper';
import { drawLine, type Layout, type SetLine, setRich, setText, withEach } from './set-lines';
import { clampLines, measure } from './set-text';
import { newElement, type StructureElement } from './structure';

/** Two bars under each other: how wide label, bar and value may be. */
export type BarColumns = { x: number; label: number; bar: number; value: number };

const rowHeight = 13.5;
export const barsHeight = rowHeight * 2;

/** Columns in which all these bars stand; long labels and values take from the bar, down to a third of the width. */
export function barColumns(layout: Layout, items: readonly ChangeBars[], x: number, width: number): BarColumns {
  const widest = (texts: string[], style: typeof styles.small | typeof styles.strong) =>
    Math.max(0, ...texts.map((text) => measure(layout.faces, style, text)));
  const both = items.flatMap((item) => [item.before, item.after]);
  const label = Math.min(
    Math.max(
      mm(14),
      widest(
        both.map((one) => one.label),
        styles.small,
      ) + mm(2),
    ),
    width / 3,
  );
  const value = Math.min(
    Math.max(
      mm(11),
      widest(
        both.map((one) => one.value),
        styles.strong,
      ) + mm(2),
    ),
    width / 3,
  );
  return { x, label, bar: width - label - value, value };
}

/** Draws before hollow and after filled; what they say stands beside them in words. */
export function drawBars(
  layout: Layout,
  canvas: Canvas,
  place: Place,
  bars: ChangeBars,
  columns: BarColumns,
  parent: StructureElement,
): void {
  const figure = newElement('Figure', parent, { alt: bars.inWords });
  for (const [i, one] of [bars.before, bars.after].entries()) {
    const y = place.y + i * rowHeight;
    const oneLine = (text: string, style: typeof styles.small | typeof styles.strong, x: number, width: number) => {
      const [line] = clampLines(
        layout.faces,
        setText(layout, text, style, x, width, figure).map((set) => set.line),
        1,
        width,
      );
      if (line) canvas.text({ page: place.page, y: y + rowHeight / 2 + style.size * 0.36 }, x, line, figure);
    };
    oneLine(one.label, styles.small, columns.x, columns.label - mm(1));
    const width = Math.max(one.share * columns.bar, 1.2);
    const filled = i === 1;
    canvas.box(
      { page: place.page, y: y + 2.75 },
      columns.x + columns.label,
      { width, height: 8 },
      filled,
      filled ? colors.petrol : colors.border,
      figure,
    );
    oneLine(one.value, styles.strong, columns.x + columns.label + columns.bar + mm(2), columns.value - mm(2));
  }
}

/** "What changed": bars left, what they mean right. */
export function changesStrips(layout: Layout, parent: StructureElement): Strip[] {
  const { changes } = layout.report;
  if (!changes) return [];
  const { sheet } = layout;
  const columns = barColumns(layout, changes.items, sheet.left, mm(68));
  const textX = sheet.left + mm(74);
  const strips = changes.items.flatMap((item, i) => {
    const element = newElement('P', parent);
    const text: SetLine[] = [
      ...setText(layout, item.headline, styles.strong, textX, sheet.right - textX, element),
      ...setRich(layout, item.shortDetails, styles.small, textX, sheet.right - textX, element),
    ];
    return changeStrips(layout, item, columns, text, parent, (i === 0 ? 4 : 9) * layout.air);
  });
  return [...headingStrips(layout, changes.heading, null, parent, 18 * layout.air), ...strips];
}

function changeStrips(
  layout: Layout,
  item: ChangeBars,
  columns: BarColumns,
  text: SetLine[],
  parent: StructureElement,
  before: number,
): Strip[] {
  const height = text.reduce((sum, set) => sum + set.lead, 0);
  const strips: Strip[] = text.map((set, i) => ({
    height: set.lead + (i === text.length - 1 ? Math.max(0, barsHeight - height) : 0),
    before: i === 0 ? before : 0,
    // The bars reach over the first lines, which therefore stay on one page.
    keep: i < 2 && i < text.length - 1,
    draw: (canvas, place) => drawLine(canvas, place, set),
  }));
  const short = strips.length <= 8 ? keepTogether(strips) : strips;
  return withEach(short, (canvas, place, _strip, i) => {
    if (i === 0) drawBars(layout, canvas, place, item, columns, parent);
  });
}
