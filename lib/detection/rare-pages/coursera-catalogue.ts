import { readCourseOffer } from '../course-offer';
import { classifyCoursera } from '../coursera/coursera-address';
import { type Address, type Detector, nothing } from '../reading/detector';
import { rootOf } from '../reading/page-access';

const kinds = 'learn|specializations|professional-certificates|projects|degrees|certificates';
const catalogue = new RegExp(`^/(?:${kinds}|browse|courses|search|partners)(?:/|$)`);
/** Pages of one course, project or program; the others of the catalogue are lists of them. */
const single = new RegExp(`^/(?:${kinds})/[^/]+/?$`);

function classify(url: URL): Address | null {
  const isOfThis = catalogue.test(url.pathname) && classifyCoursera(url) !== null;
  return isOfThis ? { platform: 'coursera', kind: 'catalogue', id: null, award: false } : null;
}

/** What can be taken on Coursera; "Shareable certificate" on such a page is an advertisement. */
export const courseraCatalogue: Detector = {
  platform: 'coursera',
  classify,
  read: (page, url) =>
    single.test(url.pathname) ? readCourseOffer(rootOf(page), url, 'h1[data-e2e="hero-title"]') : nothing('catalogue', 'not-an-award-page'),
};
