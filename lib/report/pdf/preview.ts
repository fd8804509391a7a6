import type { Report } from '../report';
import type { LaidOut, PdfAnswer, PdfOrder } from './pdf-messages';
import { startPdfWorker } from './start-worker';

/** Lays reports out for the eye, beside the page; only the answer to the latest order is given. */
export type Previewer = { show: (report: Report) => void; end: () => void };

/** Starts a previewer. It keeps its worker, so that after the first time fonts and code are warm. */
export function startPreview({
  onPages,
  onFailure,
}: {
  onPages: (laidOut: LaidOut) => void;
  onFailure: (message: string) => void;
}): Previewer {
  const worker = startPdfWorker();
  let latest = 0;
  let busy = false;
  let waiting: Report | null = null;
  const order = (report: Report) => {
    busy = true;
    worker.postMessage({ kind: 'lay out', report, id: ++latest } satisfies PdfOrder);
  };
  const next = () => {
    busy = false;
    if (waiting) order(waiting);
    waiting = null;
  };
  worker.onmessage = ({ data }: MessageEvent<PdfAnswer>) => {
    if (data.kind === 'laid out' && data.id === latest && !waiting) onPages(data.laidOut);
    else if (data.kind === 'failed') onFailure(data.message);
    next();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    onFailure(event.message || 'The worker could not be loaded.');
    next();
  };
  return {
    show(report) {
      // One at a time: of what is typed meanwhile only the last is laid out.
      if (busy) waiting = report;
      else order(report);
    },
    end: () => worker.terminate(),
  };
}
