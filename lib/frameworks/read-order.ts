import { ImportError, type ImportErrorCode } from './import-error';
import { type ReadChoices, type ReadFramework, readFramework, readPaste } from './read-framework';

/** What is to be read: a file's bytes or a paste, and how. Plain data, so that it can be sent to a worker. */
export type ReadOrder = { choices: Omit<ReadChoices, 'onStep'> } & (
  | { kind: 'file'; bytes: Uint8Array; fileName: string }
  | { kind: 'paste'; text: string; html: string }
);

/** What comes back: how far it is, then the framework, or why there is none. */
export type ReadAnswer =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; result: ReadFramework }
  | { kind: 'refused'; code: ImportErrorCode; values: Record<string, string | number> }
  | { kind: 'failed'; message: string };

/** Carries out an order and answers it; never throws, because what is thrown in a worker reaches nobody. */
export function answerOrder(order: ReadOrder, answer: (message: ReadAnswer) => void): void {
  const choices: ReadChoices = { ...order.choices, onStep: (share) => answer({ kind: 'progress', share }) };
  try {
    const result = order.kind === 'file' ? readFramework(order.bytes, order.fileName, choices) : readPaste(order, choices);
    answer({ kind: 'done', result });
  } catch (error) {
    if (error instanceof ImportError) answer({ kind: 'refused', code: error.code, values: error.values });
    else answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
