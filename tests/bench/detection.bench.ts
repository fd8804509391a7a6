import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf, savedNames, savedText, savedUrl } from '../detection/read-saved';
import { type ChromiumJourney, openChromium } from '../e2e/chromium';
import { largePage, largePageUrl } from '../pages/large-page';
import { type HostileReading, type Readings, timeHostile, timeReading } from './detection.kit';
import { bundleKit, useKit } from './in-chromium';
import { median, rounded } from './measure';

export const name = 'detection';
export const says = 'reading a page, in Chromium and in jsdom, beside a bare walk over its elements; "first" is with code that never ran';

type Kit = typeof import('./detection.kit');
type Saved = { name: string; html: string; url: string };

/** Pages of 430 kB, each at its address: the goals are for these. */
const large: (Saved & { goal: number | null })[] = [
  { name: 'certificate of 430 kB', html: largePage(), url: largePageUrl, goal: 10 },
  { name: 'no badge: the same page as that of a course', html: largePage(), url: 'https://www.coursera.org/learn/evidence', goal: 2 },
  {
    name: 'address of another certificate over the same page',
    html: largePage(),
    url: largePageUrl.replace(/[^/]+$/, 'ANOTHER0CODE'),
    goal: null,
  },
];

/** How many hostile pages are read; both numbers hold one of 100,000 elements, and the larger one of 5,000 levels. */
const hostilePages = { chromium: Number(process.env.PROOFOLIO_HOSTILE_PAGES ?? 500), jsdom: 150 };

const blank = 'https://www.example.org/';

const summary = ({ kind, awards, elements, first, times, floors }: Readings) => ({
  ...{ kind, awards, elements },
  first: rounded(first),
  median: rounded(median(times)),
  worst: rounded(Math.max(first, ...times)),
  runs: times.length,
  floor: rounded(median(floors)),
  ratio: rounded(median(times) / Math.max(median(floors), 1e-6)),
});

/** The slowest of some, with its name. */
function slowest<Line extends { name: string }>(lines: Line[], timeOf: (line: Line) => number): { page: string; time: number } | null {
  const [worst] = [...lines].sort((a, b) => timeOf(b) - timeOf(a));
  return worst ? { page: worst.name, time: timeOf(worst) } : null;
}

/** Hostile pages as one line: what the worst took, and what the worst of those took that are not of 100,000 elements. */
function hostile(readings: HostileReading[]) {
  const lines = readings.map((reading) => ({ ...reading, name: `${reading.number} ${reading.site}`, time: rounded(reading.time) }));
  const usual = lines.filter(({ elements }) => elements < 50_000);
  const worst = slowest(lines, ({ time }) => time);
  return {
    pages: lines.length,
    median: rounded(median(lines.map(({ time }) => time))),
    worst,
    worstBelow50000Elements: slowest(usual, ({ time }) => time),
    faults: readings.flatMap(({ faults }) => faults).length,
    goal: 100,
    met: (worst?.time ?? 0) <= 100,
  };
}

/** Many pages as one line: the slowest, and each one's median where they are the project's own. */
function several(readings: { page: Saved; read: Readings }[], named: boolean) {
  const lines = readings.map(({ page, read }) => ({ name: page.name, ...summary(read) }));
  const without = lines.filter(({ awards }) => awards === 0).map((line) => line.median);
  return {
    pages: lines.length,
    median: rounded(median(lines.map((line) => line.median))),
    firstMedian: rounded(median(lines.map(({ first }) => first))),
    slowestMedian: slowest(lines, (line) => line.median),
    slowestFirst: slowest(lines, ({ first }) => first),
    withoutBadge: {
      pages: without.length,
      median: without.length > 0 ? rounded(median(without)) : null,
      slowestMedian: Math.max(0, ...without),
      goal: 2,
    },
    ...(named ? { medianOf: Object.fromEntries(lines.map((line) => [line.name, line.median])) } : {}),
  };
}

const ownPages = (): Saved[] =>
  savedNames()
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ name: file, html: savedText(file), url: savedUrl(file).href }));

/** The pages of a corpus in a folder that CORPUS_DIR names; none without it. */
function corpusPages(): Saved[] {
  const folder = join(process.env.CORPUS_DIR ?? '', 'platforms');
  if (!process.env.CORPUS_DIR || !existsSync(join(folder, 'MANIFEST.tsv'))) return [];
  const [header = '', ...rows] = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
  const columns = header.trim().split('\t');
  return rows.flatMap((row) => {
    const cells = row.split('\t');
    const [file = '', url = ''] = ['file', 'page_url'].map((column) => cells[columns.indexOf(column)]?.trim());
    const isPage = file.endsWith('.html') && URL.canParse(url) && existsSync(join(folder, file));
    return isPage ? [{ name: file, html: readFileSync(join(folder, file), 'utf8'), url }] : [];
  });
}

async function inChromium(journey: ChromiumJourney, script: string): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  for (const { name: page, url, goal } of large) {
    const firsts: number[] = [];
    for (let visit = 0; visit < 7; visit++) {
      const screen = await journey.visit(url);
      const { time } = await (await useKit<Kit>(screen.page, script)).readFirst();
      firsts.push(time);
      await screen.close();
    }
    const screen = await journey.visit(url);
    const read = await (await useKit<Kit>(screen.page, script)).readOpen(40);
    await screen.close();
    const first = { median: rounded(median(firsts)), worst: rounded(Math.max(...firsts)), pages: firsts.length };
    // What a learner's visit pays is the first reading, so the goal is for that one.
    const met = goal === null ? null : median(firsts) <= goal;
    lines.push({ in: 'chromium', page, goal, met, ...summary(read), first });
  }
  // Pages of the extension let no text become a page.
  const screen = await journey.visit(blank);
  const kit = await useKit<Kit>(screen.page, script);
  for (const [group, pages] of [['own pages', ownPages()] as const, ['corpus', corpusPages()] as const]) {
    const readings = [];
    for (const page of pages) readings.push({ page, read: await kit.readText(page.html, page.url, 10) });
    if (readings.length > 0) lines.push({ in: 'chromium', page: group, ...several(readings, group === 'own pages') });
  }
  lines.push({ in: 'chromium', page: 'hostile', ...hostile(await readAllHostile(kit)) });
  return lines;
}

/** Hostile pages in portions, since each call waits for its answer. */
async function readAllHostile(kit: Awaited<ReturnType<typeof useKit<Kit>>>): Promise<HostileReading[]> {
  const readings: HostileReading[] = [];
  for (let from = 0; from < hostilePages.chromium; from += 50) readings.push(...(await kit.readHostile(from, 50)));
  return readings;
}

function inJsdom(): Record<string, unknown>[] {
  const readIn = (page: Saved, runs: number) => timeReading(documentOf(page.html, page.url), page.url, runs);
  const lines: Record<string, unknown>[] = large.map((page) => ({ in: 'jsdom', page: page.name, ...summary(readIn(page, 20)) }));
  for (const [group, pages] of [['own pages', ownPages()] as const, ['corpus', corpusPages()] as const]) {
    const readings = pages.map((page) => ({ page, read: readIn(page, 5) }));
    if (readings.length > 0) lines.push({ in: 'jsdom', page: group, ...several(readings, group === 'own pages') });
  }
  lines.push({ in: 'jsdom', page: 'hostile', ...hostile(timeHostile(0, hostilePages.jsdom, documentOf)) });
  return lines;
}

export async function run(): Promise<Record<string, unknown>[]> {
  const pages = { ...Object.fromEntries(large.map(({ url, html }) => [url, html])), [blank]: '<!doctype html>' };
  const journey = await openChromium({ pages });
  try {
    return [...(await inChromium(journey, await bundleKit('detection'))), ...inJsdom()];
  } finally {
    await journey.close();
  }
}
