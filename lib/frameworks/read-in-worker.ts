import { ImportError } from './import-error';
import type { ReadAnswer, ReadOrder } from './read-order';
import type { ReadSource } from './read-source';

/** The part of a worker that is used here. */
export type ReadingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** How a reading is watched and stopped. `timer` calls back after so many milliseconds and answers how to call that off. */
export type ReadTask = {
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  timer?: (milliseconds: number, ring: () => void) => () => void;
};

/** A file that takes longer than this is made to take long: 10 seconds. */
export const readingTime = 10_000;

const clock: NonNullable<ReadTask['timer']> = (milliseconds, ring) => {
  const id = setTimeout(ring, milliseconds);
  return () => clearTimeout(id);
};

/**
 * Has criteria read in a worker of its own, which is ended in every case: when it is done, when the signal says so, and
 * when it takes too long. Rejects with ImportError for a refusal, and with the signal's reason when it was stopped.
 */
export function readInWorker(start: () => ReadingWorker, order: ReadOrder, task: ReadTask = {}): Promise<ReadSource> {
  return new Promise((resolve, reject) => {
    task.signal?.throwIfAborted();
    const worker = start();
    const end = (settle: () => void) => {
      stopTimer();
      task.signal?.removeEventListener('abort', onAbort);
      worker.terminate();
      settle();
    };
    const onAbort = () => end(() => reject(task.signal?.reason));
    const stopTimer = (task.timer ?? clock)(readingTime, () =>
      end(() => reject(new ImportError('tookTooLong', { seconds: readingTime / 1_000 }))),
    );
    task.signal?.addEventListener('abort', onAbort);
    worker.onerror = (event) => end(() => reject(new Error(event.message)));
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      switch (data.kind) {
        case 'progress':
          task.onProgress?.(data.share);
          return;
        case 'done':
          end(() => resolve(data.result));
          return;
        case 'refused':
          end(() => reject(new ImportError(data.code, data.values)));
          return;
        case 'failed':
          end(() => reject(new Error(data.message)));
          return;
        default:
          data satisfies never;
      }
    };
    worker.postMessage(order);
  });
}
