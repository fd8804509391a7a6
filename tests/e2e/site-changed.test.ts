import { expect } from 'vitest';
import { inBothBrowsers, type Journey, type Screen } from './journey';
import type { ServedPages } from './served-pages';
import { storedRows } from './stored-rows';

/** Pages of known kinds after a redesign that nobody here has seen: other names in the markup, and the title gone. */
const credly = 'https://www.credly.com/badges/3f2b1a90-7c6d-4e5f-8a9b-0c1d2e3f4a5b';
const coursera = 'https://www.coursera.org/account/accomplishments/verify/QW7ERT9YUX3Z';
const edx = 'https://courses.edx.org/certificates/0f1e2d3c4b5a69788796a5b4c3d2e1f0';

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>Zofia Malinowska and Hydroponics Steward</title>${head}</head><body>${body}</body></html>`;
const tag = (property: string, content: string) => `<meta property="${property}" content="${content}">`;

const redesigned: ServedPages = {
  [credly]: page(
    tag('og:url', credly),
    `<main id="root"><div class="fresh-hero css-8hx2k" data-owner="zofia"><p>Hydroponics Steward</p><p>Zofia Malinowska</p>
     <p>Granted by Greenhouse Guild</p><a href="/users/zofia-malinowska">Zofia Malinowska</a></div>
     <ul>${'<li class="fresh-chip zofia-chip">Aquatic Botany</li>'.repeat(9)}</ul></main>`,
  ),
  [coursera]: page(
    `${tag('og:url', coursera)}${tag('og:title', 'Zofia did it')}`,
    '<div id="rendered-content"><section class="cds-proof"><p>Zofia Malinowska</p><p>Hydroponics Steward</p><p>Greenhouse Guild</p></section></div>',
  ),
  [edx]: page(
    '',
    `<div class="certificate-sheet"><p>Zofia Malinowska</p><p>Hydroponics Steward</p><p>Greenhouse Guild</p>
     <p>0f1e2d3c4b5a69788796a5b4c3d2e1f0</p></div>`,
  ),
};

/** No report may hold any of these, whole or as a part of a word. */
const personal = /zofia|malinowska|hydroponics|steward|greenhouse|guild|aquatic|botany|3f2b1a90|qw7ert9|0f1e2d3c/i;

const reportIn = (popup: Screen) => popup.evaluate(() => document.querySelector<HTMLTextAreaElement>('.page-report textarea')?.value ?? '');

const titlesStored = async (journey: Journey) => (await storedRows<{ title: string }>(journey, 'badges')).map(({ title }) => title);

for (const { url, sentence, structure } of [
  {
    url: credly,
    sentence: 'This looks like a Credly badge page, but no title was found.',
    structure: [
      'www.credly.com/badges/‹uuid›',
      'div.fresh-hero.css-‹x›[data-owner=…]',
      'li.fresh-chip.‹w›-chip × 9 > ‹text 14›',
      'nothing (no-title)',
    ],
  },
  {
    url: coursera,
    sentence: 'This looks like a Coursera certificate page, but no title was found.',
    structure: ['www.coursera.org/account/accomplishments/verify/‹code 12›', 'section.cds-proof', 'nothing (no-title)'],
  },
  {
    url: edx,
    sentence: 'This looks like an edX certificate page, but no title was found.',
    structure: ['courses.edx.org/certificates/‹hex 32›', 'div.certificate-sheet', 'nothing (no-title)'],
  },
]) {
  inBothBrowsers(
    `a redesigned page at ${new URL(url).host} says what is missing, gives a report without a personal word, and is added by hand`,
    async (journey) => {
      const shown = await journey.visit(url);
      const before = await shown.evaluate(() => document.documentElement.outerHTML);
      const popup = await journey.popup(shown);
      await popup.says(sentence);
      await popup.show();
      // By keyboard alone, which is also a way to the clipboard.
      for (let presses = 0; presses < 20 && (await popup.focused()) !== 'Copy a report'; presses++) await popup.press('Tab');
      await popup.press('Enter');
      await popup.says('The report is on the clipboard.');
      const report = await reportIn(popup);
      for (const part of structure) expect(report).toContain(part);
      expect(report).not.toMatch(personal);
      expect(report).toMatch(/- extension: Proofolio \d[\d.]*\n- browser: (?:Chrome|Firefox) \d+\n/);
      expect(await shown.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      expect(await popup.axe()).toEqual([]);

      await popup.click('button', 'Add by hand');
      const typed = await popup.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value));
      expect(typed).toContain('Zofia Malinowska and Hydroponics Steward');
      expect(typed).toContain(url);
      await popup.fill('Title', 'Hydroponics Steward');
      await popup.click('button', 'Save');
      await popup.says('“Hydroponics Steward” saved on this computer.');
      expect(await titlesStored(journey)).toEqual(['Hydroponics Steward']);
      expect(journey.asked.filter(({ by }) => by === 'extension')).toEqual([]);
    },
    { pages: redesigned },
  );
}
