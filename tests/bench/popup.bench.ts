import type { Award } from '../../lib/domain/award';
import { readSaved } from '../detection/read-saved';
import { type ChromiumJourney, openChromium } from '../e2e/chromium';
import { until } from '../e2e/journey';
import { bundleKit, useKit } from './in-chromium';
import { median, rounded, timingOf } from './measure';

export const name = 'popup';
export const says = 'the popup from the toolbar over a Credly profile, with no badge and with 1,000 saved: until its list is on screen';

const profile = 'https://www.credly.com/users/nadia-okafor';
const now = Date.parse('2026-11-22T12:00:00Z');
const openings = 11;

/** When what happened in one popup, in milliseconds after it was opened; and how many rows it shows as saved. */
type Opening = { parsed: number; script: number; list: number; painted: number; rows: number; saved: number };

/** Runs in the popup: waits for the list, and tells when what happened. */
const look = `new Promise((resolve) => {
  const ask = () => {
    const [list] = performance.getEntriesByName('list-on-screen');
    if (!list) return setTimeout(ask, 10);
    requestAnimationFrame(() => resolve({
      parsed: performance.getEntriesByType('navigation')[0].domInteractive,
      script: performance.getEntriesByName('script-begun')[0].startTime,
      list: list.startTime,
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      rows: document.querySelectorAll('li.row').length,
      saved: document.querySelectorAll('a.saved').length,
    }));
  };
  ask();
})`;

async function openAgainAndAgain(journey: ChromiumJourney): Promise<Opening[]> {
  const seen: Opening[] = [];
  for (let turn = -1; turn < openings; turn++) {
    // The browser opens none while the one before is still going away.
    await new Promise((wake) => setTimeout(wake, 300));
    const popup = await until('the popup', () => journey.toolbarPopup());
    const opening = await popup.evaluate<Opening>(look);
    await popup.close();
    if (turn >= 0) seen.push(opening);
  }
  return seen;
}

function line(saved: number, seen: Opening[]): Record<string, unknown> {
  const fromScript = seen.map(({ script, list }) => list - script);
  const of = (key: keyof Opening) => rounded(median(seen.map((one) => one[key])));
  return {
    savedBadges: saved,
    goal: 100,
    met: median(fromScript) <= 100,
    ...timingOf(fromScript),
    worst: rounded(Math.max(...fromScript)),
    fromOpening: { htmlParsed: of('parsed'), scriptBegun: of('script'), firstPaint: of('painted'), list: of('list') },
    ...{ rows: of('rows'), shownAsSaved: of('saved') },
  };
}

export async function run(): Promise<Record<string, unknown>[]> {
  const reading = readSaved('credly--profile-cards.html');
  const awards: Award[] = reading.kind === 'seen' ? reading.awards : [];
  const journey = await openChromium();
  try {
    const own = await journey.own('manifest.json');
    const store = await useKit<typeof import('./store.kit')>(own.page, await bundleKit('store'));
    const page = await journey.visit(profile);
    await until('the count on the toolbar', async () => (await journey.badgeText(page)) === String(awards.length));
    const empty = await openAgainAndAgain(journey);
    // Half of what the page shows is among the thousand, so that both sorts of row are drawn.
    const among = awards.filter((_, index) => index % 2 === 0);
    const amounts = { badges: 1_000 - among.length, artifacts: 10, metrics: 5, files: 0, fileSize: 0, seed: 1 };
    await store.seed('proofolio', amounts, now, among);
    await page.show();
    return [line(0, empty), line(1_000, await openAgainAndAgain(journey))];
  } finally {
    await journey.close();
  }
}
