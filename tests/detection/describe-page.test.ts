import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allSites } from '../../lib/detection/all-sites';
import { interfaceWords } from '../../lib/detection/describe/interface-words';
import { wordsOf } from '../../lib/detection/describe/secrets';
import { describePage } from '../../lib/detection/describe-page';
import type { Reading } from '../../lib/detection/reading/detector';
import { readPage } from '../../lib/detection/sites';
import { documentOf, savedNames, savedText, savedUrl, today } from './read-saved';

const by = { version: 'Proofolio 1.2.3', browser: 'Firefox 150' };
const nowhere: Reading = { kind: 'elsewhere' };
const pages = savedNames().filter((name) => name.endsWith('.html'));

function reportOf(html: string, address: URL | string): { report: string; page: Document; reading: Reading } {
  const url = new URL(address);
  const page = documentOf(html, url);
  const reading = readPage(page, url, today, allSites);
  return { report: describePage(page, url, reading, by), page, reading };
}

/** Words of the report that come from the report itself: what is said of a page that holds nothing, and the names of fields and codes. */
const ownWords = new Set(
  wordsOf(
    `${describePage(documentOf('', 'https://www.credly.com/'), new URL('https://www.credly.com/'), { kind: 'elsewhere' }, by)}
     awards offers announced fields missing notes nothing elsewhere the structure could not be described number date like language fragment
     uuid hex slug code key value host other scheme first string object list address title issuer earner issued on expires image skills
     description criteria state text meta dom layer json boolean null`,
  ),
);

/** Words of at least four letters that a person sees on the page, or that its head or pictures say. */
function seenWords(page: Document): Set<string> {
  const copy = page.documentElement.cloneNode(true) as Element;
  for (const unseen of copy.querySelectorAll('script, style')) unseen.remove();
  const values = [...copy.querySelectorAll('*')].flatMap((element) =>
    ['alt', 'title', 'aria-label', 'content', 'value', 'placeholder']
      .map((name) => element.getAttribute(name) ?? '')
      .filter((text) => !/^https?:/.test(text)),
  );
  const texts = [...copy.querySelectorAll('*')].flatMap((element) =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map((node) => node.nodeValue ?? ''),
  );
  const words = [...texts, ...values].flatMap(wordsOf);
  return new Set(words.filter((word) => word.length >= 4 && !interfaceWords.has(word) && !ownWords.has(word)));
}

/** Whole words of a report, also within names such as `badge-card__title` and `courseId`. */
const reportWords = (report: string): Set<string> =>
  new Set([...wordsOf(report), ...wordsOf(report.replace(/([a-z])([A-Z])/g, '$1 $2')), ...wordsOf(report.replace(/_/g, ' '))]);

/** Everything that names somebody or something of a reading: names, titles, ids and dates, whole and word by word. */
function namesOf(reading: Reading, url: URL): string[] {
  const awards = reading.kind === 'seen' ? reading.awards : [];
  const whole = awards.flatMap((award) => [award.id, award.issuedOn, award.issuedText, award.expiresOn, award.image]);
  const words = awards
    .flatMap((award) => [award.title, award.issuer, award.earner, ...award.skills])
    .flatMap((text) => wordsOf(text ?? ''));
  const parts = url.pathname.split('/').filter((part) => /\d|-/.test(part) && !/^(?:v1|professional-cert)$/.test(part));
  const values = [...url.searchParams.values()].filter((value) => value.length > 3);
  return [
    ...whole,
    ...parts,
    ...values,
    ...words.filter((word) => word.length >= 4 && !interfaceWords.has(word) && !ownWords.has(word)),
  ].filter((text) => text !== null && text.length > 2) as string[];
}

describe.each(pages)('the report on %s', (name) => {
  const url = savedUrl(name);
  const { report, page, reading } = reportOf(savedText(name), url);

  test('holds no word that stands on the page, but those of markup and interface', () => {
    const found = reportWords(report);
    expect([...seenWords(page)].filter((word) => found.has(word))).toEqual([]);
  });

  test('holds no name, title, id, code or date, not even within another word', () => {
    const small = report.toLowerCase();
    expect(namesOf(reading, url).filter((text) => small.includes(text.toLowerCase()))).toEqual([]);
    expect(report).not.toMatch(/\b[0-9a-f]{8}-[0-9a-f]{4}|[0-9a-f]{20}|@\w+\.\w|\b(?:19|20)\d{2}\b/);
  });

  test('fits into an issue and shows how the page is built', () => {
    expect(Buffer.byteLength(report)).toBeLessThanOrEqual(30_000);
    expect(report).toContain('### Structure');
    expect(report).toContain('html');
  });
});

test('what was read is told by fields and layers, without their values', () => {
  const { report } = reportOf(savedText('credly--badge-filled.html'), savedUrl('credly--badge-filled.html'));
  expect(report).toContain('- address: www.credly.com/badges/‹uuid›/public_url\n');
  expect(report).toContain('- reading: 1 awards, 0 offers, announced –');
  expect(report).toMatch(/fields: title \(meta\), issuer \(meta\), earner \(meta\), issuedOn \(text\)/);
  expect(report).toContain('- extension: Proofolio 1.2.3\n- browser: Firefox 150');
});

test('a redesigned page can be told from its report: tags, classes, kinds of text, and where the data is', () => {
  const html = `<html><head><meta property="og:title" content="Ana Lima did it"></head><body><main id="root">
    <div class="new-badge-hero css-1x9ab2"><p data-testid="badge-heading" data-ana="x">Ana Lima</p><time>4 March 2025</time><b>12</b>
    <a href="/users/ana-lima?trk=secret#top">mail@example.org</a></div></main>
    <script>window.__APOLLO_STATE__ = {"Course_Course:aX9": {"name": "Lima", "grantedAt": 5}};</script></body></html>`;
  const { report } = reportOf(html, 'https://www.credly.com/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f?t=abcdef#x');
  expect(report).toContain('- address: www.credly.com/badges/‹uuid›?t=‹value›#‹fragment›');
  expect(report).toContain('div.new-badge-hero.css-‹x›');
  expect(report).toContain('p[data-testid=badge-heading data-‹w›=…] > ‹text 8›');
  expect(report).toContain('time > ‹date-like›');
  expect(report).toContain('b > ‹number›');
  expect(report).toContain('a[href=/users/‹slug 8›?trk=‹value›#‹fragment›] > ‹e-mail›');
  expect(report).toContain('__APOLLO_STATE__\n  Course_Course‹…›: object\n    name: string\n    grantedAt: number');
});

test('like neighbours are one line with their number', () => {
  const items = Array.from({ length: 47 }, (_, n) => `<li class="tile"><b>${'x'.repeat(n + 1)}</b></li>`).join('');
  expect(reportOf(`<ul>${items}</ul>`, 'https://www.credly.com/x').report).toContain('ul > li.tile × 47 > b > ‹text 1›');
});

test('data under somebody’s name is folded away', () => {
  const html =
    '<script type="application/json">{"friends": {"Tomasz": 1, "Ana Lima": 2, "j.doe@example.org": 3}, "userName": "x"}</script>';
  const { report } = reportOf(html, 'https://www.credly.com/x');
  expect(report).toContain('friends: object\n    ‹key›: number × 3');
  expect(report).toContain('userName: string');
  expect(report).not.toMatch(/tomasz|lima|doe/i);
});

test('a page of 100,000 elements, and one of 5,000 levels, are described within the limit', () => {
  const rows = Array.from({ length: 50_000 }, (_, n) => `<p class="k${String.fromCharCode(97 + (n % 26))}"><b>${n}</b></p>`).join('');
  const wide = describePage(
    documentOf(`<main>${rows}</main>`, 'https://www.credly.com/x'),
    new URL('https://www.credly.com/x'),
    nowhere,
    by,
  );
  expect(Buffer.byteLength(wide)).toBeLessThanOrEqual(30_000);
  expect(wide).toContain(' more');
  const page = documentOf('<main></main>', 'https://www.credly.com/x');
  let inner: Element = page.querySelector('main') ?? page.body;
  for (let level = 0; level < 5_000; level++) inner = inner.appendChild(page.createElement(level % 2 ? 'div' : 'section'));
  const deep = describePage(page, new URL(page.URL), nowhere, by);
  expect(Buffer.byteLength(deep)).toBeLessThanOrEqual(30_000);
  expect(deep).toContain('main > section > div');
}, 240_000);

test('describing changes nothing in a page', () => {
  for (const name of pages.slice(0, 12)) {
    const page = documentOf(savedText(name), savedUrl(name));
    const before = page.documentElement.outerHTML;
    describePage(page, savedUrl(name), readPage(page, savedUrl(name), today, allSites), by);
    expect(page.documentElement.outerHTML).toBe(before);
  }
});

test('what is no page, and a page whose members hide, is no error', () => {
  const url = new URL('https://www.credly.com/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f');
  const reading: Reading = { kind: 'nothing', pageKind: 'badge', why: 'unreadable', notes: [] };
  expect(describePage({} as Document, url, reading, by)).toContain('The structure could not be described.');
  const names = ['attributes', 'getAttribute', 'getAttributeNames', 'localName', 'parentNode', 'childNodes', 'id', 'createTreeWalker'];
  const clobbered = names.map((name) => `<form><input name="${name}"></form><img name="${name}">`).join('');
  expect(reportOf(`<main><h1>Ana</h1>${clobbered}</main>`, url).report).toContain('form > input[name=…]');
});

/** A page made by chance: any tags, with classes, attributes and data that are often made of the page's own words. */
const word = fc.constantFrom(
  'nadia',
  'okafor',
  'kubernetes',
  'wiśniewski',
  'northwind',
  'badge',
  'title',
  'Lima',
  'x1',
  '2025',
  'deadbeef',
);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).chain((parts) => fc.constantFrom('-', '_', '').map((mark) => parts.join(mark)));
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    sentence,
    fc
      .tuple(
        fc.constantFrom('div', 'p', 'form', 'x-nadia', 'svg', 'a', 'script', 'template'),
        name,
        name,
        sentence,
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(
        ([tag, key, value, text, inner]) =>
          `<${tag} class="${value} css-${key}" data-${key.toLowerCase()}="${text}" id="${key}" href="/users/${value}?${key}=1">${tag === 'script' ? JSON.stringify({ [key]: text }) : inner.join('')}</${tag}>`,
      ),
  ),
})).node;

test('no report on a page made by chance holds a word of its texts', { timeout: 120_000 }, () => {
  const secret = ['nadia', 'okafor', 'kubernetes', 'niewski', 'northwind', 'deadbeef', '2025'];
  fc.assert(
    fc.property(fc.array(element, { minLength: 1, maxLength: 6 }), (parts) => {
      const texts = '<p>nadia okafor kubernetes wiśniewski northwind</p>';
      const { report } = reportOf(`<title>x</title>${texts}${parts.join('')}`, 'https://www.credly.com/users/nadia-okafor/badges');
      expect(secret.filter((text) => report.toLowerCase().includes(text))).toEqual([]);
      expect(Buffer.byteLength(report)).toBeLessThanOrEqual(30_000);
    }),
    { seed: 3, numRuns: 150 },
  );
});
