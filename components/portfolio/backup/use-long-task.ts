import { useEffect, useRef, useState } from 'preact/hooks';
import type { LongTask } from '../../../lib/transfer/long-task';

/** A long task of this screen: how far it is (0 to 1, null while none runs), how to start one, and how to stop it. */
export type TaskRunner = {
  share: number | null;
  /** Runs the work; answers its value, or null when the learner cancelled. Throws what else the work throws. */
  start: <T>(work: (task: LongTask) => Promise<T>) => Promise<T | null>;
  cancel: () => void;
};

/** Runs one long task at a time; leaving the screen cancels it. */
export function useLongTask(): TaskRunner {
  const [share, setShare] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  return {
    share,
    cancel: () => running.current?.abort(),
    async start(work) {
      const abort = new AbortController();
      running.current?.abort();
      running.current = abort;
      setShare(0);
      try {
        return await work({ onProgress: setShare, signal: abort.signal });
      } catch (error) {
        if (abort.signal.aborted) return null;
        throw error;
      } finally {
        if (running.current === abort) setShare(null);
      }
    },
  };
}
