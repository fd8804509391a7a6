import { describe, expect, test } from 'vitest';
import { openChromium } from './chromium';
import { type Screen, squeeze, until, walk } from './journey';

/** Rooms and their pages that need nothing but an address. */
const places = [
  '#/case',
  '#/case/about',
  '#/case/map',
  '#/case/focus',
  '#/case/verdict',
  ...['badges', 'work', 'results', 'words', 'notes'].flatMap((tab) => [`#/evidence/${tab}`, `#/evidence/${tab}/new`]),
  '#/criteria',
  '#/criteria/about',
  '#/criteria/new',
  '#/criteria/new-area',
  '#/criteria/levels',
  '#/criteria/replace',
  '#/criteria/quick-start',
  '#/criteria/template/engineering',
  '#/criteria/by-hand',
  '#/criteria/roles',
  '#/criteria/roles/new',
  '#/criteria/compare',
  '#/criteria/rule',
  '#/criteria/leave',
  '#/report',
  '#/backup',
  '#/backup/restore',
  // Things that are gone, as an old address leads to.
  ...['case', 'evidence/badges', 'evidence/work', 'criteria'].map((room) => `#/${room}/gone`),
];

/** Lists whose first row leads to a page of its own, and what comes after the thing's address where it is edited. */
const lists = [
  { list: '#/case', row: '.list a.row[href^="#/case/"]', further: [] },
  { list: '#/criteria', row: 'a.row[href^="#/criteria/"]', further: ['/edit', '/new-indicator', '/split', '/merge'] },
  ...['badges', 'work', 'results', 'words', 'notes'].map((tab) => ({
    list: `#/evidence/${tab}`,
    row: `a.row[href^="#/evidence/${tab}/"]`,
    further: ['/edit'],
  })),
];

/** Goes to a place and waits until it is drawn and stays as it is. */
async function goTo(screen: Screen, hash: string): Promise<void> {
  await screen.evaluate((to) => {
    location.hash = to;
  }, hash);
  if (hash === '#/report') await screen.says('Page 1 of');
  let before = '';
  await until(`${hash} at rest`, async () => {
    const now = await screen.evaluate(() => document.querySelector('main')?.innerHTML ?? '');
    const same = now !== '' && now === before;
    before = now;
    await new Promise((wake) => setTimeout(wake, 60));
    return same;
  });
}

/** The addresses of the things that the lists begin with. */
async function firstThings(screen: Screen): Promise<string[]> {
  const found: string[] = [];
  for (const { list, row, further } of lists) {
    await goTo(screen, list);
    const address = await screen.evaluate((selector) => document.querySelector(selector)?.getAttribute('href') ?? '', row);
    if (address === '') throw new Error(`${list} of the sample has no rows`);
    found.push(address, ...further.map((after) => `${address}${after}`));
  }
  return found;
}

/** What is wrong with the page as it stands: what axe finds, and whether it has to be moved sideways to be read. */
async function faultsAt(screen: Screen, place: string, only?: 'colours'): Promise<string[]> {
  const violations = await screen.axe(only);
  const wide = await screen.evaluate(() => {
    const limit = window.innerWidth;
    if ((document.scrollingElement?.scrollWidth ?? 0) <= limit) return '';
    const outside = [...document.querySelectorAll('main *, header *, nav *')].filter(
      (element) => element.getBoundingClientRect().right > limit + 1 && element.getBoundingClientRect().width > 0,
    );
    return `${document.scrollingElement?.scrollWidth} px wide: ${outside
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
      .join(', ')}`;
  });
  return [
    ...violations.map(({ rule, where }) => `${place}: ${rule} at ${where.slice(0, 4).join(' | ')}`),
    ...(wide ? [`${place}: ${wide}`] : []),
  ];
}

/** All that is wrong on the way through these places. */
async function faultsOn(screen: Screen, hashes: readonly string[], only?: 'colours'): Promise<string[]> {
  const faults: string[] = [];
  for (const hash of hashes) {
    await goTo(screen, hash);
    faults.push(...(await faultsAt(screen, hash, only)));
  }
  return faults;
}

const limit = 240_000;

/** Audits every page of the sample case and the rooms of an empty portfolio, in a wide window and in a narrow one. */
export function auditEveryPlace(dark: boolean): void {
  // In dark everything but the colours is as in light.
  const only = dark ? 'colours' : undefined;

  describe.each([1280, 320])('at %s px', (width) => {
    test(
      'every page of the sample case can be read by everyone, and none scrolls sideways',
      () =>
        walk(
          `screens of the sample at ${width} ${dark ? 'dark' : 'light'}`,
          () => openChromium({ dark }),
          async (journey) => {
            const screen = await journey.portfolio('?sample#/case');
            await screen.waitFor('link', 'Map badges');
            await screen.resize(width, 800);
            const things = await firstThings(screen);
            expect(await faultsOn(screen, [...places, ...things], only)).toEqual([]);
          },
        ),
      limit,
    );

    test(
      'so can the rooms of a portfolio in which nothing is yet',
      () =>
        walk(
          `empty rooms at ${width} ${dark ? 'dark' : 'light'}`,
          () => openChromium({ dark }),
          async (journey) => {
            const screen = await journey.portfolio('#/case');
            await until('the first visit', async () => squeeze(await screen.text()) !== '');
            await screen.resize(width, 800);
            const empty = places.filter((place) => place !== '#/report');
            expect(await faultsOn(screen, empty, only)).toEqual([]);
          },
        ),
      limit,
    );
  });
}
