import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Answer, failed } from './answer';

/** The file that describes a page; it is put into a page only when the learner asks for a report. */
const reportScript = '/page-report.js';

const reportSchema = z.strictObject({ url: z.string(), text: z.string().check(z.maxLength(40_000)) });

/** What the report script gives: the report, and the address that the page had then. */
export type PageReport = z.infer<typeof reportSchema>;

/** A report on how a tab's page is built, if the tab is still at `pageUrl`. Nothing of it is kept or sent. */
export async function describeOpenPage(tabId: number, pageUrl: string): Promise<Answer<string>> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: [reportScript] });
    const { url, text } = reportSchema.parse(injected?.result);
    return withoutFragment(url) === withoutFragment(pageUrl) ? { ok: true, value: text } : failed('page-changed');
  } catch {
    return failed('page-changed');
  }
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');
