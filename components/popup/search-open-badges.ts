import type { Answer, FailureCode } from '../../lib/browser/answer';
import type { FetchedBytes } from '../../lib/browser/fetch-json';
import type { PageProof, PageReading } from '../../lib/browser/messages';
import { readCredentialText } from '../../lib/credentials/credential-text';
import type { OpenBadge } from '../../lib/credentials/open-badge';
import { withClass, withIssuer } from '../../lib/credentials/read-assertion';
import { type BadgeFile, readBadgeFile } from '../../lib/credentials/read-badge-file';
import { allSites } from '../../lib/detection/all-sites';
import { mayAsk } from '../../lib/detection/any-site/may-ask';
import { awardOf, ofItsSite, pageOf } from '../../lib/detection/open-badge-award';
import { parseUrl } from '../../lib/detection/reading/clean-text';
import type { Note } from '../../lib/detection/reading/detector';
import { withoutEmail } from '../../lib/detection/reading/without-email';
import { readData } from '../../lib/detection/site-data';
import type { Award } from '../../lib/domain/award';
import type { CivilDate } from '../../lib/domain/civil-date';
import type { Progress } from './complete-from-credly';
import { unlessAborted } from './unless-aborted';

/**
 * What the addresses on a page hold: awards, pages of badges whose title nobody told, notes, and what was read, to be
 * kept with what is saved; `stopped` says why the search ended early, if it did.
 */
export type Searched = { awards: Award[]; links: string[]; notes: Note[]; data: PageProof['data']; stopped: FailureCode | null };

/** Asks one address from inside the open page. */
type Ask = (address: string, pageUrl: string) => Promise<Answer<FetchedBytes>>;

/** Addresses that one search asks in all, with those to which badges point in their turn. */
const mostAsked = 60;

/**
 * Asks the addresses that the open page names, one after the other, for Open Badges. Where a badge only points to its
 * data, its title or its issuer, those are asked as well. Answers null when cancelled.
 */
export async function searchOpenBadges(
  page: PageReading,
  ask: Ask,
  today: CivilDate,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Searched | null> {
  const found: Searched = { awards: [], links: [], notes: [], data: [], stopped: null };
  const addresses = page.reading.kind === 'elsewhere' ? [] : (page.reading.more ?? []);
  const search = createSearch(page, ask, signal);
  const count = { empty: 0, silent: 0 };
  for (const [index, address] of addresses.entries()) {
    onProgress({ read: index, of: addresses.length });
    const file = await search.fileAt(address);
    if (signal.aborted) return null;
    if (search.stopped()) {
      found.stopped = 'page-changed';
      break;
    }
    if (file === null) count.silent++;
    else if (file.read.kind === 'badges') await take(found, file, search, today);
    else if (!takeSiteData(found, file, today)) count.empty++;
  }
  if (signal.aborted) return null;
  if (count.empty > 0) found.notes.push({ code: 'no-open-badge', text: String(count.empty) });
  if (count.silent > 0) found.notes.push({ code: 'not-answered', text: String(count.silent) });
  return found;
}

/** A file that answered: where, and what it is. */
type Answered = { url: string; base64: string; read: BadgeFile };
type Search = ReturnType<typeof createSearch>;

/** What asks during one search: each address once, no more than the limit, and only what may be asked. */
function createSearch(page: PageReading, ask: Ask, signal: AbortSignal) {
  const pageUrl = page.elsewhere?.at ?? page.url;
  const answers = new Map<string, Promise<Answered | null>>();
  let stopped = false;

  const asked = async (address: string): Promise<Answered | null> => {
    const url = parseUrl(address);
    if (!url || !mayAsk(url, new URL(pageUrl)) || signal.aborted || stopped) return null;
    const answer = await unlessAborted(ask(url.href, pageUrl), signal);
    if (!answer?.ok) {
      stopped ||= answer?.code === 'page-changed';
      return null;
    }
    const bytes = Uint8Array.from(atob(answer.value.base64), (one) => one.charCodeAt(0));
    return { ...answer.value, read: await readBadgeFile(bytes) };
  };
  const at = (address: string): Promise<Answered | null> => {
    const known = answers.get(address);
    if (known) return known;
    const answer = answers.size < mostAsked ? asked(address) : Promise.resolve(null);
    answers.set(address, answer);
    return answer;
  };

  return {
    stopped: () => stopped,
    /** What lies at an address, or at the address that an old badge image holds in place of its data. */
    async fileAt(address: string): Promise<Answered | null> {
      const file = await at(address);
      return file?.read.kind === 'address' ? at(file.read.address) : file;
    },
    /** The data at an address; null where there is none. */
    async jsonAt(address: string): Promise<unknown> {
      const file = await at(address);
      const read = file && readCredentialText(textOf(file.base64));
      return read?.kind === 'data' ? read.json : null;
    },
  };
}

/** Takes over the badges of one file, with the titles and issuers that they only point to. */
async function take(found: Searched, { url, base64, read }: Answered, search: Search, today: CivilDate): Promise<void> {
  if (read.kind !== 'badges') return;
  for (const badge of read.badges) {
    const award = awardOf(await completed(badge, search), today);
    if (award) addOnce(found.awards, ofItsSite(award, new URL(url), allSites));
    else tellUntitled(found, badge);
  }
  const body = /^\s*[[{]/.test(read.text) && textOf(base64).trim() === read.text.trim() ? read.text : imageOf(base64);
  found.data.push({ address: withoutEmail(url), body: body ?? read.text });
}

/** Takes over what a site's own data says of its awards, where an address answered with that; false where it did not. */
function takeSiteData(found: Searched, { url, base64 }: Answered, today: CivilDate): boolean {
  const body = textOf(base64);
  const read = readCredentialText(body);
  const reading = read.kind === 'data' ? readData(read.json, new URL(url), today) : null;
  if (reading?.kind !== 'seen') return false;
  for (const award of reading.awards) addOnce(found.awards, award);
  found.notes.push(...reading.notes);
  found.data.push({ address: withoutEmail(url), body });
  return true;
}

async function completed(badge: OpenBadge, search: Search): Promise<OpenBadge> {
  const named = badge.title === null && badge.classAt ? withClass(badge, await search.jsonAt(badge.classAt)) : badge;
  return named.title !== null && named.issuer === null && named.issuerAt ? withIssuer(named, await search.jsonAt(named.issuerAt)) : named;
}

/** A badge found twice is listed once; that it was found as an image and as data makes it no second award. */
function addOnce(awards: Award[], award: Award): void {
  if (
    !awards.some(({ id, platform, title }) => (award.id === null ? title === award.title : id === award.id && platform === award.platform))
  )
    awards.push(award);
}

function tellUntitled(found: Searched, badge: OpenBadge): void {
  const id = badge.id === null ? '' : withoutEmail(badge.id);
  const page = pageOf(id);
  if (page && !found.links.includes(page)) found.links.push(page);
  found.notes.push({ code: 'badge-without-title', text: id.slice(0, 300) });
}

const textOf = (base64: string): string => new TextDecoder().decode(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)));

/** An image as an address of itself, which is how bytes are kept; null for anything else. */
function imageOf(base64: string): string | null {
  if (base64.startsWith('iVBORw0KGgo')) return `data:image/png;base64,${base64}`;
  return /^\s*</.test(atob(base64.slice(0, 64))) ? `data:image/svg+xml;base64,${base64}` : null;
}
