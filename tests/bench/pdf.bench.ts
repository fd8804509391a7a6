import { readFileSync } from 'node:fs';
import { type ChromiumJourney, type ChromiumScreen, openChromium } from '../e2e/chromium';
import { bundleKit, useKit } from './in-chromium';
import { median, rounded, timingOf } from './measure';
import type { Watched } from './thread.kit';

export const name = 'pdf';
export const says =
  'the PDF of a case with 20 badges, 10 pieces of work and 5 results in the built extension: time to the file, and how long the page stood still';

const now = Date.parse('2026-11-22T12:00:00Z');
const amounts = { badges: 20, artifacts: 10, metrics: 5, files: 0, fileSize: 0, seed: 1 };

type Thread = typeof import('./thread.kit');
type Kit<Module> = Awaited<ReturnType<typeof useKit<Module & object>>>;

const longest = (watched: Watched[]) => ({
  mainThreadGap: { median: rounded(median(watched.map(({ gap }) => gap))), worst: rounded(Math.max(...watched.map(({ gap }) => gap))) },
  longTasks: watched.flatMap(({ longTasks }) => longTasks.map(rounded)),
  goalGap: 50,
  gapMet: watched.every(({ gap }) => gap <= 50),
});

/** One export: its steps in milliseconds after the click, and what the page's thread did meanwhile. */
type Made = Awaited<ReturnType<Thread['pressExport']>> & { onDisk: number; bytes: number; watched: Watched };

/** The export as the learner does it; the first one in a page starts from nothing. */
async function exports(screen: ChromiumScreen, thread: Kit<Thread>): Promise<Record<string, unknown>[]> {
  const made: Made[] = [];
  for (let turn = 0; turn < 8; turn++) {
    await thread.watch();
    let steps: Awaited<ReturnType<Thread['pressExport']>> | undefined;
    const file = await screen.download(async () => {
      steps = await thread.pressExport('Save the PDF');
    });
    const onDisk = Date.now();
    if (!steps) throw new Error('nothing was exported');
    made.push({ ...steps, onDisk: onDisk - steps.clickedAt, bytes: file.bytes.length, watched: await thread.seen(200) });
  }
  const line = (some: Made[]) => ({
    ...timingOf(some.map(({ handedOver }) => handedOver)),
    worst: rounded(Math.max(...some.map(({ handedOver }) => handedOver))),
    goal: 1_000,
    met: median(some.map(({ handedOver }) => handedOver)) < 1_000,
    onDisk: rounded(median(some.map((one) => one.onDisk))),
    inWorker: rounded(median(some.map((one) => one.workerDone - one.workerBegun))),
    toFirstPage: rounded(median(some.map((one) => one.firstPage - one.workerBegun))),
    bytes: some[0]?.bytes,
    ...longest(some.map(({ watched }) => watched)),
  });
  return [
    { what: 'first export after opening the room', ...line(made.slice(0, 1)) },
    { what: 'export, from the click to the file', ...line(made.slice(1)) },
  ];
}

/** What a busy machine alone does to a page in which nothing happens: the floor of all gaps. */
async function idle(thread: Kit<Thread>): Promise<Record<string, unknown>> {
  const watched: Watched[] = [];
  for (let turn = 0; turn < 8; turn++) {
    await thread.watch();
    watched.push(await thread.seen(500));
  }
  return { what: 'floor of the gaps: the page with nothing to do', ...longest(watched) };
}

/** The preview is laid out in the page itself: when the room is opened, and after each change. */
async function previews(screen: ChromiumScreen, thread: Kit<Thread>): Promise<Record<string, unknown>[]> {
  const opened: (Watched & { time: number })[] = [];
  for (let turn = 0; turn < 6; turn++) {
    await thread.goTo('#/case', 'body:not(:has(svg.report-page))');
    await thread.watch();
    const time = await thread.goTo('#/report', 'svg.report-page');
    opened.push({ time, ...(await thread.seen(300)) });
  }
  const changed: Watched[] = [];
  for (let turn = 0; turn < 6; turn++) {
    await thread.watch();
    await screen.tick('Print names of others', turn % 2 === 0);
    changed.push(await thread.seen(700));
  }
  const typed: Watched[] = [];
  await screen.fill('Why now', 'Because of this year');
  for (const character of ', then.') {
    await thread.watch();
    await screen.type(character);
    typed.push(await thread.seen(900));
  }
  const [first, ...others] = opened;
  return [
    { what: 'preview, the room opened first', once: rounded(first?.time ?? 0), ...longest(first ? [first] : []) },
    { what: 'preview, the room opened again', ...timingOf(others.map(({ time }) => time)), ...longest(others) },
    { what: 'preview after a choice', ...longest(changed) },
    { what: 'preview after a letter typed', ...longest(typed) },
  ];
}

async function parts(journey: ChromiumJourney): Promise<Record<string, unknown>> {
  const kit = await useKit<typeof import('./pdf.kit')>((await journey.own('manifest.json')).page, await bundleKit('pdf'));
  const font = (weight: string) =>
    readFileSync(new URL(`../../assets/fonts/proofolio-sans-${weight}.ttf`, import.meta.url)).toString('base64');
  const { pages, bytes, ...times } = await kit.timeParts(amounts, now, font('regular'), font('strong'), 12);
  const middle = Object.fromEntries(Object.entries(times).map(([part, all]) => [part, rounded(median(all.slice(2)))]));
  const first = Object.fromEntries(Object.entries(times).map(([part, all]) => [part, rounded(all[0] ?? 0)]));
  const ratio = rounded((middle.render ?? 0) / (middle.empty ?? 1));
  return { what: 'parts on one thread', pages, bytes, floorIs: 'empty: one page, two words, the same fonts', ratio, median: middle, first };
}

export async function run(): Promise<Record<string, unknown>[]> {
  const journey = await openChromium();
  try {
    const own = await journey.own('manifest.json');
    const store = await useKit<typeof import('./store.kit')>(own.page, await bundleKit('store'));
    await store.seed('proofolio', amounts, now);
    const screen = await journey.portfolio('#/case');
    await screen.waitFor('link', 'Report');
    const thread = await useKit<Thread>(screen.page, await bundleKit('thread'));
    const drawn = await previews(screen, thread);
    return [...(await exports(screen, thread)), await idle(thread), ...drawn, await parts(journey)];
  } finally {
    await journey.close();
  }
}
