import type { FirefoxScreen } from './firefox';

/** The way to the browser that puppeteer keeps to itself. */
type Connection = { send(method: string, params: object): Promise<{ result: unknown }> };
type Contexts = { contexts: { context: string; url: string }[] };
type Evaluated = { type: 'success' } | { type: 'exception'; exceptionDetails: { text: string } };

/**
 * Does over a tab what Firefox itself does at a click on the extension's toolbar button: with it the extension may read
 * that tab. The popup that opens hangs on the browser's window, where no test can look; `journey.popup` speaks of the
 * same tab afterwards.
 */
export async function clickFirefoxToolbar(about: FirefoxScreen, addonId = 'proofolio@proofolio.example'): Promise<void> {
  await about.show();
  const { connection } = about.page.browser() as unknown as { connection: Connection };
  const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as Contexts;
  const browserWindow = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  const click = `(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  })()`;
  const target = { context: browserWindow?.context };
  const { result } = await connection.send('script.evaluate', { expression: click, target, awaitPromise: true });
  const evaluated = result as Evaluated;
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
}
