import { avoidLoneLines, keepTogether, type Strip } from './page-flow';
import { colors, mm, styles } from './paper';
import { type Layout, rowStrips, type SetLine, setText, withEach } from './set-lines';
import { newElement, type StructureElement } from './structure';

/** A column of a table: its left edge and the width that text may take, in points. */
export type Column = { x: number; width: number; label: string };

/** Columns from widths in millimetres; the one given as null takes what is left. The last needs no space after it. */
export function columnsOf(layout: Layout, parts: readonly (readonly [width: number | null, label: string])[]): Column[] {
  const { left, right } = layout.sheet;
  const fixed = parts.reduce((sum, [width]) => sum + mm(width ?? 0), 0);
  let x = left;
  return parts.map(([width, label], i) => {
    const full = width === null ? right - left - fixed : mm(width);
    const column = { x, width: full - (i === parts.length - 1 ? 0 : mm(3)), label };
    x += full;
    return column;
  });
}

/** The head of a table; where it is repeated on a later page it only decorates (`table` is null). */
export function headStrips(layout: Layout, columns: readonly Column[], table: StructureElement | null, before = 6): Strip[] {
  const row = table && newElement('TR', table);
  const cells = columns.map(({ x, width, label }) =>
    setText(layout, label, styles.small, x, width, row && newElement('TH', row, { scope: 'Column' })),
  );
  const strips = rowStrips(cells, { above: 2 * layout.air, below: 4 * layout.air }).map((strip, i) => ({
    ...strip,
    before: i === 0 ? before * layout.air : 0,
  }));
  const last = strips.length - 1;
  return keepTogether(
    withEach(strips, (canvas, place, strip, i) => {
      if (i === last)
        canvas.line({ page: place.page, y: place.y + strip.height }, layout.sheet.left, layout.sheet.right, 0.75, colors.border);
    }),
    true,
  );
}

/** A row from its cells' lines, with a hairline above all but the first; short rows stay on one page. */
export function tableRow(layout: Layout, cells: SetLine[][], first: boolean): Strip[] {
  const padding = 4 * layout.air;
  const strips = rowStrips(cells, { above: padding, below: padding });
  const kept = strips.length <= 14 ? keepTogether(strips) : avoidLoneLines(strips);
  return withEach(kept, (canvas, place, _strip, i) => {
    if (i === 0 && !first) canvas.line(place, layout.sheet.left, layout.sheet.right, 0.5, colors.hairline);
  });
}
