import { type Detector, nothing } from '../detector';
import { rootOf } from '../page-access';
import { classifyCredly, credlyHosts } from './credly-address';
import { readBadgePage } from './credly-badge-page';
import { readProfilePage } from './credly-profile-page';

/** Credly's badge pages and profiles. The JSON behind them is read by `credly-json`. */
export const credly: Detector = {
  platform: 'credly',
  hosts: credlyHosts,
  classify: classifyCredly,

  read(page, url, today) {
    const address = classifyCredly(url);
    if (address?.kind === 'badge') return readBadgePage(rootOf(page), url, address.id ?? '', today);
    return address?.kind === 'earner-profile'
      ? readProfilePage(rootOf(page), url, address.kind, today)
      : nothing('other', 'not-an-award-page');
  },
};
