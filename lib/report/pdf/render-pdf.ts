import type { Report } from '../report';
import { type ReportFonts, readFaces } from './font-face';
import { layOut } from './lay-out';
import { PdfWriter } from './pdf-writer';

/** `onProgress` is told the pages drawn and the pages in all. */
export type RenderOptions = { onProgress?: (done: number, total: number) => void; signal?: AbortSignal };

/**
 * The report as a PDF file. Equal reports give equal bytes. It yields between pages, so that progress can be told and
 * the signal obeyed; when aborted it throws the signal's reason.
 */
export async function renderPdf(
  report: Report,
  fonts: ReportFonts,
  { onProgress, signal }: RenderOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  signal?.throwIfAborted();
  const faces = readFaces(fonts);
  const { canvas, sheet } = layOut(report, faces);
  const facts = {
    title: report.title,
    author: report.author,
    language: report.language,
    createdOn: report.today,
    fileId: fileIdOf(report),
  };
  const writer = new PdfWriter(facts, sheet, fonts, faces, canvas);
  let turn = performance.now();
  for (const [i, strokes] of canvas.pages.entries()) {
    signal?.throwIfAborted();
    writer.drawPage(strokes);
    onProgress?.(i + 1, canvas.pages.length);
    if (performance.now() - turn > turnLength) {
      await nextTurn();
      turn = performance.now();
    }
  }
  signal?.throwIfAborted();
  return writer.finish();
}

/** How long it draws at a stretch, in milliseconds. */
const turnLength = 16;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** 128 bits from the report's content (FNV-1a, four seeds): the same report is the same file. */
function fileIdOf(report: Report): string {
  const text = JSON.stringify(report);
  let [a, b, c, d] = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code ^ 0x5bd1, 0x01000193);
    c = Math.imul(c ^ code ^ (2 * 0x5bd1), 0x01000193);
    d = Math.imul(d ^ code ^ (3 * 0x5bd1), 0x01000193);
  }
  return [a, b, c, d].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
