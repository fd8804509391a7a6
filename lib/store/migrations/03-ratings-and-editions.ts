import type { Transaction } from 'dexie';

/** How competencies were judged in the company's own scale, and the reports as they were handed over. */
export const version3 = {
  ratings: 'id, caseId, competencyId',
  editions: 'id, caseId',
};

/** Rows of the second version stay as they are: what came to them may be absent. Only the number of the schema grows. */
export async function upgradeTo3(step: Transaction): Promise<void> {
  const epoch = await step.table('settings').get('epoch');
  if (epoch) await step.table('settings').put({ ...epoch, value: 3 });
}
