import { anchors, type IndexRow, type RegisterRow, type Rich } from '../report';
import { headingStrips } from './brief';
import type { Strip } from './page-flow';
import { styles } from './paper';
import { anchored, type Layout, type SetLine, setRich, setText, stripsOf } from './set-lines';
import type { TextStyle } from './set-text';
import { newElement, type StructureElement } from './structure';
import { type Column, columnsOf, headStrips, tableRow } from './table';

export type Section = { strips: Strip[]; head: () => Strip[] };

/** The badge register: every badge as its issuer wrote it. */
export function registerSection(layout: Layout, parent: StructureElement): Section {
  const { register, labels } = layout.report;
  if (!register) return { strips: [], head: () => [] };
  const heading = anchored(headingStrips(layout, register.heading, register.explanation, parent, 24), [], {
    title: register.heading,
    level: 0,
  });
  if (register.rows.length === 0) return emptySection(layout, heading, register.empty, parent);
  const columns = columnsOf(layout, [
    [13.5, labels.register.code],
    [null, labels.register.badge],
    [25, labels.register.date],
    [27, labels.register.assessed],
    [38, labels.register.whereRead],
  ]);
  const table = newElement('Table', parent);
  const rows = register.rows.flatMap((row, i) =>
    anchored(registerRow(layout, columns, row, table, i === 0), [row.evidenceId, ...row.partIds].map(anchors.register)),
  );
  return { strips: [...heading, ...headStrips(layout, columns, table), ...rows], head: () => headStrips(layout, columns, null) };
}

function registerRow(layout: Layout, columns: Column[], row: RegisterRow, table: StructureElement, first: boolean): Strip[] {
  const cells = cellsOf(layout, columns, table);
  const badge: SetLine[] = [
    ...cells(1, [{ text: row.title, strong: true }], styles.table),
    ...cells(1, [{ text: row.issuer }], styles.small),
    ...(row.credentialId ? cells(1, [{ text: row.credentialId }], styles.small) : []),
    ...(row.link ? cells(1, [row.link], styles.small) : []),
    ...row.parts.flatMap((part) => cells(1, part, styles.small)),
  ];
  return tableRow(
    layout,
    [
      cells(0, [{ text: row.code, link: { to: anchors.index(row.evidenceId) } }], styles.tableSoft),
      badge,
      [
        ...cells(2, [{ text: row.date }], styles.table),
        ...(row.state ? cells(2, [{ text: row.state, strong: true }], styles.smallInk) : []),
      ],
      cells(3, [{ text: row.assessed }], styles.table),
      cells(4, [{ text: row.whereRead }], styles.small),
    ],
    first,
  );
}

/** The evidence index: every code, what it is, and where it is described. */
export function indexSection(layout: Layout, parent: StructureElement): Section {
  const { index, labels } = layout.report;
  if (!index) return { strips: [], head: () => [] };
  const heading = anchored(headingStrips(layout, index.heading, index.explanation, parent, 24), [], { title: index.heading, level: 0 });
  if (index.rows.length === 0) return emptySection(layout, heading, index.empty, parent);
  const columns = columnsOf(layout, [
    [13.5, labels.index.code],
    [15, labels.index.kind],
    [null, labels.index.piece],
    [50, labels.index.usedFor],
    [9, labels.index.page],
  ]);
  const table = newElement('Table', parent);
  const rows = index.rows.flatMap((row, i) => anchored(indexRow(layout, columns, row, table, i === 0), [anchors.index(row.evidenceId)]));
  return { strips: [...heading, ...headStrips(layout, columns, table), ...rows], head: () => headStrips(layout, columns, null) };
}

function indexRow(layout: Layout, columns: Column[], row: IndexRow, table: StructureElement, first: boolean): Strip[] {
  const cells = cellsOf(layout, columns, table);
  // Parts of a group are described only in the register, under their whole.
  const where = [anchors.evidence(row.evidenceId), anchors.register(row.evidenceId)].find((anchor) => layout.pageOf(anchor) !== undefined);
  const page: Rich = where ? [{ text: '{page}', pageOf: where, link: { to: where } }] : [];
  return tableRow(
    layout,
    [
      cells(0, [{ text: row.code }], styles.tableSoft),
      cells(1, [{ text: row.kind }], styles.table),
      [...cells(2, [{ text: row.title, strong: true }], styles.table), ...row.facts.flatMap((fact) => cells(2, fact, styles.small))],
      cells(3, row.usedFor, styles.small),
      cells(4, page, styles.table),
    ],
    first,
  );
}

/** Sets text into the cells of one table row; each cell is one element, however many texts it holds. */
function cellsOf(layout: Layout, columns: Column[], table: StructureElement) {
  const row = newElement('TR', table);
  const elements = columns.map((_, i) => newElement(i === 0 ? 'TH' : 'TD', row, i === 0 ? { scope: 'Row' } : {}));
  return (i: number, rich: Rich, style: TextStyle): SetLine[] => {
    const column = columns[i];
    return column && rich.length > 0 ? setRich(layout, rich, style, column.x, column.width, elements[i] ?? row) : [];
  };
}

function emptySection(layout: Layout, heading: Strip[], text: string, parent: StructureElement): Section {
  const { left, right } = layout.sheet;
  return {
    strips: [...heading, ...stripsOf(setText(layout, text, styles.soft, left, right - left, newElement('P', parent)), 6)],
    head: () => [],
  };
}
