import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium } from '../e2e/chromium';
import { takePastedCriteria } from '../e2e/main-job';
import { type BadFile, badFiles } from '../frameworks/bad-files';
import { bundleKit, useKit } from './in-chromium';
import { median, rounded } from './measure';
import { extensionProcesses, forgetPeak, memoryOf } from './peak-memory';

export const name = 'bad-files';
export const says =
  'each of the bad files given to the import page of the built extension: how soon a key press is drawn meanwhile, the most memory, what is said, and whether anything was stored';

/** What is asked of each (security: hostile criteria files): milliseconds to a drawn key press, megabytes beyond an idle page. */
const goals = { latency: 100, memory: 300 } as const;

type Kit = Awaited<ReturnType<typeof useKit<typeof import('./bad-files.kit') & object>>>;
type Turn = { what: string; said: string; time: number; presses: number[]; memory: number | null };

/** One file: `latency` is the median of what each turn had at worst, `worst` the worst of all. */
type Seen = Omit<Turn, 'presses'> & { latency: number; worst: number; stored: boolean };

/** Presses a key again and again until `until` is settled, three times at least. */
async function pressing<T>(page: Page, until: Promise<T>): Promise<T> {
  let isDone = false;
  const done = until.finally(() => {
    isDone = true;
  });
  for (let count = 0; count < 3 || !isDone; count++) {
    await page.keyboard.press('x');
    await page.waitForTimeout(20);
  }
  return done;
}

/** A page that waits for a file, with criteria in the store. */
async function openImport() {
  const before = new Set(extensionProcesses());
  const journey = await openChromium();
  const screen = await journey.portfolio('#/criteria');
  await takePastedCriteria(screen);
  await screen.evaluate(() => {
    location.hash = '#/criteria/replace';
  });
  await screen.waitFor('heading', 'Bring newer or further criteria');
  const kit: Kit = await useKit(screen.page, await bundleKit('bad-files'));
  await kit.listen();
  return { journey, screen, kit, processes: extensionProcesses().filter((id) => !before.has(id)) };
}

type Opened = Awaited<ReturnType<typeof openImport>>;

const sumOf = (processes: readonly string[], part: 'now' | 'peak') => processes.reduce((sum, id) => sum + memoryOf(id)[part], 0);

async function giveFile({ screen, kit, processes }: Opened, [what, file, make]: BadFile, folder: string): Promise<Turn> {
  const path = join(mkdtempSync(join(folder, 'one-')), file);
  writeFileSync(path, make());
  await kit.begin();
  await collectGarbage(screen.page);
  processes.forEach(forgetPeak);
  const idle = sumOf(processes, 'now');
  const waiting = kit.given();
  await screen.page.setInputFiles('input[type=file]', path);
  const { said, time } = await pressing(screen.page, waiting);
  const presses = await kit.pressesDrawn();
  const memory = processes.length > 0 ? sumOf(processes, 'peak') - idle : null;
  if ((await screen.count('heading', 'Bring newer or further criteria')) === 0) await screen.click('button', 'Cancel');
  await screen.waitFor('heading', 'Bring newer or further criteria');
  return { what, said, time, presses, memory };
}

/** What files before have left in the page is not what the next one needs. */
async function collectGarbage(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.detach();
}

/** The latest key press of a turn; of several turns, the median of it. */
const latest = (turns: readonly Turn[]) => median(turns.map(({ presses }) => Math.max(...presses)));

function seenOf(turns: readonly Turn[], stored: boolean): Seen {
  const [{ what, said, time }] = turns as [Turn];
  const memories = turns.flatMap((turn) => turn.memory ?? []);
  const memory = memories.length > 0 ? Math.max(...memories) : null;
  return { what, said, time, memory, latency: latest(turns), worst: Math.max(...turns.flatMap(({ presses }) => presses)), stored };
}

const lineOf = (one: Seen) => ({
  what: one.what,
  latency: rounded(one.latency),
  worst: rounded(one.worst),
  memory: one.memory === null ? null : Math.round(one.memory),
  time: Math.round(one.time),
  said: one.said.slice(0, 60),
});

function summary(all: readonly Seen[], processes: number): Record<string, unknown> {
  const [latencies, memories] = [all.map(({ latency }) => latency), all.flatMap((one) => one.memory ?? [])];
  const most = memories.length > 0 ? Math.round(Math.max(...memories)) : null;
  return {
    what: 'all of them',
    files: all.length,
    processes,
    latency: { median: rounded(median(latencies)), most: rounded(Math.max(...latencies)), goal: goals.latency },
    worst: rounded(Math.max(...all.map((one) => one.worst))),
    memory: { most, goal: goals.memory },
    withoutAWord: all.filter((one) => one.said === '').map((one) => one.what),
    stored: all.filter((one) => one.stored).map((one) => one.what),
    met: Math.max(...latencies) < goals.latency && (most ?? 0) < goals.memory && all.every((one) => one.said !== '' && !one.stored),
  };
}

export async function run(): Promise<Record<string, unknown>[]> {
  const opened = await openImport();
  const folder = mkdtempSync(join(tmpdir(), 'proofolio-bad-'));
  try {
    const { screen, kit, processes } = opened;
    await kit.begin();
    await pressing(screen.page, screen.page.waitForTimeout(1_000));
    const floor = await kit.pressesDrawn();
    const [idle, digest] = [sumOf(processes, 'now'), await kit.storeDigest()];
    const all: Seen[] = [];
    for (const bad of badFiles) {
      const turns = [await giveFile(opened, bad, folder)];
      // On a busy machine any file may be late once, so one that was is given twice more.
      if (latest(turns) >= goals.latency) turns.push(await giveFile(opened, bad, folder), await giveFile(opened, bad, folder));
      all.push(seenOf(turns, (await kit.storeDigest()) !== digest));
    }
    const by = (value: (one: Seen) => number) => [...all].sort((a, b) => value(b) - value(a)).slice(0, 5);
    return [
      {
        what: 'floor: key presses with nothing to do',
        latency: { median: rounded(median(floor)), worst: rounded(Math.max(...floor)) },
        idle: Math.round(idle),
      },
      summary(all, processes.length),
      ...by((one) => one.latency).map((one) => ({ among: 'the slowest', ...lineOf(one) })),
      ...by((one) => one.memory ?? 0).map((one) => ({ among: 'the heaviest', ...lineOf(one) })),
    ];
  } finally {
    await opened.journey.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
