import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Reading } from '../detection/detector';
import type { Award } from '../domain/award';
import type { Answer } from './answer';

/** What is needed to tell whether an award is saved already, and no more. */
export type AwardKey = Pick<Award, 'platform' | 'id' | 'title' | 'issuer' | 'earner' | 'issuedOn'>;

/** What a page says to the background: how many awards are there, and which. `keys` may be fewer than `count`. */
export type PageSummary = { url: string; count: number; keys: AwardKey[] };

/** One reading of an open page, for the popup. `title` is the document's own, for adding a badge by hand. */
export type PageReading = {
  url: string;
  title: string;
  /** Milliseconds UTC. */
  readAt: number;
  platform: string | null;
  reading: Reading;
  /** How many sources of the site's own data belong to this page: "complete from Credly" asks them one by one. */
  sources: number;
};

/** One page of the site's own data as it came, and the address that gave it; whoever asked reads it. */
export type DataPage = { address: string; json: unknown };

/** Awards to save, with the page on which they were read, and when. */
export type SaveRequest = { url: string; readAt: number; awards: Award[] };

/** What became of each award, and the way back. */
export type SaveResult = {
  badges: { id: string; title: string; outcome: 'new' | 'updated' | 'unchanged' }[];
  undo: { journalId: number } | null;
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

/** From our own pages and the background to the script in a page. */
export type ToPage = {
  /** Reads the page now. */
  read(): PageReading;
  /** What the page was last read as. */
  summary(): PageSummary;
  /** Asks one page of the site's own data, same origin; only ever sent at the learner's click. */
  complete(part: { url: string; source: number; page: number }): Answer<DataPage>;
};

export const pageMessages = defineExtensionMessaging<PageToBackground>();
export const uiMessages = defineExtensionMessaging<UiToBackground>();
export const toPageMessages = defineExtensionMessaging<ToPage>();
