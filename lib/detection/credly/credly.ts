import { type Detector, nothing } from '../detector';
import { rootOf } from '../page-access';
import { classifyCredly, credlyHosts } from './credly-address';
import { readBadgePage } from './credly-badge-page';
import { credlyDataAddresses } from './credly-data-addresses';
import { readProfilePage } from './credly-profile-page';

/** Credly's badge pages and profiles. The JSON behind them is read by `credly-json`. */
export const credly: Detector = {
  platform: 'credly',
  hosts: credlyHosts,
  classify: classifyCredly,

  read(page, url, today) {
    const address = classifyCredly(url);
    if (address?.kind !== 'badge' && address?.kind !== 'earner-profile') return nothing('other', 'not-an-award-page');
    const root = rootOf(page);
    const reading =
      address.kind === 'badge' ? readBadgePage(root, url, address.id ?? '', today) : readProfilePage(root, url, address.kind, today);
    const more = credlyDataAddresses(root, url);
    return more.length > 0 ? { ...reading, more } : reading;
  },
};
