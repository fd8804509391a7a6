import type { Award } from '../domain/award';
import { done } from './answer';
import { askOpenedPage } from './ask-opened-page';
import { askOpenPages, type Count, countUnsaved } from './count-badges';
import { gatherText } from './gather-proof';
import { guarded } from './guarded';
import { type AwardKey, type PageProof, type PageSummary, pageMessages, type RawReading, type SaveResult, uiMessages } from './messages';
import { ownIdentity } from './own-identity';
import { nothingSchema, saveSchema, summarySchema, undoSchema } from './payloads';
import { createRateLimit } from './rate-limit';

/** What the background can do with the store and the toolbar; this room knows neither. */
export type Desk = {
  isSaved(key: AwardKey): Promise<boolean>;
  save(awards: Award[], visit: { url: string; seenAt: number }, proof: PageProof | null): Promise<SaveResult>;
  undo(ticket: { journalId: number }): Promise<void>;
  show(tabId: number, count: Count): Promise<void>;
  /** Whether the learner collects what they open. */
  isCollecting(): Promise<boolean>;
  collect(page: RawReading, text: string, seenAt: number): Promise<void>;
  /** Says on the icon of every tab whether the learner collects. */
  showCollecting(): Promise<void>;
};

/** Messages of one page that are listened to within a minute. */
const mostPerMinute = 20;

/** Pages of one tab that are collected within a minute: more than anybody opens, fewer than a page could make up. */
const mostCollectedPerMinute = 60;

/** Answers every message to the background: each is guarded, parsed, and only then acted upon. */
export function answerMessages(desk: Desk, now: () => number): void {
  const own = ownIdentity();
  const mayTell = createRateLimit(mostPerMinute, 60_000);
  const mayCollect = createRateLimit(mostCollectedPerMinute, 60_000);

  const count = async (tabId: number, summary: PageSummary) => desk.show(tabId, await countUnsaved(summary, desk.isSaved));
  const recount = async () => {
    const pages = await askOpenPages();
    for (const { tabId, summary } of pages) {
      const parsed = summarySchema.safeParse(summary);
      if (parsed.success) await count(tabId, parsed.data);
    }
  };
  const collect = async (tabId: number, summary: PageSummary) => {
    if (!(await desk.isCollecting()) || !mayCollect(tabId, now())) return;
    const page = await askOpenedPage(tabId, summary);
    if (page) await desk.collect(page, await gatherText(tabId, page.url), now());
  };

  pageMessages.answer('pageRead', (arrived) => {
    void guarded('page', summarySchema, arrived, own, async (summary, { tab }) => {
      if (tab?.id === undefined) return done(null);
      const mayCount = mayTell(tab.id, now());
      // Before the count, which says how many are collected; a page that goes too fast to be counted is collected all the same.
      try {
        if (summary.count > 0) await collect(tab.id, summary);
      } finally {
        if (mayCount) await count(tab.id, summary);
      }
      return done(null);
    });
    // Answered at once and always alike: neither words nor time tell the page what is saved (T-19).
  });

  uiMessages.answer('save', (arrived) =>
    guarded('ui', saveSchema, arrived, own, async ({ awards, url, readAt, proof }) => {
      const result = await desk.save(awards, { url, seenAt: readAt }, proof);
      void recount();
      return done(result);
    }),
  );
  uiMessages.answer('undo', (arrived) =>
    guarded('ui', undoSchema, arrived, own, async (ticket) => {
      await desk.undo(ticket);
      void recount();
      return done(null);
    }),
  );
  uiMessages.answer('recount', (arrived) =>
    guarded('ui', nothingSchema, arrived, own, async () => {
      await Promise.all([recount(), desk.showCollecting()]);
      return done(null);
    }),
  );
}
