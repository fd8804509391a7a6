import { ownAward } from '../detection/unread-entries';
import type { Award } from '../domain/award';
import { type PageSummary, type RawReading, toPageMessages } from './messages';
import { rawReadingSchema } from './payloads';
import { originOf, siteOf } from './sites';

/** The award of a page that the learner opened while collecting, with the page's address. */
export type OpenedAward = { award: Award; url: string };

/**
 * Asks an open page for the award that it is about; null where it is about none, or is another page by now: that one
 * tells of itself.
 */
export async function askOpenedAward(tabId: number, { url, count }: PageSummary): Promise<OpenedAward | null> {
  if (count === 0 || siteOf(originOf(url)) === null) return null;
  const answered = rawReadingSchema.safeParse(await toPageMessages.send('read', undefined, tabId));
  if (!answered.success || answered.data.url !== url) return null;
  const { reading } = answered.data as RawReading;
  const award = reading.kind === 'seen' ? ownAward(reading.pageKind, reading.awards, url) : null;
  return award && { award, url };
}
