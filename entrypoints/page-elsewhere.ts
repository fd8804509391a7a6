import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { allSites } from '../lib/detection/all-sites';
import { readAnySite } from '../lib/detection/any-site/read-any-site';
import { withoutEmail } from '../lib/detection/reading/without-email';
import { dayHere } from '../lib/detection/sites';

/**
 * Reads a page of a site that is not watched. The popup puts it into the page in front when the learner clicks on the
 * toolbar button there, which is also what the browser asks for; its value is what was read.
 */
export default defineUnlistedScript(() => {
  const at = location.href;
  return { at, url: withoutEmail(at), ...readAnySite(document, new URL(at), dayHere(), allSites) };
});
