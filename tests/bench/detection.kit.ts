import { readPage } from '../../lib/detection/sites';
import { faultsOf } from '../detection/hostile/faults';
import { makeHostile } from '../detection/hostile/markup';
import { hostilePage } from '../detection/hostile/pages';

/** What reading one page took, in milliseconds: the very first time, then again and again, each time beside its floor. */
export interface Readings {
  kind: string;
  awards: number;
  elements: number;
  first: number;
  times: number[];
  floors: number[];
}

/** The least that any reader of a page could do: touch each element once. */
function walk(page: Document): number {
  let touched = 0;
  for (const element of page.querySelectorAll('*')) touched += element.nodeType;
  return touched;
}

/** How long one turn took on average; short ones are done several times, because a page's clock is coarse. */
function timeOf(act: () => unknown, turns: number): number {
  const start = performance.now();
  for (let turn = 0; turn < turns; turn++) act();
  return (performance.now() - start) / turns;
}

/** Reads a document `runs` times. */
export function timeReading(page: Document, address: string, runs: number): Readings {
  const url = new URL(address);
  const start = performance.now();
  const reading = readPage(page, url);
  const first = performance.now() - start;
  for (let warmUp = 0; warmUp < 3; warmUp++) readPage(page, url);
  const turns = Math.max(
    1,
    Math.min(
      50,
      Math.ceil(
        1 /
          Math.max(
            timeOf(() => readPage(page, url), 3),
            0.02,
          ),
      ),
    ),
  );
  const samples = Array.from({ length: runs }, () => ({
    floor: timeOf(() => walk(page), turns),
    time: timeOf(() => readPage(page, url), turns),
  }));
  return {
    kind: reading.kind,
    awards: reading.kind === 'seen' ? reading.awards.length : 0,
    elements: page.querySelectorAll('*').length,
    first,
    times: samples.map(({ time }) => time),
    floors: samples.map(({ floor }) => floor),
  };
}

/** Reads the page that is open, once, as its script does after loading: with code that never ran before. */
export function readFirst(): { time: number; kind: string } {
  const start = performance.now();
  const reading = readPage(document, new URL(location.href));
  return { time: performance.now() - start, kind: reading.kind };
}

/** Reads the page that is open again and again. */
export const readOpen = (runs: number): Readings => timeReading(document, location.href, runs);

/** Reads a page given as text, whose scripts do not run. */
export const readText = (html: string, address: string, runs: number): Readings =>
  timeReading(new DOMParser().parseFromString(html, 'text/html'), address, runs);

/** What reading one hostile page took, in milliseconds, and what was wrong with it. */
export type HostileReading = { number: number; site: string; elements: number; time: number; faults: string[] };

/** Reads hostile pages with a parser of the caller's; each once, and slow ones again. */
export function timeHostile(from: number, count: number, parse: (html: string, url: string) => Document): HostileReading[] {
  return Array.from({ length: count }, (_, index) => {
    const { site, html, url, levels, lookAlike } = hostilePage(from + index);
    const page = parse(html, url);
    const elements = page.querySelectorAll('*').length + levels;
    makeHostile(page, levels);
    const once = () => timeOf(() => readPage(page, new URL(url)), 1);
    const first = once();
    // What only took long because something else ran meanwhile does not take long again.
    const time = first < 20 ? first : Math.min(first, once(), once());
    const faults = faultsOf(readPage(page, new URL(url)), new URL(url), lookAlike);
    return { number: from + index, site, elements, time, faults };
  });
}

/** Reads hostile pages as this browser parses them. */
export const readHostile = (from: number, count: number): HostileReading[] =>
  timeHostile(from, count, (html) => new DOMParser().parseFromString(html, 'text/html'));
