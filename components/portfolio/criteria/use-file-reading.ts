import { useSignal } from '@preact/signals';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { ImportError } from '../../../lib/frameworks/import-error';
import { readInWorker } from '../../../lib/frameworks/read-in-worker';
import type { ReadOrder } from '../../../lib/frameworks/read-order';
import type { ReadSource } from '../../../lib/frameworks/read-source';
import { t } from '../../../lib/words/words';
import { FrameworkWorker } from './framework-worker';
import { type Brought, type FileChoices, type ImportSource, sourceOf } from './import-source';
import { sayImportError } from './problem-words';

/** A reading under way: of what, and how far it is (0 to 1). */
export type FileReading = { name: string; share: number };

/** Reads files and pastes in the worker: one at a time, with progress, a way to stop, and the sentence where one is refused. */
export function useFileReading(onSource: (source: ImportSource) => void) {
  const { reading, run, cancel } = useWorker();
  const [problem, setProblem] = useState<string | null>(null);
  /** Answers whether it was read; what was stopped, or overtaken by the next, was not. */
  const read = async (brought: Brought, choices: FileChoices = {}): Promise<boolean> => {
    setProblem(null);
    const source = await run(sayBrought(brought), (order) => sourceOf(brought, choices, order));
    if (source instanceof ImportError) setProblem(sayImportError(source));
    else if (source) onSource(source);
    return source !== null && !(source instanceof ImportError);
  };
  return { reading, problem, setProblem, read, cancel };
}

/** What was brought, as it is called while it is read. */
export const sayBrought = ({ file, pasted }: Brought): string => (pasted ? t('criteria:reading.paste') : file.name);

/** Runs one order at a time in a worker of its own; answers null where it was stopped or overtaken. */
export function useWorker() {
  const start = useContext(FrameworkWorker);
  const reading = useSignal<FileReading | null>(null);
  const current = useRef<AbortController | null>(null);
  const cancel = () => {
    current.current?.abort();
    reading.value = null;
  };
  useEffect(() => () => current.current?.abort(), []);
  const run = async <T>(name: string, work: (read: (order: ReadOrder) => Promise<ReadSource>) => Promise<T>) => {
    current.current?.abort();
    const mine = new AbortController();
    current.current = mine;
    reading.value = { name, share: 0 };
    const onProgress = (share: number) => {
      reading.value = { name, share };
    };
    const task = { signal: mine.signal, onProgress };
    try {
      const found = await work((order) => readInWorker(start, order, task));
      return mine.signal.aborted ? null : found;
    } catch (error) {
      return mine.signal.aborted ? null : asRefusal(error);
    } finally {
      if (!mine.signal.aborted) reading.value = null;
    }
  };
  return { reading, run, cancel };
}

/** What is no refusal is a fault of the reader or of the worker; it stays unread all the same. */
function asRefusal(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  return new ImportError('unreadable', { message: error instanceof Error ? error.message : String(error) });
}
