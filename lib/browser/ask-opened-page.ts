import { type PageSummary, type RawReading, toPageMessages } from './messages';
import { rawReadingSchema } from './payloads';
import { originOf, siteOf } from './sites';

/**
 * Asks an open page that the learner came to while collecting for all that it says; null where it holds no award, or is
 * another page by now: that one tells of itself.
 */
export async function askOpenedPage(tabId: number, { url, count }: PageSummary): Promise<RawReading | null> {
  if (count === 0 || siteOf(originOf(url)) === null) return null;
  const answered = rawReadingSchema.safeParse(await toPageMessages.send('read', undefined, tabId));
  return answered.success && answered.data.url === url ? (answered.data as RawReading) : null;
}
