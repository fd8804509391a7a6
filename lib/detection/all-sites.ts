import { addressesOfOthers } from './addresses-of-others';
import { dataAddresses } from './data-addresses';
import { rarePages } from './rare-pages';
import type { Detector } from './reading/detector';
import { sites } from './sites';

/** Other sites: each file of that folder is one, and exports its detector and nothing else. */
const elsewhere = import.meta.glob<Readonly<Record<string, Detector>>>('./elsewhere/*.ts', { eager: true });

/** Everything that can be read: the three sites, their rare pages, and those that are read at a click only. */
export const allSites: readonly Detector[] = [
  dataAddresses,
  ...rarePages,
  ...sites,
  ...Object.values(elsewhere).flatMap((site) => Object.values(site)),
  addressesOfOthers,
];
