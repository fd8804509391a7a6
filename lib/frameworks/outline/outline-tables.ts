import { holdsTexts, isLevelsOnly } from '../tables/table-content';
import type { Block } from './blocks';

/** A table with the nearest heading above it and the text between; `levelsOnly` when no column names competencies. */
export type PlacedTable = { rows: string[][]; row: number | null; heading: string; about: string; levelsOnly: boolean };

/** The tables that hold what is asked, and the others, such as lists of level names. */
export function contentTables(blocks: readonly Block[]): { tables: PlacedTable[]; others: PlacedTable[] } {
  const tables: PlacedTable[] = [];
  const others: PlacedTable[] = [];
  let heading = '';
  let about: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      heading = block.text;
      about = [];
    } else if (block.kind === 'table') {
      const rows = block.rows.filter((row) => row.some((cell) => cell.trim() !== ''));
      const levelsOnly = isLevelsOnly(rows);
      const table = { rows, row: block.row, heading, about: about.join('\n'), levelsOnly };
      about = [];
      if (rows.length > 1 && (levelsOnly || holdsTexts(rows))) tables.push(table);
      else if (rows.length > 1 && (rows[0]?.length ?? 0) > 1) others.push(table);
    } else about.push(block.text);
  }
  return { tables, others };
}
