import { startOwnWorker } from '../../browser/start-own-worker';
import workerUrl from './pdf.worker?worker&url';

/** Starts the worker of the paper. */
export const startPdfWorker = (): Worker => startOwnWorker(workerUrl);
