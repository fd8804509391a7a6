import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { workInWorker } from '../../../../lib/frameworks/work-in-worker';
import type { ResultOf, WorkOrder } from '../../../../lib/frameworks/work-order';
import { FrameworkWorker } from './framework-worker';

/** A work under way: of what, and how far it is (0 to 1). */
export type WorkUnderWay = { name: string; share: number };

/** Carries out an order beside the page. */
export type OrderRunner = <Order extends WorkOrder>(order: Order) => Promise<ResultOf<Order>>;

/** What became of a work; `stopped` where it was stopped, or overtaken by the next. */
export type WorkOutcome<T> = { kind: 'done'; value: T } | { kind: 'failed'; error: unknown } | { kind: 'stopped' };

/** Does one work at a time in a worker of its own, with progress and a way to stop. */
export function useWorker() {
  const start = useContext(FrameworkWorker);
  const underWay = useSignal<WorkUnderWay | null>(null);
  const current = useRef<AbortController | null>(null);
  const cancel = () => {
    current.current?.abort();
    underWay.value = null;
  };
  useEffect(() => () => current.current?.abort(), []);
  const run = async <T>(name: string, work: (carryOut: OrderRunner) => Promise<T>): Promise<WorkOutcome<T>> => {
    current.current?.abort();
    const mine = new AbortController();
    current.current = mine;
    const onProgress = (share: number) => {
      underWay.value = { name, share };
    };
    onProgress(0);
    const outcome = await outcomeOf(work((order) => workInWorker(start, order, { signal: mine.signal, onProgress })));
    if (mine.signal.aborted) return { kind: 'stopped' };
    underWay.value = null;
    return outcome;
  };
  return { underWay: underWay as ReadonlySignal<WorkUnderWay | null>, run, cancel };
}

async function outcomeOf<T>(work: Promise<T>): Promise<WorkOutcome<T>> {
  try {
    return { kind: 'done', value: await work };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
