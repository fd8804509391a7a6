import type { Answer, FailureCode } from '../../lib/browser/answer';
import type { PageProof, PageReading } from '../../lib/browser/messages';
import { nextCredlyAddress, readCredlyJson } from '../../lib/detection/credly/credly-json';
import type { Note } from '../../lib/detection/reading/detector';
import type { Award } from '../../lib/domain/award';
import type { CivilDate } from '../../lib/domain/civil-date';
import { unlessAborted } from './unless-aborted';

/** How far the reading of the site's own data is; `of` is null while the site has not said how many there are. */
export type Progress = { read: number; of: number | null };

/**
 * A page's awards with what the site's own data adds. `announced` is how many there should be, by what each list says of
 * itself; `stopped` says why the data ended early, if it did; `data` holds the answers, to be kept with what is saved.
 */
export type Completed = {
  awards: Award[];
  announced: number | null;
  notes: Note[];
  stopped: FailureCode | null;
  data: PageProof['data'];
};

/** Asks the open page for JSON of its own site; answers with the text of it. */
type Ask = (address: string, pageUrl: string) => Promise<Answer<string>>;

/** No profile has more pages of 48; a site that says otherwise is not followed for ever. */
const mostPages = 100;

/** One list of the site's data: a badge, somebody's own badges, or those that they brought in. */
type List = { awards: Award[]; announced: number | null };

/**
 * Reads the open page's own data, every list of it page by page, and joins it with what stood on the page. Answers null
 * when cancelled. Whatever was read before a fault is kept, and the fault is told.
 */
export async function completeFromCredly(
  page: PageReading,
  ask: Ask,
  today: CivilDate,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Completed | null> {
  const { reading, url: pageUrl } = page;
  const onPage = reading.kind === 'seen' ? reading : null;
  const lists: List[] = [];
  const completed: Completed = { awards: [], announced: null, notes: [], stopped: null, data: [] };
  onProgress({ read: 0, of: null });
  for (const source of reading.kind === 'elsewhere' ? [] : (reading.more ?? [])) {
    const list: List = { awards: [], announced: null };
    lists.push(list);
    let address: string | null = source;
    for (let number = 1; number <= mostPages && address !== null && completed.stopped === null; number++) {
      const answer: Answer<string> | null = await unlessAborted(ask(address, pageUrl), signal);
      if (answer === null) return null;
      // Nobody has to have brought in badges: only the first list, which is what the page shows, has to be there.
      if (!answer.ok && answer.code === 'not-found' && lists.length > 1) break;
      if (!answer.ok) {
        completed.stopped = answer.code;
        break;
      }
      completed.data.push({ address, body: answer.value });
      const json: unknown = JSON.parse(answer.value);
      const url = new URL(address);
      take(list, completed, json, url, today);
      onProgress({ read: lists.flatMap(({ awards }) => awards).length, of: announcedBy(lists) });
      address = nextCredlyAddress(json, url);
    }
  }
  const awards = joinAwards(
    onPage?.awards ?? [],
    lists.flatMap((list) => list.awards),
  );
  return { ...completed, awards, announced: announcedBy(lists) ?? onPage?.announced ?? null };
}

/**
 * How many there should be: each list's own number, and where a list says none, as many as it gave. Only a list's own
 * awards are held against its number, so that badges that were brought in never make up for own ones that are missing.
 */
function announcedBy(lists: readonly List[]): number | null {
  if (lists.every(({ announced }) => announced === null)) return null;
  return lists.reduce((sum, { awards, announced }) => sum + Math.max(awards.length, announced ?? 0), 0);
}

function take(list: List, completed: Completed, json: unknown, url: URL, today: CivilDate): void {
  const reading = readCredlyJson(json, url, today);
  if (reading.kind === 'seen') {
    // What is awarded meanwhile moves the last record of one page to the next.
    const isNew = ({ id }: Award) => id === null || !list.awards.some((one) => one.id === id);
    list.awards.push(...reading.awards.filter(isNew));
    list.announced ??= reading.announced;
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
