import { isLevelName, roleOfHead } from '../heads/header-words';
import { holdsTexts, isLevelsOnly } from '../tables/table-content';
import { guessReading, type TableReading } from '../tables/table-reading';
import type { Block } from './blocks';

/** A table with the nearest heading above it and the text between; `levelsOnly` when no column names competencies. */
export type PlacedTable = {
  rows: string[][];
  row: number | null;
  heading: string;
  about: string;
  levelsOnly: boolean;
  reading: TableReading;
};

/** The tables that hold what is asked, and the others, such as lists of level names. */
export function contentTables(blocks: readonly Block[]): { tables: PlacedTable[]; others: PlacedTable[] } {
  const placed = withOneReading(placedTables(blocks));
  // A table of shorter cells goes along with one of the same head that holds what is asked.
  const heads = new Set(placed.filter((table) => !table.levelsOnly && holdsTexts(table.rows, table.reading)).map(headOf));
  const isContent = (table: PlacedTable) => table.levelsOnly || heads.has(headOf(table));
  return { tables: placed.filter(isContent), others: placed.filter((table) => !isContent(table) && (table.rows[0]?.length ?? 0) > 1) };
}

function placedTables(blocks: readonly Block[]): PlacedTable[] {
  const tables: PlacedTable[] = [];
  let heading = '';
  let about: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      heading = block.text;
      about = [];
    } else if (block.kind === 'table') {
      const rows = block.rows.filter((row) => row.some((cell) => cell.trim() !== ''));
      const table = { rows, row: block.row, heading, about: about.join('\n') };
      about = [];
      const turned = levelsBesideTexts(rows);
      if (turned) tables.push({ ...table, rows: turned, levelsOnly: true, reading: guessReading(turned) });
      else if (rows.length > 1) tables.push({ ...table, levelsOnly: isLevelsOnly(rows), reading: guessReading(rows) });
    } else about.push(block.text);
  }
  return tables;
}

/** A table of two columns, levels and what each asks, as one whose columns are the levels; null for any other. */
function levelsBesideTexts([head = [], ...body]: readonly string[][]): string[][] | null {
  const [levels, texts] = [0, 1].map((c) => body.map((row) => row[c]?.trim() ?? '')) as [string[], string[]];
  const isSo = head.length === 2 && roleOfHead(head[0] ?? '') === 'level' && new Set(levels).size === levels.length && levels.length > 1;
  if (!isSo || !levels.every(isLevelName) || texts.join('').length < texts.length * 15) return null;
  return [levels, texts];
}

const headOf = ({ rows: [head = []] }: PlacedTable) => head.map((cell) => cell.trim()).join('\n');

/** Tables of one head are read in one way: that of the table which says most. */
function withOneReading(tables: readonly PlacedTable[]): PlacedTable[] {
  const lengthOf = ({ rows }: PlacedTable) => rows.reduce((sum, row) => sum + row.join('').length, 0);
  const fullest = new Map<string, PlacedTable>();
  for (const table of tables) {
    const other = fullest.get(headOf(table));
    if (!other || lengthOf(other) < lengthOf(table)) fullest.set(headOf(table), table);
  }
  return tables.map((table) => ({ ...table, reading: (fullest.get(headOf(table)) ?? table).reading }));
}
