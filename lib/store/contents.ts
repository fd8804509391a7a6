import type { ContentCounts } from './content-counts';
import { type Database, type Rows, type RowTable, rowTables, type Setting, type StoredFile } from './database';
import { schemaEpoch } from './migrations/versions';
import { NewerDataError } from './store-errors';

/** Everything that an installation holds. The journal is left out: it only serves to take the last acts back. */
export type StoreContents = { rows: { [T in RowTable]: Rows[T][] }; files: StoredFile[]; settings: Setting[] };

/** Contents without a single row. */
export function emptyContents(): StoreContents {
  const none = Object.fromEntries(rowTables.map((table) => [table, []])) as unknown as StoreContents['rows'];
  return { rows: none, files: [], settings: [] };
}

/**
 * Everything as it stands at one moment, each table in order of its keys. Files come as handles, no byte of them is
 * read. Throws NewerDataError when newer code has written here: old code cannot say what such rows mean.
 */
export async function readContents(db: Database): Promise<StoreContents> {
  return db.transaction('r', db.tables, async () => {
    const settings = await db.settings.toArray();
    const epoch = settings.find((one) => one.key === 'epoch')?.value;
    if (typeof epoch === 'number' && epoch > schemaEpoch) throw new NewerDataError(epoch);
    const lists = await Promise.all(rowTables.map((table) => db.table(table).toArray()));
    const rows = Object.fromEntries(rowTables.map((table, index) => [table, lists[index]])) as unknown as StoreContents['rows'];
    return { rows, files: await db.files.toArray(), settings };
  });
}

/** The counts of contents that are at hand. */
export function countsOf(contents: StoreContents): ContentCounts {
  const rows = Object.fromEntries(rowTables.map((table) => [table, contents.rows[table].length])) as Record<RowTable, number>;
  return { rows, files: contents.files.length, fileBytes: contents.files.reduce((sum, file) => sum + file.size, 0) };
}
