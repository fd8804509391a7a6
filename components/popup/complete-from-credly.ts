import type { Answer, FailureCode } from '../../lib/browser/answer';
import type { PageReading } from '../../lib/browser/messages';
import { credlyDataAddresses, nextCredlyAddress, readCredlyJson } from '../../lib/detection/credly/credly-json';
import type { Note } from '../../lib/detection/detector';
import type { Award } from '../../lib/domain/award';
import type { CivilDate } from '../../lib/domain/civil-date';

/** How far the reading of the site's own data is; `of` is null while the site has not said how many there are. */
export type Progress = { read: number; of: number | null };

/** A page's awards with what the site's own data adds; `stopped` says why the data ended early, if it did. */
export type Completed = { awards: Award[]; announced: number | null; notes: Note[]; stopped: FailureCode | null };

/** Asks the open page for JSON of its own site. */
type Ask = (address: string, pageUrl: string) => Promise<Answer<unknown>>;

/** No profile has more pages of 48; a site that says otherwise is not followed for ever. */
const mostPages = 100;

/**
 * Reads the open page's own data, page by page, and joins it with what stood on the page. Answers null when cancelled.
 * Whatever was read before a fault is kept, and the fault is told.
 */
export async function completeFromCredly(
  page: PageReading,
  ask: Ask,
  today: CivilDate,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Completed | null> {
  const onPage = page.reading.kind === 'seen' ? page.reading.awards : [];
  const completed: Completed = { awards: [], announced: null, notes: [], stopped: null };
  onProgress({ read: 0, of: null });
  for (const source of credlyDataAddresses(new URL(page.url))) {
    let address: string | null = source;
    for (let number = 1; number <= mostPages && address !== null && completed.stopped === null; number++) {
      const answer: Answer<unknown> | null = await unlessAborted(ask(address, page.url), signal);
      if (answer === null) return null;
      if (!answer.ok) {
        completed.stopped = answer.code;
        break;
      }
      const url = new URL(address);
      take(completed, answer.value, url, today, number === 1);
      onProgress({ read: completed.awards.length, of: completed.announced });
      address = nextCredlyAddress(answer.value, url);
    }
  }
  return { ...completed, awards: joinAwards(onPage, completed.awards) };
}

function take(completed: Completed, json: unknown, url: URL, today: CivilDate, isFirst: boolean): void {
  const reading = readCredlyJson(json, url, today);
  if (reading.kind === 'seen') {
    completed.awards.push(...reading.awards);
    if (isFirst && reading.announced !== null) completed.announced = (completed.announced ?? 0) + reading.announced;
  }
  if (reading.kind === 'nothing' && reading.why !== 'nothing-listed') completed.stopped = 'not-json';
  // That there are further pages is no news to who is about to read them.
  if (reading.kind !== 'elsewhere') completed.notes.push(...reading.notes.filter(({ code }) => code !== 'more-pages'));
}

/**
 * What the site's data says, with what only the page knew; entries of the page that the data lacks stay. An entry
 * without an id is found again by title and date first, then by title alone: the data is of the same list, and a card's
 * date may be cut or misread.
 */
export function joinAwards(onPage: readonly Award[], fromData: readonly Award[]): Award[] {
  const left = new Set(onPage);
  const partners = new Map<Award, Award>();
  for (const isSame of [sameId, sameDay, sameTitle]) {
    for (const award of fromData.filter((one) => !partners.has(one))) {
      const seen = [...left].find((one) => isSame(one, award));
      if (!seen) continue;
      left.delete(seen);
      partners.set(award, seen);
    }
  }
  return [...fromData.map((award) => joined(award, partners.get(award))), ...left];
}

function joined(award: Award, seen: Award | undefined): Award {
  if (!seen) return award;
  const owner = award.owner === 'unknown' ? seen.owner : award.owner;
  return { ...award, owner, earner: award.earner ?? seen.earner, state: award.state === 'unknown' ? seen.state : award.state };
}

const fold = (title: string): string => title.replace(/\s+/g, ' ').trim().toLowerCase();
const sameId = (seen: Award, award: Award): boolean => seen.id !== null && seen.id === award.id;
const sameTitle = (seen: Award, award: Award): boolean => seen.id === null && fold(seen.title) === fold(award.title);
const sameDay = (seen: Award, award: Award): boolean => sameTitle(seen, award) && seen.issuedOn === award.issuedOn;

/** The value of a promise, or null as soon as the signal says to stop. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
    void promise.then(resolve);
  });
}
