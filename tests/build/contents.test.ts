import { expect, test } from 'vitest';
import { builtFolder } from '../e2e/build-extension';
import { readFolder } from '../tools/pack.mjs';

const browsers = ['chromium', 'firefox'] as const;

/** The text of every file of a build that a browser could read as code or markup. */
function readTexts(browser: (typeof browsers)[number]): { name: string; text: string }[] {
  return Object.entries(readFolder(builtFolder(browser)))
    .filter(([name]) => /\.(m?js|html|css|json|svg|map)$/.test(name))
    .map(([name, bytes]) => ({ name, text: new TextDecoder().decode(bytes) }));
}

/** Every place of a build that a pattern finds, as `file: what stands there`. */
function places(browser: (typeof browsers)[number], pattern: RegExp): string[] {
  return readTexts(browser).flatMap(({ name, text }) => [...text.matchAll(pattern)].map((hit) => `${name}: ${hit[0].slice(0, 120)}`));
}

test.each(browsers)('the build for %s names no script outside itself', (browser) => {
  expect(places(browser, /https?:\/\/[^\s"'`<>)]+\.m?js\b/g)).toEqual([]);
  expect(places(browser, /(https?:)?\/\/[^\s"'`]*(cdnjs|unpkg|jsdelivr|pdfobject|esm\.sh|skypack)[^\s"'`]*/gi)).toEqual([]);
});

/** Addresses that are names of things and are never asked for, or that a learner may open by a click. */
const allowedAddresses: { address: RegExp; reason: string }[] = [
  { address: /^https:\/\/\*\/\*$/, reason: 'the pattern from which a learner may later allow one site at a time' },
  { address: /^https?:\/\/www\.w3\.org\//, reason: 'names of markup languages, and of the vocabulary of verifiable credentials' },
  {
    address:
      /^https?:\/\/(purl\.imsglobal\.org|openbadges\.org|w3id\.org|schema\.org|ns\.adobe\.com|purl\.org|jspdf\.default\.namespaceuri)\b/,
    reason: 'names of vocabularies',
  },
  { address: /^https?:\/\/([a-z*-]+\.)*(coursera\.org|edx\.org|credly\.com|youracclaim\.com)\b/, reason: 'the sites that are read' },
  {
    address:
      /^https:\/\/(www\.udemy\.com\/certificate\/|www\.linkedin\.com\/learning\/certificates\/|www\.hackerrank\.com\/certificates\/|www\.credential\.net\/|openbadgepassport\.com\/app\/badge\/info\/)/,
    reason: 'where a certificate of theirs can be checked; shown, never asked',
  },
  { address: /^https?:\/\/(localhost|127\.0\.0\.1)\b/, reason: 'a base for relative addresses, never asked' },
  { address: /^https?:\/\/([a-z-]+\.)*example(\.(com|org|net))?\b/, reason: 'stands for any address in hints and in the sample case' },
  {
    address:
      /^https?:\/\/(www\.)?(dexie\.org|github\.com|bit\.ly|goo\.gl|tinyurl\.com|feross\.org|preactjs\.com|zod\.dev|www\.i18next\.com|i18next\.com|locize\.com|www\.locize\.com)\b/,
    reason: 'where error messages of libraries point',
  },
];

test.each(browsers)('every address in the build for %s is one that is known, with its reason', (browser) => {
  const unknown = places(browser, /https?:\/\/(?=[a-z0-9*])[a-z0-9*.-]*[a-z0-9*](:\d+)?[^\s"'`<>\\)]*/gi).filter((place) => {
    const address = place.slice(place.indexOf(': ') + 2);
    return !allowedAddresses.some((allowed) => allowed.address.test(address));
  });
  expect(unknown).toEqual([]);
});

/** Places where a library could make code out of text. Each is allowed in the files named, with the reason why it does no harm. */
const allowedCode: { pattern: RegExp; reason: string }[] = [
  {
    pattern: /^[^:]*pdf[^:]*\.js: createElement\(.script.\)$/,
    reason: 'jsPDF would show a PDF in a new window by a script; it is never called, its address is taken out, and the policy refuses it',
  },
];

test.each(browsers)('the build for %s makes no code out of text', (browser) => {
  const makers =
    /importScripts\s*\(|\bnew Function\s*\(|[^.\w]Function\s*\(\s*["'`]|[^.\w$]eval\s*\(|createElement\(\s*["'`]script["'`]\s*\)|document\.write\s*\(/g;
  expect(places(browser, makers).filter((place) => !allowedCode.some(({ pattern }) => pattern.test(place)))).toEqual([]);
});

test.each(browsers)('the build for %s holds nothing of its sources or of the machine that built it', (browser) => {
  const names = Object.keys(readFolder(builtFolder(browser)));
  expect(names.filter((name) => /\.(map|tsx?|log)$|(^|\/)\./.test(name))).toEqual([]);
  expect(places(browser, /sourceMappingURL=[^\s]*/g)).toEqual([]);
  expect(places(browser, /\/(home|Users|root|tmp)\/[\w.-]+\/[^\s"'`]*/g)).toEqual([]);
});

test.each(browsers)('every page of the build for %s runs its scripts from files and has a language and a title', (browser) => {
  const pages = readTexts(browser).filter(({ name }) => name.endsWith('.html'));
  expect(pages.map(({ name }) => name)).toEqual(expect.arrayContaining(['popup.html', 'portfolio.html']));
  for (const { name, text } of pages) {
    expect({ name, inline: text.match(/<script(?![^>]*\bsrc=)[^>]*>/g) }).toEqual({ name, inline: null });
    expect({ name, handlers: text.match(/\son\w+=/g) }).toEqual({ name, handlers: null });
    expect(text).toMatch(/<html[^>]*\slang=/);
    expect(text).toMatch(/<title>[^<]+<\/title>/);
  }
});
