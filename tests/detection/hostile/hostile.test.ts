import { JSDOM, VirtualConsole } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allSites } from '../../../lib/detection/all-sites';
import { interfaceWords } from '../../../lib/detection/describe/interface-words';
import { describePage } from '../../../lib/detection/describe-page';
import { readData } from '../../../lib/detection/site-data';
import { classifyAddress, readPage, sites } from '../../../lib/detection/sites';
import { awardSchema } from '../../../lib/domain/award';
import { chanceOf } from '../../tools/chance';
import { today } from '../read-saved';
import { forgedAnswer } from './data';
import { faultsOf, three } from './faults';
import { makeHostile } from './markup';
import { type HostilePage, hostilePage } from './pages';

/** 500 by itself; more by hand: PROOFOLIO_HOSTILE_PAGES=10000. */
const count = Number(process.env.PROOFOLIO_HOSTILE_PAGES ?? 500);
/** Which one to begin with, to look at one page again that failed. */
const first = Number(process.env.PROOFOLIO_HOSTILE_FROM ?? 0);

/** Pages larger than this are compared by the observer's records alone. */
const comparable = 300_000;

/** Who asked the network, or made something new in a page. */
let asked: string[] = [];
const refusing = (name: string) => () => {
  asked.push(name);
  throw new Error(`${name} was called`);
};
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Image'];

beforeEach(() => {
  asked = [];
  for (const name of network) vi.stubGlobal(name, refusing(name));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Opens a page with everything refused that would ask the network or make something new in it. */
function open({ html, url, levels }: HostilePage): JSDOM {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  makeHostile(dom.window.document, levels);
  for (const name of [...network, 'open']) Object.defineProperty(dom.window, name, { value: refusing(name), configurable: true });
  const maker = Object.getPrototypeOf(Object.getPrototypeOf(dom.window.document)) as Document;
  maker.createElement = refusing('createElement');
  return dom;
}

/** Reads one page with all readers and with those of the content script, and describes it; what went wrong. */
function attack(number: number): string[] {
  const made = hostilePage(number);
  const url = new URL(made.url);
  const dom = open(made);
  const page = dom.window.document;
  const faults: string[] = [];
  if (made.lookAlike && three.has(classifyAddress(url, allSites).platform)) faults.push(`taken for one of the three: ${made.url}`);
  const observer = new dom.window.MutationObserver(() => {});
  observer.observe(page, { attributes: true, characterData: true, childList: true, subtree: true });
  const isSmall = made.html.length < comparable && made.levels === 0;
  const before = isSmall ? dom.serialize() : '';
  const globals = Object.getOwnPropertyNames(dom.window).length;
  const ownGlobals = Object.getOwnPropertyNames(globalThis).length;
  try {
    for (const detectors of [allSites, sites]) {
      const reading = readPage(page, url, today, detectors);
      faults.push(...faultsOf(reading, url, made.lookAlike));
      if (detectors !== allSites) continue;
      const report = describePage(page, url, reading, { version: 'x', browser: 'y' });
      if (Buffer.byteLength(report) > 30_000) faults.push(`a report of ${report.length} characters`);
      const leak = reading.kind === 'seen' ? reading.awards.find(({ earner }) => earner && leaks(report, earner)) : undefined;
      if (leak) faults.push(`the report names ${leak.earner?.slice(0, 50)}`);
    }
  } catch (error) {
    faults.push(`it threw: ${error instanceof Error ? error.stack?.slice(0, 600) : error}`);
  }
  const records = observer.takeRecords();
  observer.disconnect();
  if (records.length > 0 || (isSmall && dom.serialize() !== before)) faults.push('the page was changed');
  if (Object.getOwnPropertyNames(dom.window).length !== globals) faults.push('the window was changed');
  if (Object.getOwnPropertyNames(globalThis).length !== ownGlobals || 'polluted' in {}) faults.push('the globals were changed');
  // Closing takes a page apart by recursion, which 5,000 levels are too deep for.
  if (made.levels === 0) dom.window.close();
  return faults.map((fault) => `page ${number} (${made.site}): ${fault}`);
}

/** Whether a report holds a person's name: two words of it, which no markup happens to have. */
function leaks(report: string, name: string): boolean {
  const words = (name.match(/[A-Za-z]{4,}/g) ?? []).filter((word) => !interfaceWords.has(word.toLowerCase()));
  return words.length > 1 && words.every((word) => report.includes(word));
}

test(`${count} hostile pages break nothing, change nothing, ask nothing, and are never taken for another's`, {
  timeout: count * 1_000 + 60_000,
}, async () => {
  const faults: string[] = [];
  for (let number = first; number < first + count; number++) {
    faults.push(...attack(number));
    // Documents are given up only between turns; thousands within one would not fit into memory.
    if (number % 20 === 0) await new Promise((next) => setImmediate(next));
  }
  expect(faults.slice(0, 20)).toEqual([]);
  expect(asked).toEqual([]);
});

test('the pages are hostile in all the ways that are meant, and the same each time', { timeout: 60_000 }, () => {
  const made = Array.from({ length: 500 }, (_, number) => hostilePage(number));
  expect(hostilePage(7)).toEqual(hostilePage(7));
  expect(made.filter(({ lookAlike }) => lookAlike).length).toBeGreaterThan(80);
  expect(made.some(({ html }) => html.length > 2_000_000)).toBe(true);
  expect(made.some(({ levels }) => levels === 5_000)).toBe(true);
  expect(new Set(made.map(({ site }) => site)).size).toBe(22);
  const seen = made.slice(0, 40).filter((page) => {
    const dom = open(page);
    const reading = readPage(dom.window.document, new URL(page.url), today, allSites);
    dom.window.close();
    return reading.kind === 'seen';
  });
  // A generator whose pages are all refused at the door would prove nothing.
  expect(seen.length).toBeGreaterThan(10);
});

const dataAddresses = [
  'https://www.credly.com/users/nadia/badges.json?page=1&page_size=48',
  'https://www.credly.com/api/v1/public_badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f',
  'https://www.credly.com/api/v1/users/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f/external_badges/open_badges/public?page=1&page_size=48',
  'https://courses.edx.org/api/certificates/v0/certificates/nadia/',
  'https://credentials.edx.org/records/api/v1/program_records/',
];

test(`${count} forged answers of the sites' own data are awards, or nothing`, { timeout: count * 100 + 30_000 }, () => {
  const faults: string[] = [];
  for (let number = first; number < first + count; number++) {
    const chance = chanceOf(number + 1_000_003);
    const url = new URL(chance.pick(dataAddresses));
    const reading = readData(forgedAnswer(chance), url, today);
    if (reading.kind !== 'seen') continue;
    for (const award of reading.awards) if (!awardSchema.safeParse(award).success) faults.push(`answer ${number}: an award that is none`);
  }
  expect(faults.slice(0, 20)).toEqual([]);
  expect(asked).toEqual([]);
});
