import { type FontFaces, readFaces } from './font-face';
import { layOut } from './lay-out';
import { loadFonts } from './load-fonts';
import type { LaidOut, PdfAnswer, PdfOrder } from './pdf-messages';
import { renderPdf } from './render-pdf';
import { findUndrawable } from './undrawable';

const answer = (message: PdfAnswer, transfer: Transferable[] = []) => self.postMessage(message, { transfer });
let faces: Promise<FontFaces> | null = null;

/** Works beside the page, so that the page never stands still; whoever started it ends it. */
self.onmessage = async ({ data }: MessageEvent<PdfOrder>) => {
  try {
    if (data.kind === 'lay out') {
      faces ??= loadFonts().then(readFaces);
      answer({ kind: 'laid out', id: data.id, laidOut: layOutPlainly(data.report, await faces) });
      return;
    }
    const bytes = await renderPdf(data.report, await loadFonts(), {
      onProgress: (done, total) => answer({ kind: 'progress', done, total }),
    });
    answer({ kind: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    faces = null;
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

/** The strokes without the tree of structure, which only the file needs and which would be copied with each of them. */
function layOutPlainly(report: PdfOrder['report'], ready: FontFaces): LaidOut {
  const { canvas, sheet } = layOut(report, ready);
  return {
    pages: canvas.pages.map((strokes) => strokes.map(({ slot: _, ...plain }) => plain)),
    sheet,
    undrawable: [...new Set(findUndrawable(report, ready).map((one) => `${one.character} (${one.code})`))],
  };
}
