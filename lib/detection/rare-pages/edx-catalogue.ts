import { readCourseOffer } from '../course-offer';
import { type Address, type Detector, nothing } from '../reading/detector';
import { rootOf } from '../reading/page-access';

const degrees = 'masters|bachelors|executive-education|boot-camps|micromasters|xseries|[a-z-]+-certificate';
/** The interface language that may stand in front: /es/learn/… */
const language = '(?:/[a-z]{2})?';
const catalogue = new RegExp(`^${language}/(?:learn|course|courses|certificates|search|${degrees})(?:/|$)`);
/** Pages of one course or program; a subject (/learn/python) and the rest of the catalogue are lists of them. */
const single = new RegExp(`^${language}/(?:course/[^/]+|(?:learn|certificates|${degrees})/[^/]+/[^/]+|(?:${degrees})/[^/]+)/?$`);

function classify(url: URL): Address | null {
  const isOfThis = url.host === 'www.edx.org' && catalogue.test(url.pathname);
  return isOfThis ? { platform: 'edx', kind: 'catalogue', id: null, award: false } : null;
}

/** What can be taken on edX. */
export const edxCatalogue: Detector = {
  platform: 'edx',
  classify,
  read: (page, url) => (single.test(url.pathname) ? readCourseOffer(rootOf(page), url) : nothing('catalogue', 'not-an-award-page')),
};
