import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What an address answers with: a body, or a file, with its type where the address does not tell it. */
export interface ServedPage {
  body?: string | Uint8Array;
  /** A file of this machine, in place of a body. */
  file?: string;
  type?: string;
  status?: number;
  /** Milliseconds to wait before answering. */
  delay?: number;
}

/** Address → answer. A `*` in an address stands for anything; a plain string is an HTML page. */
export type ServedPages = Record<string, ServedPage | string>;

/** An answer as the browser gets it. */
export interface Answer {
  status: number;
  contentType: string;
  body: Buffer;
  delay: number;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
};

const folder = fileURLToPath(new URL('../pages', import.meta.url));

/** The address in the first line of a saved page: `<!-- https://… -->`, or several with spaces between them. */
function addressesOf(html: string): string[] {
  const comment = /^\s*(?:<!doctype html>\s*)?<!--([\s\S]*?)-->/i.exec(html)?.[1] ?? '';
  return comment.match(/https:\/\/[^\s"'<>]+/g) ?? [];
}

/** The pages of tests/pages, each at the address that stands in a comment on its first line. Where two have one address, the last by name answers. */
export function readPages(): ServedPages {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const files = names.sort().map((name) => join(folder, name));
  return Object.fromEntries(files.flatMap((file) => addressesOf(readFileSync(file, 'utf8')).map((address) => [address, { file }])));
}

/** A file of tests/pages by its name, to be served at an address of the test's choice; for saved JSON, which carries none. */
export const savedPage = (name: string): ServedPage => ({ file: join(folder, name) });

const matches = (pattern: string, address: string): boolean =>
  pattern === address || (pattern.includes('*') && new RegExp(`^${pattern.split('*').map(quote).join('.*')}$`).test(address));

const quote = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** The answer for an address, or nothing when no page has it. A page without a question answers with any, a fragment never counts. */
export function answerFor(pages: ServedPages, url: string): Answer | undefined {
  const address = url.replace(/#.*$/, '');
  const bare = address.replace(/\?.*$/, '');
  const patterns = Object.keys(pages);
  const found =
    patterns.find((one) => one === address) ?? patterns.find((one) => one === bare) ?? patterns.find((one) => matches(one, address));
  const page = found === undefined ? undefined : pages[found];
  if (page === undefined) return undefined;
  const { body = '', file, type, status = 200, delay = 0 } = typeof page === 'string' ? { body: page } : page;
  const ending = extname(file ?? new URL(url).pathname);
  return {
    status,
    delay,
    contentType: type ?? types[ending] ?? 'text/html; charset=utf-8',
    body: file === undefined ? Buffer.from(body) : readFileSync(file),
  };
}

/** The hosts that the pages live on. */
export const hostsOf = (pages: ServedPages): Set<string> =>
  new Set(Object.keys(pages).map((pattern) => new URL(pattern.replaceAll('*', 'x')).host));
