import { useState } from 'preact/hooks';
import { ImportError } from '../../../../lib/frameworks/imported/import-error';
import { t } from '../../../../lib/words/words';
import { useWorker } from '../worker/use-worker';
import { type Brought, type FileChoices, type ImportSource, sourceOf } from './import-source';
import { sayImportError } from './problem-words';

/** Reads files and pastes in the worker: one at a time, with progress, a way to stop, and the sentence where one is refused. */
export function useFileReading(onSource: (source: ImportSource) => void) {
  const { underWay, run, cancel } = useWorker();
  const [problem, setProblem] = useState<string | null>(null);
  /** Answers whether it was read; what was stopped, or overtaken by the next, was not. */
  const read = async (brought: Brought, choices: FileChoices = {}): Promise<boolean> => {
    setProblem(null);
    const outcome = await run(sayBrought(brought), (carryOut) => sourceOf(brought, choices, carryOut));
    if (outcome.kind === 'failed') setProblem(sayImportError(asRefusal(outcome.error)));
    if (outcome.kind === 'done') onSource(outcome.value);
    return outcome.kind === 'done';
  };
  return { reading: underWay, problem, setProblem, read, cancel };
}

/** What was brought, as it is called while it is read. */
export const sayBrought = ({ file, pasted }: Brought): string => (pasted ? t('criteria:reading.paste') : file.name);

/** What is no refusal is a fault of the reader or of the worker; it stays unread all the same. */
export function asRefusal(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  return new ImportError('unreadable', { message: error instanceof Error ? error.message : String(error) });
}
