import type { CivilDate } from '../domain/civil-date';
import { readAccredibleJson } from './accredible-json';
import { allSites } from './all-sites';
import { readCredlyJson } from './credly/credly-json';
import { readEdxJson } from './edx/edx-json';
import { readOpenBadgeData } from './open-badge-data';
import { nothing, type Reading } from './reading/detector';
import { classifyAddress, dayHere } from './sites';

/** Who reads the JSON of which platform. Apart from `sites`, so that it is no part of what every page loads. */
const readers: Readonly<Record<string, (json: unknown, url: URL, today: CivilDate) => Reading>> = {
  accredible: readAccredibleJson,
  credly: readCredlyJson,
  edx: readEdxJson,
};

/** What a site's own JSON says that was asked for at this address, or the Open Badges in it. Never throws. */
export function readData(json: unknown, url: URL, today: CivilDate = dayHere()): Reading {
  const { platform, kind } = classifyAddress(url, allSites);
  const read = readers[platform];
  try {
    const badges = readOpenBadgeData(json, url, today, allSites);
    if (badges) return badges;
    if (!read) return platform === 'other' ? { kind: 'elsewhere' } : nothing(kind, 'data-not-known');
    return read(json, url, today);
  } catch {
    return nothing(kind, 'unreadable');
  }
}
