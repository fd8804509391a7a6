import type { Detector } from './reading/detector';

const files = import.meta.glob<Readonly<Record<string, Detector>>>('./rare-pages/*.ts', { eager: true });

/**
 * Kinds of pages of the three sites that the script in every page leaves out to stay small: what can be earned, which
 * the toolbar does not count, and awards where hardly anybody meets them. They are read when the popup is opened there.
 * Each file of that folder is one kind, and exports its detector and nothing else.
 */
export const rarePages: readonly Detector[] = Object.values(files).flatMap((kind) => Object.values(kind));
