import type { Dexie } from 'dexie';
import { version1 } from './01-first-tables';
import { upgradeTo2, version2 } from './02-sightings';
import { upgradeTo3, version3 } from './03-ratings-and-editions';
import { upgradeTo4, version4 } from './04-wins';

/** The schema that this code writes. A database with a higher epoch was written by newer code and is left alone. */
export const schemaEpoch = 4;

/** Every version ever published, oldest first; a published one is never edited. */
export function declareVersions(db: Dexie): void {
  db.version(1).stores(version1);
  db.version(2).stores(version2).upgrade(upgradeTo2);
  db.version(3).stores(version3).upgrade(upgradeTo3);
  db.version(4).stores(version4).upgrade(upgradeTo4);
}
