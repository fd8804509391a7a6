import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFolder } from './build-extension';
import { openChromium } from './chromium';
import { inBothBrowsers, walk } from './journey';

const emptyPage = '<!doctype html><html lang="en"><title>A page</title><main><p>Nothing to see.</p></main></html>';

/** An address of each of the three sites where learners see badges, and some that only look like them. */
const ours = [
  'https://www.credly.com/badges/00000000-0000-4000-8000-000000000000',
  'https://www.coursera.org/verify/ABC123',
  'https://courses.edx.org/certificates/0123',
];
const others = ['https://www.credly.com.example.org/badges/1', 'https://notcoursera.org/verify/ABC123', 'https://example.org/'];
const pages = Object.fromEntries([...ours, ...others].map((url) => [url, emptyPage]));

inBothBrowsers('the extension starts, and its pages open without an error that a person would see', async (journey) => {
  const manifest = await journey.ask(() => chrome.runtime.getManifest());
  expect(manifest.name).toBe('Proofolio');
  const portfolio = await journey.portfolio();
  await portfolio.says('Proofolio');
  const popup = await journey.popup();
  await popup.says('Proofolio');
  expect(journey.strays()).toEqual([]);
});

inBothBrowsers(
  'pages of the three sites are read, and no others',
  async (journey) => {
    for (const url of ours) expect({ url, isRead: await journey.isRead(await journey.visit(url)) }).toEqual({ url, isRead: true });
    for (const url of others) expect({ url, isRead: await journey.isRead(await journey.visit(url)) }).toEqual({ url, isRead: false });
  },
  { pages },
);

inBothBrowsers(
  'a page without a badge is left as it was, and nothing is asked of the network',
  async (journey) => {
    const page = await journey.visit(ours[0] ?? '');
    await new Promise((wake) => setTimeout(wake, 1000));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(
      emptyPage
        .replace('<!doctype html>', '')
        .replace('<title>', '<head><title>')
        .replace('</title>', '</title></head><body>')
        .replace('</html>', '</body></html>'),
    );
    expect(journey.asked.filter(({ by }) => by === 'extension')).toEqual([]);
    expect(journey.strays()).toEqual([]);
  },
  { pages },
);

inBothBrowsers(
  'a web page can load nothing of what belongs to the extension',
  async (journey) => {
    const base = await journey.ask(() => chrome.runtime.getURL(''));
    const page = await journey.visit(ours[0] ?? '');
    const paths = ['manifest.json', 'popup.html', 'portfolio.html', 'background.js', 'content-scripts/badges.js'];
    const loaded = await page.evaluate(
      async (urls) => {
        const tries = urls.map((url) =>
          fetch(url).then(
            () => url,
            () => '',
          ),
        );
        return (await Promise.all(tries)).filter(Boolean);
      },
      paths.map((path) => base + path),
    );
    expect(loaded).toEqual([]);
  },
  { pages },
);

test('installing it warns of the three sites and of nothing else', async () => {
  const manifest = readFileSync(join(builtFolder('chromium'), 'manifest.json'), 'utf8');
  await walk(
    'install warning',
    () => openChromium(),
    async (journey) => {
      const warnings = await journey.ask((text) => chrome.management.getPermissionWarningsByManifest(text), manifest);
      expect(warnings).toEqual(['Read and change your data on all coursera.org sites, all credly.com sites, and all edx.org sites']);
    },
  );
});

test('in Chromium the background starts again after it was ended', async () => {
  await walk(
    'background asleep',
    () => openChromium({ pages }),
    async (chromium) => {
      await chromium.visit(ours[0] ?? '');
      await chromium.sleep();
      const popup = await chromium.popup();
      await popup.says('Proofolio');
      await chromium.restart();
      await (await chromium.portfolio()).says('Proofolio');
    },
  );
});

test('in Chromium the popup opens from the toolbar', async () => {
  await walk(
    'toolbar popup',
    () => openChromium({ pages }),
    async (chromium) => {
      await (await chromium.visit(ours[0] ?? '')).show();
      const popup = await chromium.toolbarPopup();
      await expect.poll(() => popup.text()).toContain('Proofolio');
      await popup.close();
    },
  );
});
