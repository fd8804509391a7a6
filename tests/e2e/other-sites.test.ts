import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { png, textPart } from '../credentials/bake';
import { assertion2, credential3 } from '../credentials/made-up-badges';
import { prelude, seenText } from './fields';
import { openFirefox } from './firefox';
import { clickFirefoxToolbar } from './firefox-toolbar';
import { inBothBrowsers, squeeze, until, walk } from './journey';
import { readPages, type ServedPages } from './served-pages';
import { readRows } from './stored-rows';
import { openToolbarJourney, type ToolbarJourney } from './toolbar-click';

const portfolio = 'https://nadia.example/portfolio';
const [picture, link, closed] = [
  'https://nadia.example/tides.png',
  'https://nadia.example/files/cloud-badge.json',
  'https://closed.example/badge.png',
];
const embedded = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>My work</title>${head}</head><body><main>${body}</main></body></html>`;

const served: ServedPages = {
  [portfolio]: page(
    `<h1>What I learned at sea</h1><img src="/tides.png" alt="A badge"><a href="/files/cloud-badge.json">The badge as data</a>
     <img src="${closed}" alt="Another badge"><div data-share-badge-id="${embedded}" data-share-badge-host="https://www.credly.com"></div>`,
    '<meta property="og:site_name" content="Nadia’s log">',
  ),
  [picture]: { body: png(textPart('openbadges', JSON.stringify(assertion2))) },
  [link]: { body: JSON.stringify(credential3) },
  [closed]: { body: png(textPart('openbadges', JSON.stringify({ ...assertion2, id: 'https://closed.example/1' }))) },
  'https://school.example/pilots': page(
    `<h1>About</h1><script type="application/ld+json">${JSON.stringify({
      '@type': 'Person',
      name: 'Nadia Okafor',
      hasCredential: { '@type': 'EducationalOccupationalCredential', name: 'Harbour Pilot', recognizedBy: { name: 'Pilots’ Guild' } },
    })}</script>`,
  ),
};

/** Clicks on a button of the popup by its name. */
const press = (popup: Page, name: string) => popup.locator(`aria/[name="${name}"][role="button"]`).setTimeout(10_000).click();

/** Waits until the popup says something, spaces aside. */
const says = (popup: Page, wanted: string) =>
  until(`the text "${wanted}"`, async () => {
    if (prelude) await popup.evaluate(prelude);
    return squeeze(await popup.$eval('body', seenText)).includes(squeeze(wanted));
  });

/** What lies in a table of the extension's database. */
const rows = (popup: Page, table: string) => popup.evaluate(readRows, table);

let journey: ToolbarJourney | undefined;
afterEach(async () => {
  await journey?.close();
  journey = undefined;
});

/** Opens a page and clicks on the toolbar button over it. */
async function clickAt(url: string): Promise<{ page: Page; popup: Page; askedSince: () => string[] }> {
  const opened = await openToolbarJourney({ ...readPages(), ...served });
  journey = opened;
  const page = await opened.visit(url);
  const own = opened.asked.length;
  return { page, popup: await opened.pressToolbar(page), askedSince: () => opened.asked.slice(own).filter(isNoIcon) };
}

/** The browser asks for a site's icon by itself, whenever it gets to it. */
const isNoIcon = (url: string): boolean => !url.endsWith('/favicon.ico');

describe('at a click of the toolbar button in Chromium', () => {
  test('a portfolio is read, its badges are looked for at a second click, and saved with what was seen', async () => {
    const { page, popup, askedSince } = await clickAt(portfolio);
    const before = await page.content();
    await says(popup, '1 Credly badge is embedded here');
    await says(popup, 'No badge was found on this page of nadia.example.');
    await says(popup, 'Asks 3 addresses that the page names.');
    expect(askedSince()).toEqual([]);

    await press(popup, 'Look for Open Badges here');
    await says(popup, '2 badges here');
    await says(popup, 'Harbour School 17 May 2024, until 17 May 2034');
    await says(popup, 'Addresses that gave no answer, or let no other page read it: 1.');
    expect(askedSince()).toEqual([link, picture, closed]);
    expect(await page.content()).toBe(before);

    await press(popup, 'Save Reading the Tides');
    await says(popup, '1 badge saved on this computer.');
    expect(await rows(popup, 'badges')).toMatchObject([
      {
        title: 'Reading the Tides',
        issuer: 'Harbour School',
        platform: 'open-badges',
        credentialId: assertion2.id,
        issuedOn: '2024-05-17',
      },
    ]);
    // The click is also what lets a picture be taken of the page.
    const [sighting] = (await rows(popup, 'sightings')) as { url: string; kept: { what: string }[] }[];
    expect(sighting?.url).toBe(portfolio);
    expect(new Set(sighting?.kept.map(({ what }) => what))).toEqual(new Set(['text', 'picture', 'image', 'data']));
    expect(askedSince()).toEqual([link, picture, closed]);
  });

  test('what a page only says of itself is shown as that', async () => {
    const { popup } = await clickAt('https://school.example/pilots');
    await says(popup, '1 badge here');
    await says(popup, 'Harbour Pilot Pilots’ Guild no date on this page · Nadia Okafor');
    await says(popup, 'Some of this is only what the page says of itself (schema.org). Nobody vouches for it.');
  });

  test('a picture that is open by itself is asked for once more, and read', async () => {
    const { popup, askedSince } = await clickAt(picture);
    await says(popup, 'Asks 1 address that the page names.');
    expect(askedSince()).toEqual([]);
    await press(popup, 'Look for Open Badges here');
    await says(popup, 'Reading the Tides');
  });

  test('data that is open by itself is read as it stands', async () => {
    const { popup, askedSince } = await clickAt(link);
    await says(popup, 'Cloud Foundations Northwind Academy 3 Feb 2025 · Nadia Okafor');
    expect(askedSince()).toEqual([]);
  });

  test('a page of a known site is read by its own reader', async () => {
    const { popup } = await clickAt('https://mitxonline.mit.edu/certificate/program/6d7e8f90-1234-4567-889a-0b1c2d3e4f50/');
    await says(popup, 'Statistics and Data MITx Online 12 Dec 2023');
    await press(popup, 'Save my 1');
    await says(popup, '1 badge saved on this computer.');
  });

  test('a page of the browser’s own stays unread', async () => {
    const { popup } = await clickAt('chrome://version/');
    await says(popup, 'This page is not read by Proofolio.');
  });
});

test('at a click of the toolbar button in Firefox a portfolio is read, and its badges are looked for at a second click', async () => {
  const open = () => openFirefox({ pages: served });
  await walk('other sites in Firefox', open, async (opened) => {
    const site = await opened.visit(portfolio);
    await clickFirefoxToolbar(site);
    const asked = () => opened.asked.map(({ url }) => url).filter(isNoIcon);
    const own = asked();
    const popup = await opened.popup(site);
    await popup.says('1 Credly badge is embedded here');
    expect(asked()).toEqual(own);
    await popup.click('button', 'Look for Open Badges here');
    await popup.says('2 badges here');
    expect(asked().slice(own.length)).toEqual([link, picture, closed]);
    await popup.click('button', 'Save Reading the Tides');
    await popup.says('1 badge saved on this computer.');
  });
});

inBothBrowsers(
  'without a click of the toolbar button nothing of another site is read or asked',
  async (opened) => {
    const site = await opened.visit(portfolio);
    const asked = () => opened.asked.map(({ url }) => url).filter(isNoIcon);
    const own = asked();
    const popup = await opened.popup(site);
    await popup.says('is not read by Proofolio.');
    expect(await opened.isRead(site)).toBe(false);
    await popup.click('button', 'Add by hand');
    await popup.waitFor('heading', 'Add a badge by hand');
    expect(asked()).toEqual(own);
  },
  { pages: served },
);
