import { ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { badFiles } from '../frameworks/bad-files';
import { builtFolder } from './build-extension';
import { type ChromiumScreen, openChromium } from './chromium';
import { type FirefoxScreen, openFirefox } from './firefox';
import { inBothBrowsers, type Journey, type Screen, until, walk } from './journey';
import { takePastedCriteria } from './main-job';

/** Everything that is stored, as text: equal before and after means that nothing was lost, changed or half-written. */
const everythingStored = (journey: Journey): Promise<string> =>
  journey.ask(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('proofolio');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const transaction = opening.result.transaction(names);
          const readings = names.map((name) => [name, transaction.objectStore(name).getAll()] as const);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(JSON.stringify(readings.map(([name, { result }]) => [name, result])));
          };
        };
      }),
  );

/** The portfolio with a case in it: criteria of five competencies. */
async function portfolioWithCase(journey: Journey): Promise<Screen> {
  const portfolio = await journey.portfolio('#/criteria');
  await takePastedCriteria(portfolio);
  return portfolio;
}

/** Goes to a place of the portfolio as by a link. */
const goTo = (portfolio: Screen, hash: string): Promise<void> =>
  portfolio.evaluate((to) => {
    location.hash = to;
  }, hash);

const pictureAs = (name: string) => ({
  name,
  type: 'text/csv',
  bytes: new Uint8Array(readFileSync(new URL('../../assets/public/icon/48.png', import.meta.url))),
});

inBothBrowsers('a CSV that is none is named for what it is, and the criteria stay', async (journey) => {
  const portfolio = await portfolioWithCase(journey);
  const before = await everythingStored(journey);
  await goTo(portfolio, '#/criteria/replace');
  await portfolio.waitFor('heading', 'Bring newer or further criteria');
  await portfolio.attach('Choose a file', [pictureAs('criteria.csv')]);
  await portfolio.says('This is a picture. Nothing was changed. Type or paste the text; the picture itself can be attached unread.');
  expect(await everythingStored(journey)).toBe(before);
  await portfolio.click('button', 'Cancel');
  await portfolio.says('Running services');
});

/** Bad files that take the longest to be refused, and the beginning of what is said of each. */
const slowest = [
  ['a bomb of zeros in a sheet', 'This file unpacks to more than 64 MB'],
  ['a merged cell over vast rows', 'It holds more than 2000000'],
  ['JSON of a million numbers', 'It holds more than 1000000'],
  ['100,002 rows', 'It has more than'],
] as const;

inBothBrowsers(
  'while a hostile file is read the page takes what is typed, then says why it is refused; nothing is stored',
  async (journey) => {
    const portfolio = await portfolioWithCase(journey);
    const before = await everythingStored(journey);
    await goTo(portfolio, '#/criteria/replace');
    await portfolio.waitFor('heading', 'Bring newer or further criteria');
    const field = 'Paste the criteria';
    const typed = (): Promise<string> =>
      portfolio.evaluate(() => document.querySelector<HTMLTextAreaElement>('#criteria-paste')?.value ?? '');
    for (const [wanted, refusal] of slowest) {
      const [, name = '', bytes] = badFiles.find(([what]) => what === wanted) ?? [];
      await portfolio.fill(field, 'typed ');
      await portfolio.attach('Choose a file', [{ name, type: '', bytes: bytes?.() ?? new Uint8Array() }]);
      await portfolio.evaluate(() => {
        const paste = document.querySelector<HTMLTextAreaElement>('#criteria-paste');
        paste?.focus();
        paste?.setSelectionRange(6, 6);
      });
      await portfolio.type('meanwhile');
      expect(await typed()).toBe('typed meanwhile');
      await portfolio.says(refusal);
      expect(await typed()).toBe('typed meanwhile');
    }
    expect(await everythingStored(journey)).toBe(before);
  },
);

/** Gives a file of the disk to the only file field, without reading it into this process. */
async function attachFromDisk(journey: Journey, screen: Screen, file: string): Promise<void> {
  const selector = 'input[type="file"]';
  if (journey.browser === 'chromium') return (screen as ChromiumScreen).page.setInputFiles(selector, file);
  const field = await (screen as FirefoxScreen).page.waitForSelector(selector);
  await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
}

inBothBrowsers('a file above the limit is refused with its size, and what was typed beside it stays', async (journey) => {
  const folder = mkdtempSync(join(tmpdir(), 'proofolio-large-'));
  try {
    const recording = join(folder, 'recording.mp4');
    // Sparse: it has the length and takes no room.
    ftruncateSync(openSync(recording, 'w'), 201 * 1024 * 1024);
    const portfolio = await portfolioWithCase(journey);
    await goTo(portfolio, '#/evidence/work/new');
    await portfolio.fill('Title', 'The demonstration');
    await portfolio.tick('a file');
    await attachFromDisk(journey, portfolio, recording);
    await portfolio.says('“recording.mp4” has 201 MB; files up to 200 MB can be kept. Nothing was stored.');
    await portfolio.tick('a text');
    await portfolio.click('button', 'Save');
    await portfolio.says('Work saved on this computer.');
    await portfolio.waitFor('heading', 'The demonstration');
    expect(await everythingStored(journey)).not.toContain('recording.mp4');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A backup with one byte turned, in the words of a criterion. */
function withOneByteChanged(bytes: Uint8Array): Uint8Array {
  const place = Buffer.from(bytes).indexOf('Mentors at least one colleague');
  expect(place).toBeGreaterThan(0);
  return bytes.map((byte, at) => (at === place ? byte ^ 1 : byte));
}

/** A backup as a later version would begin it. */
function fromNewerVersion(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return new Uint8Array(Buffer.from(text.replace(/^(Proofolio backup, format )\d+/, '$19'), 'latin1'));
}

inBothBrowsers('a backup that is cut short, changed or newer is refused, each with its reason, and nothing is touched', async (journey) => {
  const portfolio = await portfolioWithCase(journey);
  await goTo(portfolio, '#/backup');
  await portfolio.waitFor('heading', 'Backup');
  const { bytes } = await portfolio.download(() => portfolio.click('button', 'Save a backup'));
  await portfolio.says('was handed to your browser');
  const before = await everythingStored(journey);
  await portfolio.click('link', 'Restore from a backup');
  const refused = async (name: string, content: Uint8Array, ...sentences: string[]) => {
    await portfolio.attach('Choose a backup file', [{ name, type: 'application/octet-stream', bytes: content }]);
    for (const sentence of sentences) await portfolio.says(sentence);
    expect(await portfolio.count('button', 'Restore all of it')).toBe(0);
    expect(await everythingStored(journey)).toBe(before);
  };
  await refused(
    'short.proofolio',
    bytes.slice(0, Math.floor(bytes.length * 0.6)),
    '“short.proofolio” is incomplete: it ends within',
    'Nothing here was changed.',
  );
  await refused(
    'changed.proofolio',
    withOneByteChanged(bytes),
    '“changed.proofolio” was damaged or changed after it was written',
    'Nothing here was changed.',
  );
  await refused(
    'newer.proofolio',
    fromNewerVersion(bytes),
    '“newer.proofolio” was written by a newer version of Proofolio. Nothing here was changed.',
  );
  await refused('photo.proofolio', pictureAs('photo').bytes, '“photo.proofolio” is not a backup of Proofolio. Nothing here was changed.');
  // The same file unharmed is taken for what it is.
  await portfolio.attach('Choose a backup file', [{ name: 'whole.proofolio', type: 'application/octet-stream', bytes }]);
  await portfolio.says('Undamaged: every part is as it was written.');
});

/** Opens the statement of a competency for editing, and writes. */
async function writeStatement(portfolio: Screen, text: string): Promise<void> {
  await portfolio.show();
  await portfolio.click('button', 'Edit the statement');
  await portfolio.fill('Statement', text);
}

inBothBrowsers('two tabs that edit one statement: the second is asked which stands, and loses no word', async (journey) => {
  const first = await portfolioWithCase(journey);
  await first.click('link', 'Your case');
  await first.waitFor('link', 'Map badges');
  const place = await first.evaluate(() => document.querySelector('.list a.row[href^="#/case/"]')?.getAttribute('href') ?? '');
  await goTo(first, place);
  const second = await journey.portfolio(place);
  await writeStatement(first, 'As the first tab says it.');
  await writeStatement(second, 'As the second tab says it.');
  await first.show();
  await first.click('button', 'Save');
  await first.says('Statement saved.');
  await second.show();
  await second.click('button', 'Save');
  await second.waitFor('dialog', 'Changed in another tab');
  await second.within('dialog', 'Changed in another tab').says('As the first tab says it.');
  const typed = () => second.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value));
  expect(await typed()).toContain('As the second tab says it.');
  expect(await everythingStored(journey)).toContain('As the first tab says it.');
  expect(await second.axe()).toEqual([]);
  await second.click('button', 'Keep mine');
  await second.says('Statement saved.');
  expect(await everythingStored(journey)).toContain('As the second tab says it.');

  await writeStatement(first, 'Once more from the first.');
  await writeStatement(second, 'Once more from the second.');
  await second.click('button', 'Save');
  await second.gone('button', 'Save');
  await first.show();
  await first.click('button', 'Save');
  await first.waitFor('dialog', 'Changed in another tab');
  await first.click('button', 'Take the other');
  await first.says('Once more from the second.');
  const stored = await everythingStored(journey);
  expect(stored).toContain('Once more from the second.');
  expect(stored).not.toContain('Once more from the first.');
});

const idOf = (n: number) => `0000000${n}-0000-4000-8000-000000000000`;
const addressOf = (n: number) => `https://www.credly.com/badges/${idOf(n)}`;
const badgePage = (title: string, id: string) => `<!doctype html><html lang="en"><head><title>A page</title>
  <meta property="og:title" content="${title} was issued by Northwind Academy to Nadia Okafor.">
  <meta property="og:image" content="https://images.credly.com/images/${id}/linkedin_thumb_image.png">
  <meta property="og:url" content="https://www.credly.com/badges/${id}"></head><body><main id="root"></main></body></html>`;

inBothBrowsers(
  'a title of 10,000 characters is stored cut, and markup in one stays text in the popup and in the portfolio',
  async (journey) => {
    for (const n of [1, 2]) {
      const popup = await journey.popup(await journey.visit(addressOf(n)));
      await popup.waitFor('button', 'Add by hand');
      // The name is asked about once.
      if (n === 1) await popup.click('button', 'Yes');
      await popup.click('button', 'Save my 1');
      await popup.says('1 badge saved on this computer.');
    }
    const stored = JSON.parse(await everythingStored(journey)) as [string, { title: string }[]][];
    const titles = stored.find(([table]) => table === 'badges')?.[1].map(({ title }) => title) ?? [];
    expect(titles.map((title) => title.length <= 300)).toEqual([true, true]);
    expect(titles).toContain('<img src=x onerror=alert(1)><b>bold</b>');
    const portfolio = await journey.portfolio('#/evidence/badges');
    await portfolio.says('<img src=x onerror=alert(1)><b>bold</b>');
    expect(await portfolio.evaluate(() => document.querySelectorAll('img[src="x"], b').length)).toBe(0);
    expect(await portfolio.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  },
  {
    pages: {
      [addressOf(1)]: badgePage('Long '.repeat(2_000).trim(), idOf(1)),
      [addressOf(2)]: badgePage('&lt;img src=x onerror=alert(1)&gt;&lt;b&gt;bold&lt;/b&gt;', idOf(2)),
    },
  },
);

test('an extension that is put in anew under an open page: the page is silent, and the popup still saves (Firefox)', () =>
  walk(
    'extension put in anew',
    () => openFirefox({ pages: { [addressOf(3)]: badgePage('Before and after', idOf(3)) } }),
    async (journey) => {
      const page = await journey.visit(addressOf(3));
      await until('the count on the toolbar', async () => (await journey.badgeText(page)) === '1');
      const tab = await journey.ask(async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id, addressOf(3));
      const said: string[] = [];
      const { page: tabOfPage } = page as FirefoxScreen;
      tabOfPage.on('pageerror', (error) => said.push(String(error)));
      tabOfPage.on('console', (message) => said.push(message.text()));
      await tabOfPage.browser().installExtension(builtFolder('firefox'));
      // With the old extension its own pages end.
      await until('the old extension gone', () =>
        journey
          .ask(() => true)
          .then(
            () => false,
            () => true,
          ),
      );
      await page.evaluate(() => {
        document.title = 'Changed since';
        history.replaceState({}, '', `${location.pathname}?seen=again`);
      });
      const popup = await journey.own(`popup.html?tab=${tab}`);
      await popup.click('button', 'Save Before and after');
      await popup.says('1 badge saved on this computer.');
      expect(said).toEqual([]);
    },
  ));

test('after the browser was ended and begun again, what was saved is known and more can be saved (Chromium)', () =>
  walk(
    'begun again',
    () => openChromium({ pages: { [addressOf(3)]: badgePage('First', idOf(3)), [addressOf(4)]: badgePage('Second', idOf(4)) } }),
    async (journey) => {
      const save = async (n: number, title: string) => {
        const popup = await journey.popup(await journey.visit(addressOf(n)));
        await popup.click('button', `Save ${title}`);
        await popup.says('1 badge saved on this computer.');
      };
      await save(3, 'First');
      await journey.restart();
      const popup = await journey.popup(await journey.visit(addressOf(3)));
      await popup.waitFor('link', 'Saved. Open First');
      await save(4, 'Second');
      expect(await everythingStored(journey)).toContain('"title":"First"');
    },
  ));
