import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type ElementHandle, type Locator, type Page, type Route } from 'playwright-core';
import { axeSource, runAxe } from './axe';
import { builtFolder } from './build-extension';
import { type DeadEnd, openDeadEnd, straysOf } from './dead-end';
import { fieldKinds, fieldNamed, focusedName, prelude, seenText } from './fields';
import {
  type Asked,
  type ChosenFile,
  type Journey,
  type JourneyOptions,
  type Part,
  patience,
  type Screen,
  squeeze,
  until,
} from './journey';
import { answerFor, readPages, type ServedPages } from './served-pages';

/** A tab of Chromium, with what only Chromium can do. */
export interface ChromiumScreen extends Screen {
  page: Page;
  /** Shows the page as to a reader with these wishes. */
  media(wishes: { dark?: boolean; forcedColors?: boolean; reducedMotion?: boolean }): Promise<void>;
}

/** The popup as it hangs from the toolbar, which no tab shows. */
export interface ToolbarPopup {
  /** The value of an expression in the popup; promises are awaited. */
  evaluate<Answer>(expression: string): Promise<Answer>;
  text(): Promise<string>;
  close(): Promise<void>;
}

/** A journey in Chromium, with what only Chromium can do. */
export interface ChromiumJourney extends Journey {
  context(): BrowserContext;
  visit(url: string): Promise<ChromiumScreen>;
  popup(about?: Screen): Promise<ChromiumScreen>;
  portfolio(hash?: string): Promise<ChromiumScreen>;
  /** Any page of the extension, by its path. */
  own(path: string): Promise<ChromiumScreen>;
  /** Opens the popup from the toolbar, over the tab that is in front. */
  toolbarPopup(): Promise<ToolbarPopup>;
  /** Ends the background, as Chromium does after half a minute of silence; the next event starts it again. */
  sleep(): Promise<void>;
  /** Ends the browser and starts it again with the same profile; all screens are gone. */
  restart(): Promise<void>;
}

/** The identity that Chromium gives to an unpacked extension in a folder. */
function idOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

type Role = Parameters<Page['getByRole']>[0];

/** Finds a field of a page, or of a part of it, by its label. */
async function field(at: Locator, label: string, kind: string): Promise<ElementHandle<HTMLElement>> {
  return until(`a field "${label}"`, async () => {
    const found = await at.evaluateHandle(fieldNamed, { label, kind }, { timeout: 1000 });
    return found.asElement() as ElementHandle<HTMLElement> | null;
  });
}

function part(page: Page, at: Locator = page.locator('body')): Part {
  const named = (role: string, name: string) => at.getByRole(role as Role, { name, exact: true });
  const text = () => at.evaluate(seenText, undefined, { timeout: patience });
  return {
    click: (role, name) => named(role, name).first().click({ timeout: patience }),
    fill: async (label, value) => (await field(at, label, fieldKinds.fill)).fill(value),
    choose: async (label, option) => void (await (await field(at, label, fieldKinds.choose)).selectOption({ label: option })),
    // A box may be drawn by its label and itself be hidden, so the tick is set where a person's click would end up.
    tick: async (label, on = true) => (await field(at, label, fieldKinds.tick)).setChecked(on, { force: true }),
    attach: async (label, files) => (await field(at, label, fieldKinds.attach)).setInputFiles(files.map(toPayload)),
    text,
    says: async (wanted) => void (await until(`the text "${wanted}"`, async () => squeeze(await text()).includes(squeeze(wanted)))),
    waitFor: (role, name) => named(role, name).first().waitFor({ timeout: patience }),
    gone: async (role, name) => void (await until(`no ${role} "${name}"`, async () => (await named(role, name).count()) === 0)),
    count: (role, name) => (name === undefined ? at.getByRole(role as Role) : named(role, name)).count(),
    within: (role, name) => part(page, named(role, name).first()),
  };
}

const toPayload = ({ name, type, bytes }: ChosenFile) => ({ name, mimeType: type, buffer: Buffer.from(bytes) });

function screen(page: Page): ChromiumScreen {
  return {
    ...part(page),
    page,
    url: async () => page.url(),
    press: (key) => page.keyboard.press(key.replace(/\+([a-z])$/, (_, letter: string) => `+${letter.toUpperCase()}`)),
    type: (text) => page.keyboard.type(text),
    focused: () => page.evaluate(focusedName),
    evaluate: (run, argument) => page.evaluate(run as (argument: unknown) => never, argument),
    async download(act) {
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 3 * patience }), act()]);
      return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
    },
    async axe(only) {
      await page.evaluate(axeSource);
      return page.evaluate(runAxe, only);
    },
    screenshot: async (file) => void (await page.screenshot({ path: file })),
    resize: (width, height) => page.setViewportSize({ width, height }),
    reload: async () => void (await page.reload()),
    show: () => page.bringToFront(),
    close: () => page.close(),
    media: ({ dark, forcedColors, reducedMotion }) =>
      page.emulateMedia({
        colorScheme: dark === undefined ? null : dark ? 'dark' : 'light',
        forcedColors: forcedColors ? 'active' : null,
        reducedMotion: reducedMotion ? 'reduce' : null,
      }),
  };
}

/** Answers a request from the served pages, and notes it. */
async function answer(route: Route, pages: ServedPages, asked: Asked[], origin: string): Promise<void> {
  const request = route.request();
  const url = request.url();
  const found = answerFor(pages, url);
  const worker = request.serviceWorker()?.url();
  const asker = worker ?? (request.isNavigationRequest() ? url : request.frame().url());
  asked.push({ url, by: asker.startsWith(origin) ? 'extension' : 'page', what: request.resourceType(), served: found !== undefined });
  if (!found) return route.abort('blockedbyclient');
  if (found.delay > 0) await new Promise((wake) => setTimeout(wake, found.delay));
  await route.fulfill({ status: found.status, contentType: found.contentType, body: found.body });
}

async function launch(extension: string, profile: string, deadEnd: DeadEnd, options: JourneyOptions): Promise<BrowserContext> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !options.visible,
    viewport: { width: 1280, height: 800 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'en-GB',
    args: [
      // The sandbox cannot start for the root account, which tests in containers often have.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--proxy-server=http://127.0.0.1:${deadEnd.port}`,
      '--proxy-bypass-list=<-loopback>',
    ],
  });
}

/** What a target says to a command. */
interface Reply {
  result?: unknown;
  error?: { message: string };
}

/** Attaches to a target that Playwright does not show, and sends it commands. */
async function attach(context: BrowserContext, urlEnd: string): Promise<ToolbarPopup> {
  const browser = context.browser();
  if (!browser) throw new Error('this Chromium gives no way to its other targets');
  const cdp = await browser.newBrowserCDPSession();
  const known = new Set(context.pages().map((page) => page.url()));
  const target = await until(`a popup at ${urlEnd}`, async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'page' && url.endsWith(urlEnd) && !known.has(url));
  });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  cdp.on('Target.receivedMessageFromTarget', ({ message }: { message: string }) => {
    const parsed = JSON.parse(message) as Reply & { id?: number };
    if (parsed.id !== undefined) waiting.get(parsed.id)?.(parsed);
  });
  let last = 0;
  const send = async (method: string, params: object): Promise<unknown> => {
    last += 1;
    const id = last;
    const reply = new Promise<Reply>((done) => waiting.set(id, done));
    await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await reply;
    if (error) throw new Error(error.message);
    return result;
  };
  const evaluate = async <Answer>(expression: string): Promise<Answer> => {
    const answer = (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as {
      result: { value: Answer };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  };
  return {
    evaluate,
    text: () => evaluate<string>('document.body.innerText'),
    async close() {
      await cdp.send('Target.closeTarget', { targetId: target.targetId });
      await cdp.detach();
    },
  };
}

/** Starts Chromium with the built extension in a fresh profile. */
export async function openChromium(options: JourneyOptions = {}): Promise<ChromiumJourney> {
  const pages = { ...readPages(), ...options.pages };
  const asked: Asked[] = [];
  const extension = options.extension ?? builtFolder('chromium');
  const origin = `chrome-extension://${idOf(extension)}`;
  const profile = mkdtempSync(join(tmpdir(), 'proofolio-chromium-'));
  const deadEnd = await openDeadEnd();
  let screens = new Map<Page, ChromiumScreen>();
  let lastVisited: Screen | undefined;

  async function start() {
    const context = await launch(extension, profile, deadEnd, options);
    await context.route(/^https?:/, (route) => answer(route, pages, asked, origin));
    if (prelude) await context.addInitScript(prelude);
    // A document of the extension that runs nothing of it: the place to ask its interfaces from.
    const control = context.pages()[0] ?? (await context.newPage());
    await control.goto(`${origin}/manifest.json`);
    return { context, control };
  }
  let { context, control } = await start();

  function shown(page: Page): ChromiumScreen {
    const opened = screen(page);
    screens.set(page, opened);
    page.once('close', () => screens.delete(page));
    return opened;
  }

  async function open(url: string): Promise<ChromiumScreen> {
    const page = await context.newPage();
    const opened = shown(page);
    await page.goto(url);
    return opened;
  }

  async function tabOf(about: Screen): Promise<number> {
    await about.show();
    return until('the tab in front', () =>
      control.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id),
    );
  }

  const journey: ChromiumJourney = {
    browser: 'chromium',
    asked,
    context: () => context,
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
      const cdp = await context.newCDPSession((about as ChromiumScreen).page);
      const worlds: string[] = [];
      cdp.on('Runtime.executionContextCreated', ({ context: world }) => worlds.push(world.origin));
      await cdp.send('Runtime.enable');
      await cdp.detach();
      return worlds.includes(origin);
    },
    ask: (run, argument) => control.evaluate(run as (argument: unknown) => never, argument),
    async toolbarPopup() {
      await control.evaluate(() => chrome.action.openPopup());
      return attach(context, '/popup.html');
    },
    async sleep() {
      const cdp = await context.browser()?.newBrowserCDPSession();
      if (!cdp) throw new Error('this Chromium gives no way to its service worker');
      const { targetInfos } = await cdp.send('Target.getTargets');
      const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
      if (worker) await cdp.send('Target.closeTarget', { targetId: worker.targetId });
      await until(
        'the background asleep',
        async () => !(await cdp.send('Target.getTargets')).targetInfos.some(({ targetId }) => targetId === worker?.targetId),
      );
      await cdp.detach();
    },
    async restart() {
      await context.close();
      screens = new Map();
      lastVisited = undefined;
      ({ context, control } = await start());
    },
    async opened(act) {
      const [page] = await Promise.all([context.waitForEvent('page', { timeout: patience }), act()]);
      await page.waitForLoadState();
      return shown(page);
    },
    strays: () => straysOf(asked, deadEnd, pages),
    screens: () => [...screens.values()],
    async close() {
      await context.close();
      deadEnd.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return journey;
}
