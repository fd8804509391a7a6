import type { CivilDate } from '../domain/civil-date';
import { coursera } from './coursera/coursera';
import { credly } from './credly/credly';
import { edx } from './edx/edx';
import { type Address, type Detector, nothing, type Reading } from './reading/detector';

/** The sites that are watched, in the order in which they are asked: edX last, since it also knows certificates on any host. */
export const sites: readonly Detector[] = [credly, coursera, edx];

/** What an address alone says; an address of no known site is no award. */
export function classifyAddress(url: URL, detectors: readonly Detector[] = sites): Address {
  for (const detector of detectors) {
    const address = detector.classify(url);
    if (address) return address;
  }
  return { platform: 'other', kind: 'other', id: null, award: false };
}

/**
 * What the open page shows. Never throws and never changes the page: a page that breaks its reader is a known page that
 * yields nothing. `today` decides what has expired; without it, this computer's day.
 */
export function readPage(page: Document, url: URL, today: CivilDate = dayHere(), detectors: readonly Detector[] = sites): Reading {
  for (const detector of detectors) {
    const address = detector.classify(url);
    if (!address) continue;
    try {
      return detector.read(page, url, today);
    } catch {
      return nothing(address.kind, 'unreadable');
    }
  }
  return { kind: 'elsewhere' };
}

/** The day by this computer's clock. */
export function dayHere(): CivilDate {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
