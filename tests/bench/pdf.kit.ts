import { jsPDF } from 'jspdf';
import reportWords from '../../assets/locales/en/report.json';
import sharedWords from '../../assets/locales/en/shared.json';
import { civilDayOf } from '../../lib/domain/civil-date';
import { buildReport } from '../../lib/report/build-report';
import { type ReportFonts, readFaces } from '../../lib/report/pdf/font-face';
import { layOut } from '../../lib/report/pdf/lay-out';
import { renderPdf } from '../../lib/report/pdf/render-pdf';
import { findUndrawable } from '../../lib/report/pdf/undrawable';
import { defaultReportSettings } from '../../lib/report/report';
import { speak } from '../../lib/words/words';
import { type Amounts, makeUpCase } from '../tools/made-up-case';

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** What each part of making a PDF took, turn by turn, in milliseconds; `empty` is the floor. */
export interface Parts {
  pages: number;
  bytes: number;
  faces: number[];
  build: number[];
  layOut: number[];
  undrawable: number[];
  render: number[];
  empty: number[];
}

/** Times the parts of making a PDF of a made-up case one after the other, beside an empty PDF with the same two fonts. */
export async function timeParts(amounts: Amounts, now: number, regular: string, strong: string, runs: number): Promise<Parts> {
  speak({ shared: sharedWords, report: reportWords });
  const fonts: ReportFonts = { regular: bytesOf(regular), strong: bytesOf(strong) };
  const { cases, ...others } = (await makeUpCase(amounts, now)).rows;
  const portfolio = { ...others, case: cases[0] ?? null };
  const parts: Parts = { pages: 0, bytes: 0, faces: [], build: [], layOut: [], undrawable: [], render: [], empty: [] };
  for (let run = 0; run < runs; run++) {
    const time = async <T>(part: Exclude<keyof Parts, 'pages' | 'bytes'>, act: () => T | Promise<T>): Promise<T> => {
      const start = performance.now();
      const value = await act();
      parts[part].push(performance.now() - start);
      return value;
    };
    await time('empty', () => emptyPdf(fonts));
    const report = await time('build', () => buildReport(portfolio, defaultReportSettings, civilDayOf(now)));
    const faces = await time('faces', () => readFaces(fonts));
    parts.pages = (await time('layOut', () => layOut(report, faces))).canvas.pages.length;
    await time('undrawable', () => findUndrawable(report, faces));
    parts.bytes = (await time('render', () => renderPdf(report, fonts))).length;
  }
  return parts;
}

/** The least that jsPDF does: one page with a word in each of the two fonts. */
function emptyPdf(fonts: ReportFonts): ArrayBuffer {
  const doc = new jsPDF({ unit: 'pt', compress: true, putOnlyUsedFonts: true });
  for (const [name, bytes] of Object.entries(fonts)) {
    let binary = '';
    for (let i = 0; i < bytes.length; i += 0x8000) binary += Reflect.apply(String.fromCharCode, null, bytes.subarray(i, i + 0x8000));
    doc.addFileToVFS(`${name}.ttf`, binary);
    doc.addFont(`${name}.ttf`, name, 'normal');
    doc.setFont(name, 'normal');
    doc.text('Proofolio', 40, 40);
  }
  return doc.output('arraybuffer');
}
