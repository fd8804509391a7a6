import { createContext } from 'preact';
import { startOwnWorker } from '../../../lib/browser/start-own-worker';
import workerUrl from '../../../lib/frameworks/framework.worker?worker&url';
import type { ReadingWorker } from '../../../lib/frameworks/read-in-worker';

/** How this room starts the worker that reads its files; a test gives one of its own. */
export const FrameworkWorker = createContext<() => ReadingWorker>(() => startOwnWorker(workerUrl));
