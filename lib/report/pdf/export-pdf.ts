import type { Report } from '../report';
import type { PdfAnswer, PdfOrder } from './pdf-messages';
import { startPdfWorker } from './start-worker';

/** The PDF could not be made: the worker did not start, or failed at the report. Nothing stored was touched. */
export class PdfExportError extends Error {
  readonly reason: 'worker did not start' | 'rendering failed';

  constructor(reason: PdfExportError['reason'], message: string) {
    super(message);
    this.name = 'PdfExportError';
    this.reason = reason;
  }
}

export type ExportOptions = {
  /** Told after each page: pages drawn, and pages in all. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

/**
 * The report as a PDF, made in a worker. When the signal aborts, the worker is ended at once and the promise rejects
 * with the signal's reason; any other failure is a `PdfExportError`.
 */
export function exportPdf(report: Report, { onProgress, signal }: ExportOptions = {}): Promise<Blob> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    let worker: Worker;
    try {
      worker = startPdfWorker();
    } catch (error) {
      return reject(new PdfExportError('worker did not start', error instanceof Error ? error.message : String(error)));
    }
    const finish = (settle: () => void) => {
      worker.terminate();
      signal?.removeEventListener('abort', stop);
      settle();
    };
    const stop = () => finish(() => reject(signal?.reason));
    signal?.addEventListener('abort', stop);
    worker.onerror = (event) => {
      event.preventDefault();
      finish(() => reject(new PdfExportError('worker did not start', event.message || 'The worker could not be loaded.')));
    };
    worker.onmessage = ({ data }: MessageEvent<PdfAnswer>) => {
      if (data.kind === 'progress') onProgress?.(data.done, data.total);
      else if (data.kind === 'done') finish(() => resolve(new Blob([data.bytes], { type: 'application/pdf' })));
      else if (data.kind === 'failed') finish(() => reject(new PdfExportError('rendering failed', data.message)));
    };
    worker.postMessage({ kind: 'render', report } satisfies PdfOrder);
  });
}
