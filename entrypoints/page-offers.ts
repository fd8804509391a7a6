import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offers } from '../lib/detection/offers';
import { dayHere, readPage } from '../lib/detection/sites';

/**
 * Reads what the script in every page leaves out to stay small: what can be earned and nobody has earned yet. The popup
 * puts it into a page when it is opened there; its value is the reading.
 */
export default defineUnlistedScript(() => readPage(document, new URL(location.href), dayHere(), offers));
