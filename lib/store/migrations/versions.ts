import type { Dexie } from 'dexie';
import { version1 } from './01-first-tables';

/** The schema that this code writes. A database with a higher epoch was written by newer code and is left alone. */
export const schemaEpoch = 1;

/** Every version ever published, oldest first; a published one is never edited. */
export function declareVersions(db: Dexie): void {
  db.version(1).stores(version1);
}
