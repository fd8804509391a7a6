import { type ChromiumScreen, openChromium } from '../e2e/chromium';
import { bundleKit, useKit } from './in-chromium';
import { rounded } from './measure';

export const name = 'suggested';
export const says =
  'a competency of 200 opened in the built extension beside 1,000 badges and 100 pieces of work: when its suggestions are there, and how long the page stood still';

const now = Date.parse('2026-11-22T12:00:00Z');

type Thread = typeof import('./thread.kit');
type Kit = Awaited<ReturnType<typeof useKit<Thread & object>>>;

/** Opens a place within the page and watches until what it should show is there, and a moment longer. */
async function watched(thread: Kit, hash: string, selector: string): Promise<Record<string, unknown>> {
  await thread.watch();
  const time = await thread.goTo(hash, selector);
  const { gap, longTasks } = await thread.seen(500);
  return { time: rounded(time), gap: rounded(gap), longTasks: longTasks.map(rounded) };
}

const suggestedAt = (id: string) => `.list-and-thing:has(.row[data-row="${id}"][aria-current]) .may-support`;

export async function run(): Promise<Record<string, unknown>[]> {
  const journey = await openChromium();
  try {
    const own = await journey.own('manifest.json');
    const kit = await useKit<typeof import('./suggested.kit')>(own.page, await bundleKit('suggested'));
    await kit.seedWide(1_000, 200, now);
    const screen: ChromiumScreen = await journey.portfolio('#/backup');
    await screen.waitFor('link', 'Report');
    const thread = await useKit<Thread>(screen.page, await bundleKit('thread'));
    const lines: Record<string, unknown>[] = [];
    const look = async (what: string, hash: string, selector: string) => lines.push({ what, ...(await watched(thread, hash, selector)) });
    await look('floor: the list of the case alone', '#/case', '.case-list .row');
    await look('the first competency, nothing read yet', '#/case/c3', suggestedAt('c3'));
    for (const id of ['c20', 'c37', 'c54', 'c71']) await look('another one, read before', `#/case/${id}`, suggestedAt(id));
    await look('the map of badges, its first line', '#/case/map', '.map tr[data-line]');
    await screen.says('Confirm the');
    await thread.watch();
    await screen.evaluate(() => document.querySelectorAll<HTMLInputElement>('.map input')[5]?.click());
    const ticked = await thread.seen(1_500);
    lines.push({ what: 'a cell of the map ticked', gap: rounded(ticked.gap), longTasks: ticked.longTasks.map(rounded) });
    // Last, since a form with words in it is not left without a question.
    await look('the form of a new piece', '#/evidence/work/new', '.competency-ticks');
    await thread.watch();
    await screen.fill('Title', 'Risk management and forecasting');
    const typed = await thread.seen(1_500);
    lines.push({ what: 'a title typed, with the pause', gap: rounded(typed.gap), longTasks: typed.longTasks.map(rounded) });
    return lines;
  } finally {
    await journey.close();
  }
}
