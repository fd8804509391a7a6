import { addressesOfOthers } from './addresses-of-others';
import { courseraSurroundings } from './coursera-surroundings';
import { credlySurroundings } from './credly-surroundings';
import type { Detector } from './detector';
import { edxSurroundings } from './edx-surroundings';
import { googleSkills } from './google-skills';
import { microsoftLearn } from './microsoft-learn';
import { sites } from './sites';
import { udemy } from './udemy';

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
