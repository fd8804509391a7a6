import { ImportError, type ImportErrorCode } from './import-error';
import type { ReadChoices } from './read-framework';
import { type ReadSource, readSource, type Unread } from './read-source';

/** What is to be read, and how. Plain data, so that it can be sent to a worker. */
export type ReadOrder = { choices: Omit<ReadChoices, 'onStep'> } & Unread;

/** What comes back: how far it is, then what was found, or why there is nothing. */
export type ReadAnswer =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; result: ReadSource }
  | { kind: 'refused'; code: ImportErrorCode; values: Record<string, string | number> }
  | { kind: 'failed'; message: string };

/** Carries out an order and answers it; never throws, because what is thrown in a worker reaches nobody. */
export function answerOrder(order: ReadOrder, answer: (message: ReadAnswer) => void): void {
  const choices: ReadChoices = { ...order.choices, onStep: (share) => answer({ kind: 'progress', share }) };
  try {
    answer({ kind: 'done', result: readSource(order, choices) });
  } catch (error) {
    if (error instanceof ImportError) answer({ kind: 'refused', code: error.code, values: error.values });
    else answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
