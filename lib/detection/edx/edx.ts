import { type Detector, nothing } from '../reading/detector';
import { rootOf } from '../reading/page-access';
import { classifyEdx } from './edx-address';
import { readCertificatePage } from './edx-certificate';
import { readDashboard, readProfile, readProgress } from './edx-lists';

/** edX's certificates, the learner's courses, progress and profile, and the certificates of any other Open edX site. */
export const edx: Detector = {
  platform: 'edx',
  classify: classifyEdx,

  read(page, url, today) {
    const address = classifyEdx(url);
    if (!address || address.kind === 'other') return nothing('other', 'not-an-award-page');
    const root = rootOf(page);
    if (address.kind === 'earner-profile') return readProfile(root, url);
    if (address.kind === 'own-list') return address.id ? readProgress(root, url) : readDashboard(root, url);
    return readCertificatePage(root, url, address, today);
  },
};
