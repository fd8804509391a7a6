import type { Rich } from '../report';
import { anchors, type MatrixRow } from '../report';
import { headingStrips } from './brief';
import type { Strip } from './page-flow';
import { colors, mm, styles } from './paper';
import { drawMarks } from './proof-marks';
import { type Layout, type SetLine, setRich, stripsOf, withEach } from './set-lines';
import { clampLines, type TextStyle } from './set-text';
import { newElement, type StructureElement } from './structure';
import { type Column, columnsOf, headStrips, tableRow } from './table';

/** How many lines a name or a proof may take here; both stand in full on the competency's own page. */
const nameLines = 6;
const proofLines = 2;

/** The matrix of page 1: heading and rows, and the head to repeat on a second page. */
export function matrixStrips(layout: Layout, parent: StructureElement): { strips: Strip[]; head: () => Strip[] } {
  const { matrix, labels } = layout.report;
  const heading = headingStrips(layout, matrix.heading, matrix.explanation, parent, 18 * layout.air);
  if (matrix.rows.length === 0) return { strips: heading, head: () => [] };
  const own = labels.matrix;
  const columns = columnsOf(layout, [
    [16.8, own.proof],
    [51, own.competency],
    [38.4, own.state],
    [null, own.strongest],
    [14.5, own.ownView],
    [14.5, own.yourView],
  ]);
  const table = newElement('Table', parent);
  const rows = matrix.rows.flatMap((row, i) => rowOf(layout, columns, row, table, i === 0));
  return {
    strips: [...heading, ...headStrips(layout, columns, table), ...rows, ...besideStrips(layout, parent)],
    head: () => headStrips(layout, columns, null),
  };
}

/** What is asked as well and not argued here, in small print below the last row. */
function besideStrips(layout: Layout, parent: StructureElement): Strip[] {
  const { beside } = layout.report.matrix;
  if (!beside) return [];
  const { left, right } = layout.sheet;
  return stripsOf(setRich(layout, beside, styles.small, left, right - left, newElement('P', parent)), 7 * layout.air);
}

function rowOf(layout: Layout, columns: Column[], row: MatrixRow, table: StructureElement, first: boolean): Strip[] {
  const tr = newElement('TR', table);
  const tds = columns.map((_, i) => newElement(i === 1 ? 'TH' : 'TD', tr, i === 1 ? { scope: 'Row' } : {}));
  const [, name, state, strongest, own, yours] = columns;
  if (!name || !state || !strongest || !own || !yours) return [];
  const cell = (rich: Rich, style: TextStyle, column: Column, i: number, limit: number, width = column.width): SetLine[] => {
    const lines = setRich(layout, rich, style, column.x, width, tds[i] ?? tr);
    const clamped = clampLines(
      layout.faces,
      lines.map((set) => set.line),
      limit,
      width,
    );
    return clamped.map((line, at) => ({ ...(lines[at] as SetLine), line }));
  };
  const to = anchors.competency(row.competencyId);
  const title: Rich = [
    { text: row.title, link: { to }, strong: row.priority !== null },
    ...(row.priority ? [{ text: ` ${row.priority}`, soft: true, small: true }] : []),
  ];
  const applies = row.notApplicable === null;
  const spanned = own.x + own.width - state.x;
  const cells = [
    [],
    cell(title, styles.table, name, 1, nameLines),
    applies
      ? cell([{ text: row.state }], styles.table, state, 2, 3)
      : cell([{ text: row.notApplicable ?? '' }], styles.tableSoft, state, 2, 3, spanned),
    applies ? cell(row.strongest, styles.tableSoft, strongest, 3, proofLines) : [],
    applies ? cell([{ text: row.ownView }], styles.table, own, 4, 3) : [],
    [],
  ];
  return withEach(tableRow(layout, cells, first), (canvas, place, _strip, i) => {
    if (i > 0) return;
    const y = place.y + 4 * layout.air;
    drawMarks(
      canvas,
      { page: place.page, y: y + 1.8 },
      layout.sheet.left,
      applies ? row.marks : null,
      'small',
      row.marksText,
      tds[0] ?? tr,
    );
    canvas.line({ page: place.page, y: y + 10.6 }, yours.x, yours.x + mm(14.5), 0.75, colors.border);
  });
}
