import { afterAll, describe, expect, test } from 'vitest';
import { allSites } from '../../../lib/detection/all-sites';
import type { PageKind } from '../../../lib/detection/reading/detector';
import { readPage } from '../../../lib/detection/sites';
import { chanceOf } from '../../tools/chance';
import { documentOf, readHtml, today } from '../read-saved';
import { type AwardPage, listAwardPages } from './award-pages';
import { judge, type Verdict } from './judge';
import { type Mutation, mutate } from './mutate';

/** Mutations of each page: 50, or as many as PROOFOLIO_MUTATIONS says (1,000 before a release). */
const count = Number(process.env.PROOFOLIO_MUTATIONS ?? 50);
const timeout = 60_000 + count * 500;

const pages = listAwardPages();
/** The kinds of page that are about one award, or about one and its parts. */
const ofOneAward = new Set<PageKind>(['badge', 'course-certificate', 'program-certificate', 'share', 'certificate']);

/** The three sites; others are read at the learner's click only, and mostly from one layer. */
const watched = new Set(['credly', 'coursera', 'edx', 'open-edx']);
const isWatched = (page: AwardPage) => watched.has(page.awards[0]?.platform ?? '');
const groupOf = (page: AwardPage) => (!isWatched(page) ? 'other sites' : ofOneAward.has(page.kind) ? 'award pages' : 'lists');

const lost = new Map<string, Omit<Verdict, 'wrong'> & { mutations: number }>();

/** A seed of its own for each page, so that a new page changes nothing for the others. */
const seedOf = (name: string) => [...name].reduce((seed, letter) => Math.imul(seed, 31) + letter.charCodeAt(0), 7);

function picturesIn(page: Document): string[] {
  const pictures = page.querySelectorAll('meta[property="og:image"]');
  return [...pictures].flatMap((picture) => picture.getAttribute('content') ?? []);
}

/** Adds a verdict to the lines of the table that it belongs to. */
function record(group: string, mutation: Mutation, { wrong: _wrong, ...figures }: Verdict): void {
  const onlyChange = new Set(mutation.changes).size === 1 && mutation.lost.length === 0 ? [`${mutation.changes[0]}, alone`] : [];
  for (const row of [mutation.lost.join(' + ') || 'none', ...onlyChange]) {
    const line = `${group}: ${row}`;
    const sum = lost.get(line) ?? { mutations: 0, awards: 0, awardsLost: 0, values: 0, valuesMissing: 0 };
    for (const key of Object.keys(figures) as (keyof typeof figures)[]) sum[key] += figures[key];
    sum.mutations++;
    lost.set(line, sum);
  }
}

/** The wrong values of all mutations of a page, each with what had been done. */
async function faultsOf(page: AwardPage): Promise<string[]> {
  const chance = chanceOf(seedOf(page.name));
  let original = documentOf(page.html, page.url);
  const pictures = picturesIn(original);
  const faults: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    const mutated = original.cloneNode(true) as Document;
    const mutation = mutate(mutated, chance, page.awards);
    const reading = readPage(mutated, new URL(page.url), today, allSites);
    const verdict = judge(page.awards, reading.kind === 'seen' ? reading.awards : [], pictures);
    record(groupOf(page), mutation, verdict);
    faults.push(...verdict.wrong.map((fault) => `${turn} (${mutation.changes.join(', ')}): ${fault}`));
    // Documents are let go of between turns of the event loop only; a thousand at once need all memory.
    if (turn % 20 === 19) {
      original.defaultView?.close();
      original = documentOf(page.html, page.url);
      await new Promise(setImmediate);
    }
  }
  return faults;
}

describe('an award page that was changed', () => {
  test.each(pages)('$name: each value is right or missing', { timeout }, async (page) => {
    expect((await faultsOf(page)).slice(0, 20)).toEqual([]);
  });

  afterAll(() => {
    const share = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
    const lines = [...lost]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([layers, sum]) => ({
        'layers lost': layers,
        mutations: sum.mutations,
        'values missing': share(sum.valuesMissing, sum.values),
        'awards lost': share(sum.awardsLost, sum.awards),
      }));
    console.info(`${pages.length} pages, ${count} mutations each`);
    console.table(lines);
  });
});

/** The pages of one award, with the id by which it is known. */
const pagesOfOne = pages.flatMap((page) => {
  const id = page.awards[0]?.id;
  return ofOneAward.has(page.kind) && id ? [{ ...page, id }] : [];
});

/** A text with each spelling of an id replaced. */
const withoutId = (text: string, id: string, other: string) => text.replace(new RegExp(id, 'gi'), other);

describe('without the id of the page in data and address', () => {
  test.each(pagesOfOne)('$name: nothing is read', ({ html, url, id }) => {
    expect(readHtml(withoutId(html, id, ''), withoutId(url, id, '')).kind).not.toBe('seen');
  });
});

describe('at the address of another award', () => {
  const named = pagesOfOne.filter(isWatched).flatMap(({ name, html, url, id }) => {
    // The address in the first line is no part of the page.
    const text = html.replace(/^<!--.*-->/, '');
    const isNamed = new RegExp(id, 'i').test(text) && withoutId(url, id, '') !== url;
    return isNamed ? [{ name, html: text, url: withoutId(url, id, id.replace(/.{4}$/, '7777')) }] : [];
  });

  test.each(named)('$name: nothing is read while the page names its own', ({ html, url }) => {
    expect(readHtml(html, url)).toMatchObject({ kind: 'nothing' });
  });
});
