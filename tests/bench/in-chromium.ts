import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';

/**
 * A kit is a file of this folder that ends in `.kit.ts`: code of ours with what times it, to be run inside a browser.
 * This makes it one script whose exports stand under the global name `kit`.
 */
export async function bundleKit(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`${name}.kit.ts`, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['iife'], name: 'kit' } },
    // Parts of jsPDF that are never called, as in the build of the extension.
    resolve: { alias: Object.fromEntries(['html2canvas', 'dompurify', 'canvg'].map((part) => [part, absent])) },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${name}: the kit gave no script`);
  return chunk.code;
}

const absent = fileURLToPath(new URL('../../lib/report/pdf/absent-module.ts', import.meta.url));

/** The functions of a kit as they are called from outside: with plain JSON, and awaited. */
type Called<Kit> = {
  [Name in keyof Kit]: Kit[Name] extends (...inputs: infer Inputs) => infer Answer
    ? (...inputs: Inputs) => Promise<Awaited<Answer>>
    : never;
};

/**
 * Puts a kit into a page and gives its functions. By the debugger, because the extension's own pages let no text become
 * code in any other way.
 */
export async function useKit<Kit extends object>(page: Page, script: string): Promise<Called<Kit>> {
  const cdp = await page.context().newCDPSession(page);
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(`${script};undefined`);
  const call = (name: string, inputs: unknown[]) =>
    evaluate(`kit[${JSON.stringify(name)}](${inputs.map((one) => JSON.stringify(one)).join(',')})`);
  return new Proxy({} as Called<Kit>, {
    // A promise of this object must not take it for another promise.
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? (...inputs: unknown[]) => call(name, inputs) : undefined),
  });
}
