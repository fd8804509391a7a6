import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { ImportError } from '../../../lib/frameworks/import-error';
import { readInWorker } from '../../../lib/frameworks/read-in-worker';
import { FrameworkWorker } from './framework-worker';
import { type FileChoices, type ImportSource, sourceOfFile } from './import-source';
import { sayImportError } from './problem-words';

/** A reading under way: of which file, and how far it is (0 to 1). */
export type FileReading = { name: string; share: number };

/** Reads files in the worker: one at a time, with its progress, a way to stop it, and the sentence where a file is refused. */
export function useFileReading(onSource: (source: ImportSource) => void) {
  const start = useContext(FrameworkWorker);
  const [reading, setReading] = useState<FileReading | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const current = useRef<AbortController | null>(null);
  const cancel = () => {
    current.current?.abort();
    setReading(null);
  };
  useEffect(() => () => current.current?.abort(), []);
  /** Answers whether the file was read; one that was stopped, or overtaken by the next, was not. */
  const read = async (file: File, choices: FileChoices = {}): Promise<boolean> => {
    current.current?.abort();
    const mine = new AbortController();
    current.current = mine;
    setProblem(null);
    setReading({ name: file.name, share: 0 });
    const task = { signal: mine.signal, onProgress: (share: number) => setReading({ name: file.name, share }) };
    try {
      const source = await sourceOfFile(file, choices, (order) => readInWorker(start, order, task));
      if (mine.signal.aborted) return false;
      setReading(null);
      onSource(source);
      return true;
    } catch (error) {
      if (mine.signal.aborted) return false;
      setReading(null);
      setProblem(sayImportError(asRefusal(error)));
      return false;
    }
  };
  return { reading, problem, setProblem, read, cancel };
}

/** What is no refusal is a fault of the reader or of the worker; the file stays unread all the same. */
function asRefusal(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  return new ImportError('unreadable', { message: error instanceof Error ? error.message : String(error) });
}
