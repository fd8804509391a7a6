import type { MatchedEditions } from './editions/match-order';
import { ImportError } from './imported/import-error';
import type { ReadSource } from './read-source';
import type { ResultOf, WorkAnswer, WorkOrder } from './work-order';

/** The part of a worker that is used here. */
export type CriteriaWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** How a work is watched and stopped. `timer` calls back after so many milliseconds and answers how to call that off. */
export type WorkTask = {
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  timer?: (milliseconds: number, ring: () => void) => () => void;
};

/** A file that takes longer than this is made to take long: 10 seconds. */
export const readingTime = 10_000;

const clock: NonNullable<WorkTask['timer']> = (milliseconds, ring) => {
  const id = setTimeout(ring, milliseconds);
  return () => clearTimeout(id);
};

/**
 * Has an order carried out in a worker of its own, which is ended in every case: when it is done, when the signal says so,
 * and when a reading takes too long. Rejects with ImportError for a refusal, and with the signal's reason when it was
 * stopped. The bytes of a file go over to the worker, and are no longer the caller's.
 */
export function workInWorker<Order extends WorkOrder>(
  start: () => CriteriaWorker,
  order: Order,
  task: WorkTask = {},
): Promise<ResultOf<Order>> {
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
    const stopTimer = order.kind === 'match' ? () => {} : tooLongIn(task, (error) => end(() => reject(error)));
    task.signal?.addEventListener('abort', onAbort);
    worker.onerror = (event) => end(() => reject(new Error(event.message)));
    worker.onmessage = ({ data }: MessageEvent<WorkAnswer<ReadSource | MatchedEditions>>) => {
      switch (data.kind) {
        case 'progress':
          task.onProgress?.(data.share);
          return;
        case 'done':
          end(() => resolve(data.result as ResultOf<Order>));
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
    worker.postMessage(order, order.kind === 'file' ? [order.bytes.buffer] : []);
  });
}

/** What is matched was read and counted before, so only a reading can be without end. */
const tooLongIn = (task: WorkTask, refuse: (error: ImportError) => void) =>
  (task.timer ?? clock)(readingTime, () => refuse(new ImportError('tookTooLong', { seconds: readingTime / 1_000 })));
