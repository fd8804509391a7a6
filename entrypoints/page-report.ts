import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageReport } from '../lib/browser/describe-open-page';
import { allSites } from '../lib/detection/all-sites';
import { describePage } from '../lib/detection/describe-page';
import { dayHere, readPage } from '../lib/detection/sites';

/** Describes the page for an issue, without any text of it. The popup puts it into a page when the learner asks for that. */
export default defineUnlistedScript((): PageReport => {
  const url = new URL(location.href);
  const reading = readPage(document, url, dayHere(), allSites);
  const version = `Proofolio ${browser.runtime.getManifest().version}`;
  return { url: url.href, text: describePage(document, url, reading, { version, browser: browserName(navigator.userAgent) }) };
});

/** Name and number of the browser, and nothing else of what it says of itself; those that are built on Chrome name Chrome too. */
const browserName = (userAgent: string): string =>
  (/(?:Firefox|Edg|OPR)\/\d+/.exec(userAgent) ?? /Chrome\/\d+/.exec(userAgent))?.[0].replace('/', ' ') ?? 'unknown';
