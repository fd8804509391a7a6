import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Reading } from '../detection/reading/detector';
import { civilDateSchema } from '../domain/civil-date';
import { type Answer, failed } from './answer';
import { type FetchedBytes, fetchBytes } from './fetch-json';
import type { PageReading } from './messages';
import { readingSchema } from './payloads';

/** The file that reads pages of sites that are not watched. */
const elsewhereScript = '/page-elsewhere.js';

const address = z.string().check(z.maxLength(2_048), z.regex(/^https?:\/\//i));
const foundSchema = z.strictObject({
  at: address,
  url: address,
  reading: readingSchema,
  platform: z.string().check(z.maxLength(60)),
  links: z.array(address).check(z.maxLength(50)),
  offer: z.strictObject({
    title: z.string().check(z.maxLength(300)),
    issuer: z.string().check(z.maxLength(300)),
    url: z.string().check(z.maxLength(2_048)),
    issuedOn: z.nullable(civilDateSchema),
  }),
});

/**
 * Reads the page in a tab of any site. The browser lets us only after a click on the toolbar button, for that tab and
 * until it goes elsewhere; null where it does not, as on its own pages. Nothing is asked of the network.
 */
export async function lookElsewhere(tabId: number, title: string): Promise<PageReading | null> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: [elsewhereScript] });
    const { at, url, reading, platform, links, offer } = foundSchema.parse(injected?.result);
    return { url, reading: reading as Reading, title, readAt: Date.now(), elsewhere: { at, platform, links, offer } };
  } catch {
    return null;
  }
}

/** Asks an address from inside the tab's page, if that is still at `pageUrl`; only at the learner's click. */
export async function fetchElsewhere(tabId: number, asked: string, pageUrl: string): Promise<Answer<FetchedBytes>> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, func: fetchBytes, args: [asked, pageUrl] });
    return injected?.result ?? failed('page-changed');
  } catch {
    return failed('page-changed');
  }
}
