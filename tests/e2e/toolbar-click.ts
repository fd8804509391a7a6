import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type HTTPRequest, type Page } from 'puppeteer-core';
import { builtFolder } from './build-extension';
import { openDeadEnd } from './dead-end';
import { until } from './journey';
import { answerFor, type ServedPages } from './served-pages';

/** Chromium with the extension, in which the toolbar button can be pressed as by a person: the tab is given to it (activeTab). */
export interface ToolbarJourney {
  /** Opens one of the served pages in a tab. */
  visit(url: string): Promise<Page>;
  /** Presses the toolbar button over a tab and answers the popup that hangs from it. */
  pressToolbar(page: Page): Promise<Page>;
  /** Everything that was asked, in order. */
  asked: string[];
  close(): Promise<void>;
}

/** Starts it in a fresh profile; nothing but the pages answers. */
export async function openToolbarJourney(pages: ServedPages): Promise<ToolbarJourney> {
  const extension = builtFolder('chromium');
  const profile = mkdtempSync(join(tmpdir(), 'proofolio-toolbar-'));
  const deadEnd = await openDeadEnd();
  const asked: string[] = [];
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    userDataDir: profile,
    // Pressing the button by command is open to extensions only over a pipe.
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: { width: 1000, height: 700 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--enable-unsafe-extension-debugging',
      `--proxy-server=http://127.0.0.1:${deadEnd.port}`,
      '--proxy-bypass-list=<-loopback>',
    ],
  });
  const answer = async (request: HTTPRequest) => {
    asked.push(request.url());
    const found = answerFor(pages, request.url());
    if (found) await request.respond({ status: found.status, contentType: found.contentType, body: found.body });
    else await request.abort('blockedbyclient');
  };
  return {
    asked,
    async visit(url) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => void answer(request));
      await page.goto(url);
      return page;
    },
    async pressToolbar(page) {
      await page.bringToFront();
      const cdp = await browser.target().createCDPSession();
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find(({ url }) => url === page.url());
      const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
      const id = new URL(worker.url()).host;
      await cdp.send('Extensions.triggerAction' as never, { id, targetId: tab?.targetId } as never);
      await cdp.detach();
      const popup = await browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
      return until('the popup', async () => popup.asPage());
    },
    async close() {
      await browser.close();
      deadEnd.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
