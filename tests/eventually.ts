import { vi } from 'vitest';
import { patience } from './patience';

/** Waits until a check holds, however busy the machine is. */
export const eventually = <T>(check: () => T): Promise<T> => vi.waitFor(check, { timeout: patience, interval: 10 }) as Promise<T>;
