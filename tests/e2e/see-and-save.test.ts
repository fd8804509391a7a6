import { describe, expect, test } from 'vitest';
import { type ChromiumJourney, type ChromiumScreen, openChromium } from './chromium';
import { openFirefox } from './firefox';
import { inBothBrowsers, type Journey, type Screen, until, walk } from './journey';
import { type ServedPages, savedPage } from './served-pages';
import { storedRows } from './stored-rows';

const profile = 'https://www.credly.com/users/nadia-okafor';
const badge = 'https://www.credly.com/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f/public_url';
const ofAnother = 'https://www.credly.com/badges/5d6e7f80-9a1b-4c2d-8e3f-4a5b6c7d8e9f/linked_in_profile?t=abc';
const unknown = 'https://www.credly.com/badges/99999999-9999-4999-8999-999999999999';
const offer = 'https://www.credly.com/org/northwind-academy/badge/cloud-delivery-foundations';
const dataPage = (page: number) => `${profile}/badges.json?page=${page}&page_size=48`;
const data: ServedPages = {
  [dataPage(1)]: savedPage('credly--badges-page-1.data.json'),
  [dataPage(2)]: savedPage('credly--badges-page-2.data.json'),
};

/** A badge page as Credly's server sends it, to be filled by its script later or to be left empty. */
const badgePage = (title: string, id: string, script = '') => `<!doctype html><html lang="en"><head><title>A page</title>
  <meta property="og:title" content="${title} was issued by Northwind Academy to Nadia Okafor.">
  <meta property="og:image" content="https://images.credly.com/images/${id}/linkedin_thumb_image.png">
  <meta property="og:url" content="https://www.credly.com/badges/${id}"></head><body><main id="root"></main>${script}</body></html>`;
const idOf = (n: number) => `0000000${n}-0000-4000-8000-000000000000`;

/** The count on the toolbar, once it is what is awaited. */
const counts = (journey: Journey, about: Screen, text: string) =>
  until(`the count "${text}" on the toolbar`, async () => (await journey.badgeText(about)) === text);
const titleOf = async (journey: Journey, about: Screen) =>
  journey.ask(
    async (address) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      return chrome.action.getTitle({ tabId: tab?.id });
    },
    await about.url(),
  );
const stored = async (journey: Journey) =>
  (await storedRows<{ title: string; credentialId: string | null; owner: string }>(journey, 'badges')).map(
    ({ title, credentialId, owner }) => ({ title, credentialId, owner }),
  );

inBothBrowsers('the toolbar counts, one badge is saved and taken back, and nothing of the page changes', async (journey) => {
  const page = await journey.visit(badge);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await counts(journey, page, '1');
  expect(await titleOf(journey, page)).toBe('1 badge here, 1 not saved');
  const popup = await journey.popup(page);
  await popup.waitFor('button', 'Save Cloud Delivery Foundations');
  await popup.says('Northwind Academy 4 Mar 2025, until 4 Mar 2028 · Nadia Okafor');
  await popup.click('button', 'Save Cloud Delivery Foundations');
  await popup.says('1 badge saved on this computer.');
  await popup.waitFor('link', 'Saved. Open Cloud Delivery Foundations');
  await until('the title of the icon', async () => (await titleOf(journey, page)) === '1 badge here, all saved');
  await popup.click('button', 'Undo');
  await popup.says('Taken back.');
  expect(await stored(journey)).toEqual([]);
  await until('the title of the icon', async () => (await titleOf(journey, page)) === '1 badge here, 1 not saved');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(journey.asked.filter(({ by }) => by === 'extension')).toEqual([]);
});

inBothBrowsers('a name is asked about once, and somebody else’s badge is never among mine', async (journey) => {
  const page = await journey.visit(badge);
  const popup = await journey.popup(page);
  await popup.within('group', 'Is “Nadia Okafor” you?').click('button', 'Yes');
  await popup.click('button', 'Save my 1');
  await popup.says('1 badge saved on this computer.');
  const other = await journey.popup(await journey.visit(ofAnother));
  await other.within('group', 'Is “Tomasz Wiśniewski” you?').click('button', 'No');
  await other.gone('group', 'Is “Tomasz Wiśniewski” you?');
  expect(await other.text()).not.toContain('Save my');
  const again = await journey.popup(await journey.visit(profile));
  await again.waitFor('button', 'Save Incident Commander');
  expect(await again.count('group')).toBe(0);
  expect((await stored(journey)).map(({ owner }) => owner)).toEqual(['me']);
});

inBothBrowsers(
  '“complete from Credly” asks only at the click, all of mine are saved at once, and nothing is doubled later',
  async (journey) => {
    const page = await journey.visit(profile);
    const popup = await journey.popup(page);
    await popup.says('8 of 11 read');
    // One card is saved first, without an id; the data must know it again.
    await popup.within('group', 'Is “Nadia Okafor” you?').click('button', 'Yes');
    await popup.click('button', 'Save Incident Commander');
    await popup.says('1 badge saved on this computer.');
    const asked = () => journey.asked.map(({ url }) => url).filter((url) => url.includes('badges.json'));
    expect(asked()).toEqual([]);
    await popup.click('button', 'Complete from Credly');
    await popup.says('11 badges here');
    expect(asked()).toEqual([dataPage(1), dataPage(2)]);
    await popup.waitFor('button', 'Update Incident Commander');
    await popup.click('button', 'Save my 10');
    await popup.says('10 badges saved on this computer. 1 brought up to date.');
    const badges = await stored(journey);
    expect(badges).toHaveLength(11);
    expect(badges.every(({ credentialId, owner }) => credentialId !== null && owner === 'me')).toBe(true);
    await popup.says('Everything on this page is saved.');
    await until('the title of the icon', async () => (await titleOf(journey, page)) === '8 badges here, all saved');

    await page.reload();
    await counts(journey, page, '8');
    const again = await journey.popup(page);
    await again.says('Everything on this page is saved.');
    await again.click('button', 'Complete from Credly');
    await again.says('11 badges here');
    expect(await again.text()).not.toContain('Save my');
    expect(await stored(journey)).toHaveLength(11);
  },
  { pages: data },
);

inBothBrowsers(
  'Credly’s data can be refused: it is said, and what stood on the page stays',
  async (journey) => {
    const popup = await journey.popup(await journey.visit(profile));
    await popup.waitFor('button', 'Complete from Credly');
    await popup.click('button', 'Complete from Credly');
    await popup.says('Credly does not show this data to you');
    await popup.waitFor('button', 'Save Incident Commander');
  },
  { pages: { [dataPage(1)]: { body: '{"message":"no"}', type: 'application/json', status: 403 } } },
);

/** Draws its content late, and another one's after in-site navigation. */
const application = badgePage(
  'First',
  idOf(1),
  `<script>
    const draw = (title) => { document.querySelector('meta[property="og:title"]').content = title + ' was issued by Northwind Academy to Nadia Okafor.'; };
    window.go = (n, title) => {
      history.pushState({}, '', '/badges/0000000' + n + '-0000-4000-8000-000000000000');
      for (const tag of document.querySelectorAll('meta[property]')) tag.remove();
      setTimeout(() => {
        for (const [property, content] of [['og:title', title + ' was issued by Northwind Academy to Nadia Okafor.'], ['og:url', location.href], ['og:image', 'https://images.credly.com/images/x/linkedin_thumb_image.png']]) {
          const tag = document.createElement('meta');
          tag.setAttribute('property', property);
          tag.content = content;
          document.head.append(tag);
        }
      }, 800);
    };
  </script>`,
);

inBothBrowsers(
  'in-site navigation empties the count and turns the popup; what was read before is not saved under the new address',
  async (journey) => {
    const page = await journey.visit(`https://www.credly.com/badges/${idOf(1)}`);
    await counts(journey, page, '1');
    const popup = await journey.popup(page);
    await popup.waitFor('button', 'Save First');
    await page.show();
    await page.evaluate(() => (window as unknown as { go(n: number, title: string): void }).go(2, 'Second'));
    await popup.show();
    await popup.says('This page changed.');
    expect(await popup.count('button', 'Save First')).toBe(0);
    // The new content comes late; then it is counted, and read at the click.
    await page.show();
    await counts(journey, page, '1');
    await popup.show();
    await popup.click('button', 'Read again');
    await popup.click('button', 'Save Second');
    await popup.says('1 badge saved on this computer.');
    expect(await stored(journey)).toMatchObject([{ title: 'Second', credentialId: idOf(2) }]);
  },
  { pages: { 'https://www.credly.com/badges/*': application } },
);

inBothBrowsers('a known page where nothing is found says why, and a badge can be added by hand', async (journey) => {
  const page = await journey.visit(unknown);
  const popup = await journey.popup(page);
  await popup.says('Nothing could be read on this Credly page.');
  expect(await journey.badgeText(page)).toBe('');
  await popup.show();
  await popup.click('button', 'Add by hand');
  await popup.fill('Title', 'A Badge of Mine');
  await popup.fill('Issued on', '2025-06-18');
  await popup.choose('How far are you?', 'in progress');
  await popup.click('button', 'Save');
  await popup.says('“A Badge of Mine” saved on this computer.');
  expect(await stored(journey)).toMatchObject([{ title: 'A Badge of Mine', owner: 'me' }]);
});

inBothBrowsers('an offer is told from a badge, and can be planned', async (journey) => {
  const page = await journey.visit(offer);
  const popup = await journey.popup(page);
  await popup.says('Not earned yet');
  await popup.click('button', 'Plan Cloud Delivery Foundations');
  await popup.click('button', 'Plan it without a baseline for now');
  await popup.says('“Cloud Delivery Foundations” planned.');
});

const markup = '&lt;img src=x onerror=alert(1)&gt;&lt;b&gt;bold&lt;/b&gt;';
inBothBrowsers(
  'a title of 10,000 characters, and one full of markup, are shown cut and as text',
  async (journey) => {
    const long = await journey.popup(await journey.visit(`https://www.credly.com/badges/${idOf(3)}`));
    await long.says('A very long title was cut at 300 characters.');
    expect(await long.evaluate(() => (document.querySelector('.row-title') as HTMLElement).offsetHeight)).toBeLessThan(70);
    expect(await long.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const marked = await journey.popup(await journey.visit(`https://www.credly.com/badges/${idOf(4)}`));
    await marked.says('<img src=x onerror=alert(1)><b>bold</b>');
    expect(await marked.evaluate(() => document.querySelectorAll('img, b').length)).toBe(0);
  },
  {
    pages: {
      [`https://www.credly.com/badges/${idOf(3)}`]: badgePage('Long '.repeat(2_000).trim(), idOf(3)),
      [`https://www.credly.com/badges/${idOf(4)}`]: badgePage(markup, idOf(4)),
    },
  },
);

inBothBrowsers('everything can be done by keyboard alone', async (journey) => {
  const popup = await journey.popup(await journey.visit(badge));
  await popup.waitFor('button', 'Save Cloud Delivery Foundations');
  await popup.show();
  const tabTo = async (name: string) => {
    for (let n = 0; n < 20 && (await popup.focused()) !== name; n++) await popup.press('Tab');
    expect(await popup.focused()).toBe(name);
  };
  await tabTo('Yes');
  await popup.press('Enter');
  await popup.waitFor('button', 'Save my 1');
  await tabTo('Save my 1');
  await popup.press('Enter');
  await popup.says('1 badge saved on this computer.');
  await tabTo('Undo');
  await popup.press('Enter');
  await popup.says('Taken back.');
  await tabTo('Add by hand');
  await popup.press('Enter');
  await until('the focus in the form', async () => (await popup.focused()).startsWith('Title'));
  await popup.press('Escape');
  await popup.waitFor('button', 'Add by hand');
});

describe.each([false, true])('axe finds nothing (dark: %s)', (dark) => {
  const look = async (journey: Journey) => {
    const list = await journey.popup(await journey.visit(profile));
    await list.waitFor('button', 'Complete from Credly');
    expect(await list.axe()).toEqual([]);
    await list.within('group', 'Is “Nadia Okafor” you?').click('button', 'Yes');
    await list.click('button', 'Save my 8');
    await list.says('8 badges saved on this computer.');
    expect(await list.axe()).toEqual([]);
    await list.click('button', 'Add by hand');
    await list.waitFor('heading', 'Add a badge by hand');
    await list.click('button', 'Save');
    await list.says('A badge needs a title.');
    expect(await list.axe()).toEqual([]);
    for (const url of [unknown, offer]) {
      const other = await journey.popup(await journey.visit(url));
      await other.waitFor('button', 'Add by hand');
      expect(await other.axe()).toEqual([]);
    }
  };
  test('Chromium', () => walk('axe on the popup', () => openChromium({ dark }), look));
  test('Firefox', () => walk('axe on the popup', () => openFirefox({ dark }), look));
});

/** Runs code in the world of the extension's script in a page. */
async function inScriptsWorld(screen: ChromiumScreen, expression: string): Promise<void> {
  const cdp = await screen.page.context().newCDPSession(screen.page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
  await cdp.send('Runtime.evaluate', { contextId: world?.id ?? 0, expression });
  await cdp.detach();
}

const inChromium = (name: string, steps: (journey: ChromiumJourney) => Promise<void>) =>
  test(`${name} (Chromium)`, () =>
    walk(
      name,
      () => openChromium(),
      (journey) => steps(journey as ChromiumJourney),
    ));

inChromium('a page in which no script listens, as one from before the installation, is read at the click', async (journey) => {
  const page = await journey.visit(profile);
  await counts(journey, page, '8');
  await inScriptsWorld(page, 'endOfReading.abort()');
  const popup = await journey.popup(page);
  await popup.click('button', 'Save Incident Commander');
  await popup.says('1 badge saved on this computer.');
});

inChromium('a script whose extension is gone from under it is silent', async (journey) => {
  const page = await journey.visit(profile);
  await counts(journey, page, '8');
  const said: string[] = [];
  page.page.on('pageerror', ({ message }) => said.push(message));
  page.page.on('console', (message) => said.push(message.text()));
  // This browser does not start an unpacked extension again by itself, so the page is left with the old script.
  await Promise.race([
    journey.ask(() => void setTimeout(() => chrome.runtime.reload(), 50)),
    new Promise((wake) => setTimeout(wake, 1_000)),
  ]);
  await until('the end of the extension', async () => journey.context().serviceWorkers().length === 0);
  await page.evaluate(() => {
    document.querySelector('h1')?.replaceChildren('Somebody Else');
    history.pushState({}, '', '/users/somebody-else');
  });
  await new Promise((wake) => setTimeout(wake, 1_500));
  expect(said).toEqual([]);
});

test('without the permission the icon and the popup say so (Firefox)', () =>
  walk(
    'without the permission',
    () => openFirefox({}),
    async (journey) => {
      const origins = ['https://*.coursera.org/*', 'https://*.edx.org/*', 'https://*.credly.com/*'];
      await journey.ask((sites) => chrome.permissions.remove({ origins: sites }), origins);
      const page = await journey.visit(badge);
      await counts(journey, page, '!');
      const popup = await journey.popup(page);
      await popup.says('Proofolio may not read these sites yet.');
      await popup.waitFor('button', 'Allow for the three sites');
      expect(await popup.axe()).toEqual([]);
    },
  ));
