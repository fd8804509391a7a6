import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { allSites } from '../../lib/detection/all-sites';
import type { Detector, Reading } from '../../lib/detection/reading/detector';
import { readData } from '../../lib/detection/site-data';
import { readPage } from '../../lib/detection/sites';

/** The day on which the saved pages are read, so that what has expired stays so. */
export const today = '2026-11-01';

/** The folder of the project's own saved pages, written by hand. */
export const pagesFolder = join(import.meta.dirname, '..', 'pages');

/** The names of all saved pages and data. */
export const savedNames = (): string[] =>
  readdirSync(pagesFolder)
    .filter((name) => name.endsWith('.html') || name.endsWith('.data.json'))
    .sort();

export const savedText = (name: string): string => readFileSync(join(pagesFolder, name), 'utf8');

/** What a saved page or saved data should be read as; data, which cannot carry a comment, has its `address` there. */
export function expectationOf(name: string): { address?: string; reading: Reading } {
  const file = join(pagesFolder, name.replace(/\.html$|\.data\.json$/, '.expected.json'));
  // Without an expectation, or with an empty one, the test shows the whole reading.
  const { address, ...reading } = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Reading & { address?: string };
  return { address, reading };
}

/** The address of a saved page: the comment in its first line; of saved data: the first key of its expectation. */
export function savedUrl(name: string): URL {
  const address = name.endsWith('.html') ? /^<!-- (\S+) -->/.exec(savedText(name))?.[1] : expectationOf(name).address;
  if (!address) throw new Error(`${name}: no address, neither in the first line nor in the expectation`);
  return new URL(address);
}

/** A page as a document, whose scripts do not run. */
export const documentOf = (html: string, url: URL | string): Document =>
  new JSDOM(html, { url: String(url), virtualConsole: new VirtualConsole() }).window.document;

/** What is read of a page given as text. */
export const readHtml = (html: string, url: string, detectors: readonly Detector[] = allSites): Reading =>
  readPage(documentOf(html, url), new URL(url), today, detectors);

/** What is read of a saved page or of saved data. */
export function readSaved(name: string): Reading {
  const url = savedUrl(name);
  return name.endsWith('.html') ? readHtml(savedText(name), url.href) : readData(JSON.parse(savedText(name)), url, today);
}

/** The one award of a reading; fails where there is another number. */
export function onlyAward(reading: Reading) {
  if (reading.kind !== 'seen' || reading.awards.length !== 1 || !reading.awards[0])
    throw new Error(`not one award: ${JSON.stringify(reading)}`);
  return reading.awards[0];
}
