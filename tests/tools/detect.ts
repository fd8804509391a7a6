/**
 * Prints what the extension reads from an address, a saved page or saved JSON, one line of JSON each.
 * Reads files and prints; everything else is lib/detection.
 */
import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { allSites } from '../../lib/detection/all-sites';
import { readAnySite } from '../../lib/detection/any-site/read-any-site';
import { nothing, type Reading } from '../../lib/detection/reading/detector';
import { readData } from '../../lib/detection/site-data';
import { classifyAddress, dayHere, readPage, sites } from '../../lib/detection/sites';

const help = `usage: npm run -s detect -- --url URL [FILE]
       npm run -s detect -- --batch LIST.tsv

Prints one line of JSON per row.
Without a file: how the address alone is classified: platform, kind, id, award (true, false, or null: cannot be told).
With a file (a saved page, or the site's JSON of it): what is read: platform, kind, awards, offers, announced, notes.

  --url URL       the address; FILE is what was saved from it
  --batch LIST    many at once; a line each: the address, a tab, the file or nothing
  --today DAY     the day that decides what has expired (YYYY-MM-DD); without it, today
  --help          this text
`;

function main(args: string[]): number {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  if (args.includes('--help')) return print(help);
  const today = option('--today');
  const [list, url] = [option('--batch'), option('--url')];
  if (today !== undefined && !/^\d{4}-\d\d-\d\d$/.test(today)) return fail(`--today wants a day like 2026-03-01, not ${today}`);
  if (list) {
    for (const line of readFileSync(list, 'utf8')
      .split('\n')
      .filter((row) => row.trim())) {
      const [address = '', file] = line.replace(/\r$/, '').split('\t');
      print(`${JSON.stringify(detect(address, file, today))}\n`);
    }
    return 0;
  }
  if (!url) return fail(help);
  return print(`${JSON.stringify(detect(url, args[args.indexOf('--url') + 2], today))}\n`);
}

/** What is printed for one row; an address that is none reads as a page that is of no known site. */
function detect(address: string, file: string | undefined, today: string | undefined): object {
  if (!URL.canParse(address))
    return file ? shown({ kind: 'elsewhere' }, 'other') : { platform: 'other', kind: 'other', id: null, award: false };
  const url = new URL(address);
  if (!file || file.startsWith('--')) return classifyAddress(url, allSites);
  return shown(readFile(file, url, today), classifyAddress(url, allSites).platform);
}

function readFile(file: string, url: URL, today: string | undefined): Reading {
  const text = readFileSync(file, 'utf8');
  // By its content, since JSON is saved under any name.
  if (/^\s*[[{]/.test(text)) return readJson(text, url, today);
  // The page's own errors (unknown styles) are none of ours; its scripts do not run.
  const page = new JSDOM(text, { url: url.href, virtualConsole: new VirtualConsole() });
  try {
    const { document } = page.window;
    const isWatched = sites.some((site) => site.classify(url) !== null);
    return isWatched ? readPage(document, url, today, allSites) : readAnySite(document, url, today ?? dayHere(), allSites).reading;
  } finally {
    page.window.close();
  }
}

/** JSON that is broken off is data of no known shape; the other rows of a batch are read all the same. */
function readJson(text: string, url: URL, today: string | undefined): Reading {
  try {
    return readData(JSON.parse(text), url, today);
  } catch {
    return nothing('data', 'data-not-known');
  }
}

function shown(reading: Reading, platform: string): object {
  switch (reading.kind) {
    case 'seen':
      return {
        platform,
        kind: reading.pageKind,
        awards: reading.awards,
        offers: reading.offers,
        announced: reading.announced,
        notes: reading.notes,
      };
    case 'nothing':
      return {
        platform,
        kind: reading.pageKind,
        awards: [],
        offers: [],
        announced: null,
        notes: [{ code: reading.why, text: '' }, ...reading.notes],
      };
    case 'elsewhere':
      return { platform: 'other', kind: 'other', awards: [], offers: [], announced: null, notes: [] };
    default:
      return reading satisfies never;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  // A file that is not there, or may not be read.
  if (!(error instanceof Error && 'code' in error)) throw error;
  process.exitCode = fail(`detect: ${error.message}`);
}
