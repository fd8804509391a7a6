import { type Detector, nothing } from '../reading/detector';
import { rootOf } from '../reading/page-access';
import { classifyCoursera } from './coursera-address';
import { readCertificatePage } from './coursera-certificate';
import { readOwnList } from './coursera-own-list';

/** Coursera's certificates, of courses and of programs, and the learner's own list of them. */
export const coursera: Detector = {
  platform: 'coursera',
  classify: classifyCoursera,

  read(page, url, today) {
    const kind = classifyCoursera(url)?.kind ?? 'other';
    if (kind === 'other') return nothing(kind, 'not-an-award-page');
    const root = rootOf(page);
    return kind === 'own-list' ? readOwnList(root, url) : readCertificatePage(root, url, kind, today);
  },
};
