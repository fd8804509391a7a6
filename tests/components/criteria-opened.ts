import { openCriteria, type Stage } from './criteria-stage';

const table = [
  'Area\tCompetency\tCode\tSenior\tLead',
  'Delivery\tPlanning\tD1\tPlans weeks.\tPlans quarters.',
  '\tRisk\tD2\tNames risks.\t',
  'Craft\tModelling\tC1\tUses models.\tChooses models.',
].join('\n');

/** The room with criteria in it: Planning and Risk in Delivery, Modelling in Craft, at two levels, aiming at the higher. */
export async function openWithCriteria(): Promise<Stage> {
  const stage = await openCriteria();
  const { paste, type, click, until, portfolio, text } = stage;
  await paste(table);
  await type('To which role', 'Lead Analyst');
  await click('Take these criteria');
  await until(() => portfolio().case?.frameworkId && text().includes('3 competencies') && !text().includes('Is the table read rightly?'));
  return stage;
}
