import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as z from 'zod/mini';
import { sayBackupError } from '../../components/portfolio/backup/backup-fault-words';
import { artifactSchema } from '../../lib/domain/artifact';
import { badgeSchema } from '../../lib/domain/badge';
import { civilDayOf, isCivilDate } from '../../lib/domain/civil-date';
import { editionSchema } from '../../lib/domain/edition';
import { feedbackSchema } from '../../lib/domain/feedback';
import { competencySchema, expectationSchema, frameworkSchema } from '../../lib/domain/framework';
import { metricSchema } from '../../lib/domain/metric';
import type { Portfolio } from '../../lib/domain/portfolio';
import { claimSchema, mappingSchema, planItemSchema, promotionCaseSchema, stackSchema } from '../../lib/domain/promotion-case';
import { ratingSchema } from '../../lib/domain/rating';
import { winSchema } from '../../lib/domain/win';
import { buildReport } from '../../lib/report/build-report';
import { listLeaving } from '../../lib/report/leaving';
import { type ReportFonts, readFaces } from '../../lib/report/pdf/font-face';
import { renderPdf } from '../../lib/report/pdf/render-pdf';
import { findUndrawable } from '../../lib/report/pdf/undrawable';
import { defaultReportSettings, type ReportSettings } from '../../lib/report/report';
import { currentCase } from '../../lib/store/promotion-case';
import { BackupFaultError } from '../../lib/transfer/backup-errors';
import { readBackup } from '../../lib/transfer/read-backup';
import { speak } from '../../lib/words/words';
import { readWords } from './read-words';

const help = `report BACKUP --out FILE.pdf [--profile manager] [--paper a4|letter] [--draft] [--names] [--today YYYY-MM-DD]

Makes the PDF of the case in BACKUP, without a browser and by the same code as the extension. BACKUP may also be a .json
file that holds a portfolio. Equal input gives equal bytes; the day of the report is part of the input.

  --out FILE.pdf     where the PDF is written
  --profile manager  for whom it is made; it decides what is left out
  --paper            a4 (usual) or letter
  --draft            print "private draft" on every page
  --names            print names of others who allowed it
  --today            the day of the report; without it, today
  --help             this text

Writes to standard error what stays and which characters cannot be drawn. Ends with 0 when the PDF was written, else 1.`;

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(help);
    return 0;
  }
  const valued = ['--out', '--profile', '--paper', '--today'];
  const given = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const [backup] = args.filter((arg, i) => !arg.startsWith('--') && !valued.includes(args[i - 1] ?? ''));
  const [out, profile, paper, today] = [
    given('--out'),
    given('--profile') ?? 'manager',
    given('--paper') ?? 'a4',
    given('--today') ?? civilDayOf(Date.now()),
  ];
  if (!backup || !out || profile !== 'manager' || (paper !== 'a4' && paper !== 'letter') || !isCivilDate(today)) {
    console.error(help);
    return 1;
  }
  speak({ shared: readWords('shared'), report: readWords('report'), backup: readWords('backup') });
  const settings: ReportSettings = {
    ...defaultReportSettings,
    paper,
    draft: args.includes('--draft'),
    includeNames: args.includes('--names'),
  };
  const portfolio = await readPortfolio(backup);
  const report = buildReport(portfolio, settings, today);
  const fonts = await readFonts();
  for (const { code, title, reason } of listLeaving(portfolio, settings).stays)
    console.error(`stays: ${[code, title].filter(Boolean).join(' ')}: ${reason}`);
  for (const { where, code, count, fate } of findUndrawable(report, readFaces(fonts)))
    console.error(`${fate}: ${code} (${count}) in ${where}`);
  await writeFile(out, await renderPdf(report, fonts));
  return 0;
}

const portfolioSchema = z.object({
  case: z.nullable(promotionCaseSchema),
  frameworks: z.array(frameworkSchema),
  competencies: z.array(competencySchema),
  expectations: z.array(expectationSchema),
  claims: z.array(claimSchema),
  mappings: z.array(mappingSchema),
  badges: z.array(badgeSchema),
  artifacts: z.array(artifactSchema),
  metrics: z.array(metricSchema),
  feedback: z.array(feedbackSchema),
  plan: z.array(planItemSchema),
  stacks: z.array(stackSchema),
  ratings: z._default(z.array(ratingSchema), []),
  wins: z._default(z.array(winSchema), []),
  editions: z._default(z.array(editionSchema), []),
});

/** The portfolio in a file: the one place that knows which kinds of file there are. */
async function readPortfolio(path: string): Promise<Portfolio> {
  if (path.endsWith('.json')) return portfolioSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const { rows } = await readBackup(new Blob([await readFile(path)]));
  const { cases, ...others } = rows;
  return { ...others, case: currentCase(cases) };
}

async function readFonts(): Promise<ReportFonts> {
  const read = async (name: string) =>
    new Uint8Array(await readFile(new URL(`../../assets/fonts/proofolio-sans-${name}.ttf`, import.meta.url)));
  return { regular: await read('regular'), strong: await read('strong') };
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof BackupFaultError) console.error(sayBackupError(error, basename(process.argv[2] ?? '')));
  else console.error(error instanceof Error ? error.message : error);
  return 1;
});
