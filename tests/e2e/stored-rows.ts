import type { Journey } from './journey';

/** All rows of one table of the extension's database. Runs in a page of the extension, so it may use nothing from outside itself. */
export function readRows(table: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('proofolio');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction(table).objectStore(table).getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  });
}

/** What is stored in one table, as it lies there. */
export const storedRows = async <Row>(journey: Journey, table: string): Promise<Row[]> => (await journey.ask(readRows, table)) as Row[];
