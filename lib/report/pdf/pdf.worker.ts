import { loadFonts } from './load-fonts';
import type { PdfAnswer, PdfOrder } from './pdf-messages';
import { renderPdf } from './render-pdf';

/** Renders one report beside the page, so that the page never stands still; whoever started it ends it. */
self.onmessage = async ({ data }: MessageEvent<PdfOrder>) => {
  const answer = (message: PdfAnswer, transfer: Transferable[] = []) => self.postMessage(message, { transfer });
  try {
    const bytes = await renderPdf(data.report, await loadFonts(), {
      onProgress: (done, total) => answer({ kind: 'progress', done, total }),
    });
    answer({ kind: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
