import { type Detector, nothing } from '../reading/detector';
import { rootOf } from '../reading/page-access';
import { classifyCredly } from './credly-address';
import { readBadgePage } from './credly-badge-page';
import { credlyDataAddresses } from './credly-data-addresses';
import { readProfilePage } from './credly-profile-page';

/** Credly's badge pages, profiles, and the learner's own list. The JSON behind them is read by `credly-json`. */
export const credly: Detector = {
  platform: 'credly',
  classify: classifyCredly,

  read(page, url, today) {
    const { kind = 'other', id } = classifyCredly(url) ?? {};
    if (kind === 'other') return nothing(kind, 'not-an-award-page');
    const root = rootOf(page);
    const reading = kind === 'badge' ? readBadgePage(root, url, id ?? '', today) : readProfilePage(root, url, kind, today);
    const more = credlyDataAddresses(root, url);
    return more.length > 0 ? { ...reading, more } : reading;
  },
};
