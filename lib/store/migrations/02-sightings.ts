import type { Transaction } from 'dexie';

/** What was seen of each badge, the awards that are gathered while the learner browses, and the offers that were planned. */
export const version2 = {
  badges: 'id, [platform+credentialId], title, asRead.title, code, offerUrl',
  sightings: 'id, badgeId',
  collected: 'key',
};

/** Rows of the first version stay as they are; only the number of the schema grows with the tables. */
export async function upgradeTo2(step: Transaction): Promise<void> {
  const epoch = await step.table('settings').get('epoch');
  if (epoch) await step.table('settings').put({ ...epoch, value: 2 });
}
