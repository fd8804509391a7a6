import type { Database } from './database';
import { schemaEpoch } from './migrations/versions';
import { NewerDataError } from './store-errors';

/** Throws NewerDataError when newer code has written here; part of every transaction that writes. */
export async function guardEpoch(db: Database): Promise<void> {
  const epoch = (await db.settings.get('epoch'))?.value;
  if (typeof epoch === 'number' && epoch > schemaEpoch) throw new NewerDataError(epoch);
  if (epoch === undefined) await db.settings.put({ key: 'epoch', value: schemaEpoch });
}
