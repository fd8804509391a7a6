import { type Detector, nothing } from '../detector';
import { rootOf } from '../page-access';
import { classifyEdx, edxHosts } from './edx-address';
import { readCertificatePage } from './edx-certificate';

/** The certificates of edX, and of any other Open edX site. */
export const edx: Detector = {
  platform: 'edx',
  hosts: edxHosts,
  classify: classifyEdx,

  read(page, url, today) {
    const address = classifyEdx(url);
    return !address || address.kind === 'other'
      ? nothing('other', 'not-an-award-page')
      : readCertificatePage(rootOf(page), url, address, today);
  },
};
