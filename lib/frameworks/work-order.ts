import { type MatchedEditions, type MatchOrder, matchWithChanges } from './editions/match-order';
import { ImportError, type ImportErrorCode } from './imported/import-error';
import type { ReadChoices } from './read-framework';
import { type ReadSource, readSource, type Unread } from './read-source';

/** What is to be read, and how. Plain data, so that it can be sent to a worker. */
export type ReadOrder = { choices: Omit<ReadChoices, 'onStep'> } & Unread;

/** Everything that is done beside the page. */
export type WorkOrder = ReadOrder | MatchOrder;

/** What an order gives. */
export type ResultOf<Order extends WorkOrder> = Order extends MatchOrder ? MatchedEditions : ReadSource;

/** What comes back: how far it is, then what was found, or why there is nothing. */
export type WorkAnswer<Result = ReadSource | MatchedEditions> =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; result: Result }
  | { kind: 'refused'; code: ImportErrorCode; values: Record<string, string | number> }
  | { kind: 'failed'; message: string };

/** Carries out an order and answers it; never throws, because what is thrown in a worker reaches nobody. */
export function answerOrder(order: WorkOrder, answer: (message: WorkAnswer) => void): void {
  const onStep = (share: number) => answer({ kind: 'progress', share });
  try {
    const result = order.kind === 'match' ? matchWithChanges(order, onStep) : readSource(order, { ...order.choices, onStep });
    answer({ kind: 'done', result });
  } catch (error) {
    if (error instanceof ImportError) answer({ kind: 'refused', code: error.code, values: error.values });
    else answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
