import { addressesOfOthers } from './addresses-of-others';
import { courseraSurroundings } from './coursera/coursera-surroundings';
import { credlySurroundings } from './credly/credly-surroundings';
import type { Detector } from './detector';
import { edxSurroundings } from './edx/edx-surroundings';
import { googleSkills } from './elsewhere/google-skills';
import { microsoftLearn } from './elsewhere/microsoft-learn';
import { udemy } from './elsewhere/udemy';
import { sites } from './sites';

/**
 * Everything that can be read, with what the content script leaves out to stay small: lists and offers around the
 * award pages of the three sites, asked first as they know those addresses better, and other sites.
 */
export const allSites: readonly Detector[] = [
  credlySurroundings,
  courseraSurroundings,
  edxSurroundings,
  ...sites,
  udemy,
  googleSkills,
  microsoftLearn,
  addressesOfOthers,
];
