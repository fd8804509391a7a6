import { type Detector, nothing } from '../detector';
import { rootOf } from '../page-access';
import { classifyCoursera, courseraHosts } from './coursera-address';
import { readCertificatePage } from './coursera-certificate';

/** Coursera's certificates, of courses and of programs. */
export const coursera: Detector = {
  platform: 'coursera',
  hosts: courseraHosts,
  classify: classifyCoursera,

  read(page, url, today) {
    const kind = classifyCoursera(url)?.kind ?? 'other';
    return kind === 'other' ? nothing(kind, 'not-an-award-page') : readCertificatePage(rootOf(page), url, kind, today);
  },
};
