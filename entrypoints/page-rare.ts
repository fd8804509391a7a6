import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rarePages } from '../lib/detection/rare-pages';
import { dayHere, readPage } from '../lib/detection/sites';

/**
 * Reads what the script in every page leaves out to stay small. The popup puts it into a page when it is opened there;
 * its value is the reading.
 */
export default defineUnlistedScript(() => readPage(document, new URL(location.href), dayHere(), rarePages));
