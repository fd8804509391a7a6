import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type HTTPRequest, type KeyInput, type Page } from 'puppeteer-core';
import { axeSource, runAxe } from './axe';
import { builtFolder } from './build-extension';
import { type DeadEnd, openDeadEnd, straysOf } from './dead-end';
import { fieldKinds, fieldNamed, focusedName, prelude, seenText } from './fields';
import { firefoxPath, newFirefoxProfile } from './firefox-profile';
import {
  type Asked,
  type ChosenFile,
  type Journey,
  type JourneyOptions,
  type Part,
  patience,
  type SavedFile,
  type Screen,
  squeeze,
  until,
} from './journey';
import { answerFor, readPages, type ServedPages } from './served-pages';

/** A tab of Firefox. */
export interface FirefoxScreen extends Screen {
  page: Page;
}

/** A journey in Firefox. */
export interface FirefoxJourney extends Journey {
  visit(url: string): Promise<FirefoxScreen>;
  popup(about?: Screen): Promise<FirefoxScreen>;
  portfolio(hash?: string): Promise<FirefoxScreen>;
  /** Any page of the extension, by its path. */
  own(path: string): Promise<FirefoxScreen>;
}

// Firefox gives each installation a random address; a preference can fix it beforehand.
const addressId = '0b3f3f0e-6f3c-4c5e-9d5e-2f6a7b8c9d0e';
const origin = `moz-extension://${addressId}`;

/** Where a part of a page is: roles and names from the outside in. */
type Path = { role: string; name: string }[];

/** A selector of puppeteer for what assistive technology would find. */
function aria(role: string, name?: string): string {
  if (name === undefined) return `aria/[role="${role}"]`;
  const mark = name.includes('"') ? "'" : '"';
  if (name.includes(mark)) throw new Error(`a name with both kinds of quotation marks cannot be looked for: ${name}`);
  return `aria/[name=${mark}${name}${mark}][role="${role}"]`;
}

/** The element at the end of a path, now; nothing where it is not there. */
async function elementAt(page: Page, path: Path): Promise<ElementHandle | null> {
  let found: ElementHandle | null = null;
  for (const [index, { role, name }] of path.entries()) {
    found = (await (index === 0 ? page : found)?.$(aria(role, name))) ?? null;
    if (!found) return null;
  }
  return found;
}

const awaited = (page: Page, path: Path): Promise<ElementHandle> =>
  until(path.map(({ role, name }) => `${role} "${name}"`).join(' › '), () => elementAt(page, path));

/** Where Firefox puts what it saves. */
const downloadsOf = (disk: string): string => join(disk, 'downloads');

/** Writes files to the disk, from where Firefox takes them; each in a folder of its own, for two may have one name. */
function onDisk(files: ChosenFile[], disk: string): string[] {
  return files.map(({ name, bytes }) => {
    const file = join(mkdtempSync(join(disk, 'chosen-')), basename(name));
    writeFileSync(file, bytes);
    return file;
  });
}

function part(page: Page, disk: string, path: Path = []): Part {
  const root = async () => {
    await ready(page);
    return path.length === 0 ? until('a page', () => page.$('body')) : awaited(page, path);
  };
  const field = (label: string, kind: string): Promise<ElementHandle<HTMLElement>> =>
    until(`a field "${label}"`, async () => {
      const found = await (await root()).evaluateHandle(fieldNamed, { label, kind });
      return found.asElement() as ElementHandle<HTMLElement> | null;
    });
  const text = async () => (await root()).evaluate(seenText);
  const count = async (role: string, name?: string) => {
    const element = path.length === 0 ? page : await elementAt(page, path);
    return element ? (await element.$$(aria(role, name))).length : 0;
  };
  return {
    click: async (role, name) => (await awaited(page, [...path, { role, name }])).asLocator().setTimeout(patience).click(),
    fill: async (label, value) => (await field(label, fieldKinds.fill)).asLocator().setTimeout(patience).fill(value),
    async choose(label, option) {
      const list = await field(label, fieldKinds.choose);
      const value = await list.evaluate(
        (node, wanted) => [...(node as HTMLSelectElement).options].find((one) => one.text.trim() === wanted)?.value,
        option,
      );
      if (value === undefined) throw new Error(`"${label}" offers no "${option}"`);
      await list.select(value);
    },
    async tick(label, on = true) {
      const box = await field(label, fieldKinds.tick);
      if ((await box.evaluate((node) => (node as HTMLInputElement).checked)) !== on)
        await box.evaluate((node) => (node as HTMLElement).click());
    },
    attach: async (label, files) =>
      ((await field(label, fieldKinds.attach)) as ElementHandle<HTMLInputElement>).uploadFile(...onDisk(files, disk)),
    text,
    says: async (wanted) => void (await until(`the text "${wanted}"`, async () => squeeze(await text()).includes(squeeze(wanted)))),
    waitFor: async (role, name) => void (await awaited(page, [...path, { role, name }])),
    gone: async (role, name) => void (await until(`no ${role} "${name}"`, async () => (await count(role, name)) === 0)),
    count,
    within: (role, name) => part(page, disk, [...path, { role, name }]),
  };
}

/** Waits for a file that is wholly there and was not before. */
async function newFile(folder: string, before: Set<string>): Promise<SavedFile> {
  const name = await until(
    'a saved file',
    async () => {
      const names = readdirSync(folder);
      return names.some((one) => one.endsWith('.part'))
        ? undefined
        : names.find((one) => !before.has(one) && readFileSync(join(folder, one)).length > 0);
    },
    3 * patience,
  );
  return { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
}

const modifiers: Record<string, KeyInput> = { Control: 'Control', Shift: 'Shift', Alt: 'Alt', Meta: 'Meta' };

/** Makes a page ready for functions of ours; see `prelude`. */
async function ready(page: Page): Promise<Page> {
  if (prelude) await page.evaluate(prelude);
  return page;
}

function screen(page: Page, disk: string): FirefoxScreen {
  const downloads = downloadsOf(disk);
  return {
    ...part(page, disk),
    page,
    // After a change of process puppeteer no longer knows the address.
    url: () => page.evaluate(() => location.href),
    async press(key) {
      const names = key.split('+');
      const held = names.slice(0, -1).map((name) => modifiers[name] ?? (name as KeyInput));
      for (const name of held) await page.keyboard.down(name);
      const last = names.at(-1) ?? key;
      await page.keyboard.press((last === 'Space' ? ' ' : last) as KeyInput);
      for (const name of held.reverse()) await page.keyboard.up(name);
    },
    type: (text) => page.keyboard.type(text),
    focused: async () => (await ready(page)).evaluate(focusedName),
    evaluate: async (run, argument) => (await ready(page)).evaluate(run as (argument: unknown) => never, argument),
    async download(act) {
      const before = new Set(readdirSync(downloads));
      await act();
      return newFile(downloads, before);
    },
    async axe(only) {
      await (await ready(page)).evaluate(axeSource);
      return page.evaluate(runAxe, only);
    },
    screenshot: async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
    resize: (width, height) => page.setViewport({ width, height }),
    reload: async () => openAddress(page, await page.evaluate(() => location.href), true),
    show: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** Opens a page of the extension: going there never resolves, because the tab changes its process, so its arrival is watched. */
async function openAddress(page: Page, url: string, again = false): Promise<void> {
  if (!url.startsWith('moz-extension:')) return void (await (again ? page.reload() : page.goto(url)));
  if (again) await page.evaluate(() => void Object.assign(globalThis, { beforeReload: true }));
  (again ? page.reload() : page.goto(url)).catch(() => undefined);
  await until(`the page ${url}`, async () => {
    const [address, state, old] = await page.evaluate(() => [location.href, document.readyState, 'beforeReload' in globalThis] as const);
    return address.replace(/#.*$/, '') === url.replace(/#.*$/, '') && state === 'complete' && !old;
  });
}

/** What a request is for, as Firefox tells servers; puppeteer itself does not know it of Firefox. */
function purposeOf(request: HTTPRequest): string {
  const purpose = request.headers()['sec-fetch-dest'] ?? 'unknown';
  return purpose === 'empty' ? 'fetch' : purpose;
}

/** Answers a request from the served pages, and notes it; what is the extension's own goes its way. */
async function answer(request: HTTPRequest, by: Asked['by'], pages: ServedPages, asked: Asked[]): Promise<void> {
  const url = request.url();
  if (!/^https?:/.test(url)) return request.continue();
  const found = answerFor(pages, url);
  asked.push({ url, by, what: purposeOf(request), served: found !== undefined });
  if (!found) return request.abort();
  if (found.delay > 0) await new Promise((wake) => setTimeout(wake, found.delay));
  await request.respond({ status: found.status, contentType: found.contentType, body: found.body });
}

async function launch(deadEnd: DeadEnd, disk: string, addonId: string, options: JourneyOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    userDataDir: newFirefoxProfile(join(disk, 'profile')),
    headless: !options.visible,
    defaultViewport: { width: 1280, height: 800 },
    // Since Firefox 153 pages of extensions open for tests only with this.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: addressId }),
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      'intl.locale.requested': 'en-GB',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': deadEnd.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': deadEnd.port,
      'browser.download.folderList': 2,
      'browser.download.dir': downloadsOf(disk),
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.helperApps.neverAsk.saveToDisk':
        'application/pdf,application/zip,application/json,text/html,text/markdown,text/csv,application/octet-stream',
      'pdfjs.disabled': true,
    },
  });
}

const addonIdOf = (folder: string): string => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
};

/** Starts Firefox with the built extension in a fresh profile. */
export async function openFirefox(options: JourneyOptions = {}): Promise<FirefoxJourney> {
  const pages = { ...readPages(), ...options.pages };
  const asked: Asked[] = [];
  const deadEnd = await openDeadEnd();
  const disk = mkdtempSync(join(tmpdir(), 'proofolio-firefox-'));
  mkdirSync(downloadsOf(disk));
  const extension = options.extension ?? builtFolder('firefox');
  const browser = await launch(deadEnd, disk, addonIdOf(extension), options);
  await browser.installExtension(extension);
  const screens = new Map<Page, FirefoxScreen>();
  let lastVisited: Screen | undefined;

  // A document of the extension that runs nothing of it: the place to ask its interfaces from.
  const control = await browser.newPage();
  await openAddress(control, `${origin}/manifest.json`);

  function shown(page: Page): FirefoxScreen {
    const opened = screen(page, disk);
    screens.set(page, opened);
    page.once('close', () => screens.delete(page));
    return opened;
  }

  async function open(url: string): Promise<FirefoxScreen> {
    const page = await browser.newPage();
    const opened = shown(page);
    const by = url.startsWith(origin) ? 'extension' : 'page';
    await page.setRequestInterception(true);
    page.on('request', (request) => answer(request, by, pages, asked).catch(() => undefined));
    await openAddress(page, url);
    return opened;
  }

  async function tabOf(about: Screen): Promise<number> {
    await about.show();
    return until('the tab in front', () => control.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id));
  }

  return {
    browser: 'firefox',
    asked,
    own: (path) => open(`${origin}/${path}`),
    async visit(url) {
      const visited = await open(url);
      lastVisited = visited;
      return visited;
    },
    async popup(about = lastVisited) {
      const tab = about ? await tabOf(about) : undefined;
      const popup = await open(`${origin}/popup.html${tab === undefined ? '' : `?tab=${tab}`}`);
      await popup.resize(400, 600);
      return popup;
    },
    portfolio: (hash = '') => open(`${origin}/portfolio.html${hash}`),
    badgeText: async (about) => control.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), await tabOf(about)),
    async isRead(about) {
      const problem = await control.evaluate(
        (tab) =>
          chrome.tabs.sendMessage(tab, { type: 'are you there?' }).then(
            () => '',
            (error: Error) => error.message,
          ),
        await tabOf(about),
      );
      return !problem.includes('Receiving end does not exist');
    },
    ask: async (run, argument) => (await ready(control)).evaluate(run as (argument: unknown) => never, argument),
    async opened(act) {
      const before = new Set(await browser.pages());
      await act();
      const page = await until('a new tab', async () => (await browser.pages()).find((one) => !before.has(one)));
      await until('the new tab loaded', () => page.evaluate(() => location.href !== 'about:blank' && document.readyState === 'complete'));
      return shown(page);
    },
    strays: () => straysOf(asked, deadEnd, pages),
    screens: () => [...screens.values()],
    async close() {
      await browser.close();
      deadEnd.close();
      rmSync(disk, { recursive: true, force: true });
    },
  };
}
