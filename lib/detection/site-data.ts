import type { CivilDate } from '../domain/civil-date';
import { readCredlyJson } from './credly/credly-json';
import { nothing, type Reading } from './detector';
import { readEdxJson } from './edx/edx-json';
import { classifyAddress, dayHere } from './sites';

/** Who reads the JSON of which platform. Apart from `sites`, so that it is no part of what every page loads. */
const readers: Readonly<Record<string, (json: unknown, url: URL, today: CivilDate) => Reading>> = {
  credly: readCredlyJson,
  edx: readEdxJson,
};

/** What a site's own JSON says that was asked for at this address. Never throws. */
export function readData(json: unknown, url: URL, today: CivilDate = dayHere()): Reading {
  const { platform, kind } = classifyAddress(url);
  const read = readers[platform];
  if (!read) return platform === 'other' ? { kind: 'elsewhere' } : nothing(kind, 'data-not-known');
  try {
    return read(json, url, today);
  } catch {
    return nothing(kind, 'unreadable');
  }
}
