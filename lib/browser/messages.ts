import type { AnySiteReading } from '../detection/any-site/read-any-site';
import type { Reading } from '../detection/reading/detector';
import type { Award } from '../domain/award';
import type { Answer } from './answer';
import { defineMessages } from './messenger';

/** What is needed to tell whether an award is saved already, and no more. */
export type AwardKey = Pick<Award, 'platform' | 'id' | 'title' | 'issuer' | 'earner' | 'issuedOn'>;

/** What a page says to the background: how many awards are there, and which. `keys` may be fewer than `count`. */
export type PageSummary = { url: string; count: number; keys: AwardKey[] };

/** One reading of an open page, as its script answers. */
export type RawReading = { url: string; reading: Reading };

/** One reading of an open page, with what the browser knows of the tab. */
export type PageReading = RawReading & {
  /** The document's own title, for adding a badge by hand. */
  title: string;
  /** Milliseconds UTC. */
  readAt: number;
  /** Only on sites that are not watched: what else the page shows. */
  elsewhere?: Elsewhere;
};

/**
 * What a page of a site that is not watched shows beside badges. `at` is its address as it stands, to be compared with
 * and kept nowhere: the address in the reading is without anybody's e-mail address.
 */
export type Elsewhere = Omit<AnySiteReading, 'reading'> & { at: string };

/**
 * What is kept of a page beside its awards, so that it can be shown later what was seen: its text, a picture of what
 * was visible (a `data:` address; null where the browser gives none), and the site's own data word for word.
 */
export type PageProof = { text: string; picture: string | null; data: { address: string; body: string }[] };

/** Awards to save, with the page on which they were read, when, and what is kept of it. */
export type SaveRequest = { url: string; readAt: number; awards: Award[]; proof: PageProof | null };

/** What became of each award, and the way back. */
export type SaveResult = {
  badges: { id: string; title: string; outcome: 'new' | 'updated' | 'unchanged' }[];
  undo: { journalId: number } | null;
  /** What of the proof there was no room for; absent or null where all of it was kept. */
  leftOut?: 'picture' | 'proof' | null;
};

/** From the script in a page to the background. The answers say nothing of what is stored, and do not wait for it. */
export type PageToBackground = {
  /** The page was read, or left: then `count` is 0. */
  pageRead(page: PageSummary): void;
};

/** From our own pages to the background. */
export type UiToBackground = {
  /** Saves awards in one transaction; answered after it has committed. */
  save(request: SaveRequest): Answer<SaveResult>;
  /** Takes a save back. */
  undo(ticket: { journalId: number }): Answer<null>;
  /** Something was saved or removed elsewhere: the counts on the toolbar are taken again. */
  recount(): Answer<null>;
};

/** From our own pages and the background to the script in a page; null for anybody else. */
export type ToPage = {
  /** Reads the page now. */
  read(): RawReading | null;
  /** What the page was last read as. */
  summary(): PageSummary | null;
};

// Marked as pure, so that no script carries a direction that it does not use.
export const pageMessages = /* @__PURE__ */ defineMessages<PageToBackground>();
export const uiMessages = /* @__PURE__ */ defineMessages<UiToBackground>();
export const toPageMessages = /* @__PURE__ */ defineMessages<ToPage>();
