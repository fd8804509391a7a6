import { expect, test } from 'vitest';
import { openChromium } from './chromium';
import { inBothBrowsers, type Journey, type Screen, until, walk } from './journey';
import type { ServedPages } from './served-pages';
import { storedRows } from './stored-rows';

const listUrl = 'https://www.coursera.org/accomplishments';
const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const code = (n: number) => `N1NEC0URSES${n}`;
const verify = (n: number) => `https://www.coursera.org/account/accomplishments/verify/${code(n)}`;
const titleOf = (n: number) => `Working Course ${n}`;

/** The learner's own list: titles and links, and nothing else of each certificate. */
const list = `<!doctype html><html lang="en"><head><title>Accomplishments | Coursera</title></head>
  <body><main><h1>Accomplishments</h1><ul>${numbers
    .map((n) => `<li><div><h3>${titleOf(n)}</h3><a href="/account/accomplishments/verify/${code(n)}">View certificate</a></div></li>`)
    .join('')}</ul></main></body></html>`;

/** One certificate as Coursera's server sends it; the inline data is left out, as it is for many. */
const certificate = (n: number) => {
  const picture = `https://s3.amazonaws.com/coursera_assets/meta_images/generated/CERTIFICATE_LANDING_PAGE/CERTIFICATE_LANDING_PAGE~${code(n)}/CERTIFICATE_LANDING_PAGE~${code(n)}.jpeg`;
  return `<!doctype html><html lang="en"><head><title>Completion Certificate for ${titleOf(n)} | Coursera</title>
    <meta data-rh="true" property="og:title" content="Completion Certificate for ${titleOf(n)}">
    <meta data-rh="true" property="og:description" content="This certificate verifies my successful completion of Tidewater College&#x27;s &quot;${titleOf(n)}&quot; on Coursera">
    <meta data-rh="true" property="og:image" content="${picture}"><meta data-rh="true" property="og:url" content="${verify(n)}"></head>
    <body><div class="rc-CompletionOverview"><h3><span>Completed by <strong>Nadia Okafor</strong></span></h3>
    <div class="course-details"><p><strong>March ${n}, 2025</strong></p></div></div>
    <div class="course-name-container"><h3 class="course-name-header"><a href="/learn/c${n}">${titleOf(n)}</a></h3></div>
    <div class="partner-desc"><a href="/partners/p">Tidewater College</a></div></body></html>`;
};

const pages: ServedPages = { [listUrl]: list, ...Object.fromEntries(numbers.map((n) => [verify(n), certificate(n)])) };

type Stored = { title: string; issuer: string; issuedOn: string | null; owner: string; provenance: Record<string, { url?: string }> };
const badges = (journey: Journey) => storedRows<Stored>(journey, 'badges');
const iconTitle = (journey: Journey, about: Screen) =>
  about.url().then((address) =>
    journey.ask(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return chrome.action.getTitle({ tabId: tab?.id });
    }, address),
  );

/** Opens the nine pages one after the other, each from the popup. */
async function openAll(journey: Journey, popup: Screen, between: (n: number) => Promise<void>): Promise<void> {
  for (const n of numbers) {
    await popup.click('button', 'Open the next');
    await popup.says(titleOf(n));
    await popup.says(`Collected ${n} of 9.`);
    expect(await badges(journey)).toEqual([]);
    await between(n);
  }
}

async function saveAndUndo(journey: Journey, popup: Screen): Promise<void> {
  await popup.gone('button', 'Open the next');
  await popup.click('button', 'Look at these 9');
  expect(await popup.axe()).toEqual([]);
  await popup.click('button', 'Save these 9');
  await popup.says('9 badges saved on this computer.');
  const saved = await badges(journey);
  expect(saved.map(({ title }) => title).sort()).toEqual(numbers.map(titleOf));
  for (const { title, issuer, issuedOn, owner, provenance } of saved) {
    const n = Number(title.at(-1));
    expect([issuer, issuedOn, owner, provenance.issuedOn?.url]).toEqual(['Tidewater College', `2025-03-0${n}`, 'me', verify(n)]);
  }
  // Each with the words of its own page, as they stood there.
  const looks = await storedRows<{ url: string; kept: { what: string; address: string }[] }>(journey, 'sightings');
  expect(looks.map(({ kept }) => kept)).toEqual(looks.map(({ url }) => [expect.objectContaining({ what: 'text', address: url })]));
  await popup.click('button', 'Undo');
  await popup.says('9 badges collected and not saved yet.');
  expect(await badges(journey)).toEqual([]);
  await popup.click('button', 'Look at these 9');
  await popup.click('button', 'Save these 9');
  await popup.says('9 badges saved on this computer.');
  await popup.gone('region', 'Collecting while you browse');
  expect(await badges(journey)).toHaveLength(9);
}

inBothBrowsers(
  'nine certificates of a list are collected page by page and saved in one act, which can be taken back',
  async (journey) => {
    const page = await journey.visit(listUrl);
    const popup = await journey.popup(page);
    await popup.says('9 certificates here, details not read yet.');
    expect(await popup.axe()).toEqual([]);
    await popup.click('button', 'Collect while I browse');
    await popup.says('Collected 0 of 9.');
    await until('the icon says that it collects', async () => (await iconTitle(journey, page)).includes('Collecting while you browse'));
    await openAll(journey, popup, async () => {});
    await saveAndUndo(journey, popup);
    // Nothing was asked of the network but the pages that were opened.
    expect(journey.asked.filter(({ by, what }) => by === 'extension' || what === 'fetch')).toEqual([]);
    expect(journey.asked.filter(({ what }) => what === 'document').map(({ url }) => url)).toEqual([listUrl, ...numbers.map(verify)]);
  },
  { pages },
);

inBothBrowsers(
  'what is opened in any other tab is collected as well; after the end of collecting nothing is',
  async (journey) => {
    const popup = await journey.popup(await journey.visit(listUrl));
    await popup.click('button', 'Collect while I browse');
    await journey.visit(verify(4));
    await popup.says('Collected 1 of 9.');
    // The same page again brings up to date what was collected, and adds nothing.
    await journey.visit(verify(4));
    await journey.visit('https://www.credly.com/users/nadia-okafor');
    await journey.visit(verify(2));
    await popup.says('Collected 2 of 9.');
    await popup.click('button', 'Stop collecting');
    await popup.says('2 badges collected and not saved yet.');
    const other = await journey.visit(verify(7));
    await until('the page is counted', async () => (await journey.badgeText(other)) === '1');
    expect((await storedRows<{ key: string }>(journey, 'collected')).map(({ key }) => key).sort()).toEqual([
      `coursera|${code(2)}`,
      `coursera|${code(4)}`,
    ]);
  },
  { pages },
);

test('the background may be asleep between any two pages, and the browser start anew, and nothing is lost (Chromium)', () =>
  walk(
    'collect-asleep',
    () => openChromium({ pages }),
    async (journey) => {
      const popup = await journey.popup(await journey.visit(listUrl));
      await popup.click('button', 'Collect while I browse');
      await popup.says('Collected 0 of 9.');
      await openAll(journey, popup, (n) => (n % 3 === 0 ? journey.sleep() : Promise.resolve()));
      await journey.restart();
      const again = await journey.popup(await journey.visit('https://www.coursera.org/learn/evidence-numbers'));
      await again.says('Collected 9 of 9.');
      await saveAndUndo(journey, again);
    },
  ));
