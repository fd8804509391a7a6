import type { Transaction } from 'dexie';

/** Quick notes. */
export const version4 = {
  wins: 'id, workId',
};

/** Rows of the third version stay as they are; only the number of the schema grows. */
export async function upgradeTo4(step: Transaction): Promise<void> {
  const epoch = await step.table('settings').get('epoch');
  if (epoch) await step.table('settings').put({ ...epoch, value: 4 });
}
