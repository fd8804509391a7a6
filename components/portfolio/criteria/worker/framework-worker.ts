import { createContext } from 'preact';
import { startOwnWorker } from '../../../../lib/browser/start-own-worker';
import workerUrl from '../../../../lib/frameworks/framework.worker?worker&url';
import type { CriteriaWorker } from '../../../../lib/frameworks/work-in-worker';

/** How this room starts the worker that reads its files and matches editions; a test gives one of its own. */
export const FrameworkWorker = createContext<() => CriteriaWorker>(() => startOwnWorker(workerUrl));
