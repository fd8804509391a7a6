import type { Database } from './database';

/** What the learner chose for reports, kept as plain JSON; the report's own room knows what it means. */
export async function getReportChoices(db: Database): Promise<unknown> {
  return (await db.settings.get('report'))?.value ?? null;
}

/** Keeps the choices for the next report. */
export async function keepReportChoices(db: Database, choices: object): Promise<void> {
  await db.settings.put({ key: 'report', value: choices });
}
