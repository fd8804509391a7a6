import type { Award, Offer } from '../../domain/award';
import type { CivilDate } from '../../domain/civil-date';

/** What an address, or the page behind it, is about. */
export type PageKind =
  | 'badge'
  | 'course-certificate'
  | 'program-certificate'
  | 'certificate'
  | 'share'
  | 'earner-profile'
  | 'own-list'
  | 'template'
  | 'catalogue'
  | 'record'
  | 'embed'
  | 'file'
  | 'data'
  | 'other';

/**
 * What an address alone says. `id` is the site's id of the award, where the address carries one; `award` is whether
 * one award stands behind it: true, false, or null where the address cannot tell (a list, a file, data).
 */
export type Address = { platform: string; kind: PageKind; id: string | null; award: boolean | null };

/** Something worth telling about a reading; the sentences are in the translations. `text` holds page text or numbers. */
export type Note = { code: NoteCode; text: string };
export type NoteCode =
  /** The title was longer than 300 characters; text: its length. */
  | 'title-cut'
  /** The page announces another number of badges than were read; text: `9/11` (read/announced). */
  | 'count-differs'
  /** The entries carry no ids, so dates, ids and skills need the site's own data. */
  | 'ids-not-on-page'
  /** There are further pages of this list; text: `1/3`. */
  | 'more-pages'
  /** A date stands there, but day and month cannot be told apart; text: the date as printed. */
  | 'date-uncertain'
  /** The head's tags, the inline data or the body belong to another award and were left out. */
  | 'meta-stale'
  | 'data-stale'
  | 'dom-stale'
  /** The site shows this award to its earner only; text: its id. */
  | 'private'
  /** Uploaded to the site by the learner, not verified by it; text: its id or title. */
  | 'imported'
  /** The site names a state that has no counterpart here; text: that state. */
  | 'state-not-known'
  /** An entry of a list has no title on this page; text: its id. */
  | 'entry-without-title'
  /** A record of the site's data could not be read; text: its position, from 1. */
  | 'record-skipped'
  /** Only half was read of a page that shows these fields as a rule, as after a redesign; text: `issuer,issuedOn`. */
  | 'fields-missing'
  /** A credential that the page says of itself in the words of schema.org, and nobody vouches for; text: its title. */
  | 'self-described'
  /** Addresses that were asked and hold no Open Badge; text: how many. */
  | 'no-open-badge'
  /** Addresses that were asked and gave no answer, or let no other page read it; text: how many. */
  | 'not-answered'
  /** An Open Badge whose title and issuer could not be had; text: its id. */
  | 'badge-without-title';

/** Why a known page yields nothing. */
export type Why =
  /** The page is an application that has not drawn its content yet: look again when it has. */
  | 'not-filled-yet'
  /** The site has no award behind this address. */
  | 'no-award'
  /** Looks like an award page, but no title was found: the site may have changed. */
  | 'no-title'
  /** A title was found, but neither an earner nor a date nor an award's id: an offer, or a changed site. */
  | 'no-earner'
  /** The page shows another award than its address names. */
  | 'stale'
  | 'invalid-certificate'
  | 'preview'
  /** A list without entries. */
  | 'nothing-listed'
  /** The site is known, but not this kind of page. */
  | 'not-an-award-page'
  /** The data is not of a shape that is known. */
  | 'data-not-known'
  /** The site is known and the address is an award's, but what its page looks like is not. */
  | 'not-read-yet'
  /** Reading failed; the page is of a kind that should be readable. */
  | 'unreadable';

/**
 * What was read. A known page that yields nothing is a fact to show, not silence. `more` holds addresses of data that
 * says more of what is on this page; they are asked only at the learner's click. Absent where there is none.
 */
export type Reading =
  | { kind: 'seen'; pageKind: PageKind; awards: Award[]; offers: Offer[]; announced: number | null; notes: Note[]; more?: string[] }
  | { kind: 'nothing'; pageKind: PageKind; why: Why; notes: Note[]; more?: string[] }
  | { kind: 'elsewhere' };

/** One site: which addresses are its own, and what its pages and data say. Pure; reads, and changes nothing. */
export type Detector = {
  platform: string;
  /** What the address alone says; null when it is not of this site. */
  classify(url: URL): Address | null;
  /** What the open page says. `today` decides what has expired. May throw: `readPage` catches. */
  read(page: Document, url: URL, today: CivilDate): Reading;
};

/** The reading of a page on which something is. */
export const seen = (
  pageKind: PageKind,
  awards: Award[],
  notes: Note[] = [],
  announced: number | null = null,
  offers: Offer[] = [],
): Reading => ({ kind: 'seen', pageKind, awards, offers, announced, notes });

/** The reading of a known page on which nothing is, and why. */
export const nothing = (pageKind: PageKind, why: Why, notes: Note[] = []): Reading => ({ kind: 'nothing', pageKind, why, notes });
