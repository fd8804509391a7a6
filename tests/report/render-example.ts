import { readFileSync } from 'node:fs';
import report from '../../assets/locales/en/report.json';
import shared from '../../assets/locales/en/shared.json';
import type { Portfolio } from '../../lib/domain/portfolio';
import { buildReport } from '../../lib/report/build-report';
import { type ReportFonts, readFaces } from '../../lib/report/pdf/font-face';
import { renderPdf } from '../../lib/report/pdf/render-pdf';
import { defaultReportSettings, type Report, type ReportSettings } from '../../lib/report/report';
import { speak } from '../../lib/words/words';
import { exampleDay, examplePortfolio } from './example-portfolio';

speak({ shared, report });

const font = (name: string) => new Uint8Array(readFileSync(new URL(`../../assets/fonts/proofolio-sans-${name}.ttf`, import.meta.url)));
export const fonts: ReportFonts = { regular: font('regular'), strong: font('strong') };
export const faces = readFaces(fonts);

/** The example as a report, after a change to it. */
export function exampleReport(change: (portfolio: Portfolio) => void = () => {}, settings: Partial<ReportSettings> = {}): Report {
  const portfolio = examplePortfolio();
  change(portfolio);
  return buildReport(portfolio, { ...defaultReportSettings, ...settings }, exampleDay);
}

export const renderExample = (
  change?: (portfolio: Portfolio) => void,
  settings?: Partial<ReportSettings>,
): Promise<Uint8Array<ArrayBuffer>> => renderPdf(exampleReport(change, settings), fonts);
