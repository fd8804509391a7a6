import { type Database, type RowTable, rowTables } from './database';

/** How much an installation holds: rows of each table, kept files, and the bytes of these files. */
export type ContentCounts = { rows: Record<RowTable, number>; files: number; fileBytes: number };

/** How much there is, without reading rows. */
export async function countContents(db: Database): Promise<ContentCounts> {
  return db.transaction('r', db.tables, async () => {
    const counts = await Promise.all(rowTables.map((table) => db.table(table).count()));
    let fileBytes = 0;
    await db.files.each((file) => {
      fileBytes += file.size;
    });
    const rows = Object.fromEntries(rowTables.map((table, index) => [table, counts[index] ?? 0])) as Record<RowTable, number>;
    return { rows, files: await db.files.count(), fileBytes };
  });
}

/** Whether nothing of the learner's is there; settings alone are not worth guarding. */
export function isEmpty(counts: ContentCounts): boolean {
  return Object.values(counts.rows).every((count) => count === 0);
}
