import { addressesOfOthers } from './addresses-of-others';
import { courseraSurroundings } from './coursera/coursera-surroundings';
import { credlySurroundings } from './credly/credly-surroundings';
import type { Detector } from './detector';
import { edxSurroundings } from './edx/edx-surroundings';
import { sites } from './sites';

/** Other sites: each file of that folder is one, and exports its detector and nothing else. */
const elsewhere = import.meta.glob<Readonly<Record<string, Detector>>>('./elsewhere/*.ts', { eager: true });

/**
 * Everything that can be read, with what the content script leaves out to stay small: lists and offers around the
 * award pages of the three sites, asked first as they know those addresses better, and other sites.
 */
export const allSites: readonly Detector[] = [
  credlySurroundings,
  courseraSurroundings,
  edxSurroundings,
  ...sites,
  ...Object.values(elsewhere).flatMap((site) => Object.values(site)),
  addressesOfOthers,
];
