import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Portfolio } from '../../lib/domain/portfolio';
import { renderPdf } from '../../lib/report/pdf/render-pdf';
import { hasProgram, readPdf, textOf } from './read-pdf';
import { exampleReport, fonts, renderExample } from './render-example';

/** What a PDF can do by itself; none of it belongs in a report. */
const acts = ['/JS', '/JavaScript', '/AA', '/OpenAction', '/Launch', '/EmbeddedFile', '/SubmitForm', '/AcroForm', '/RichMedia', '/GoToR'];
const dictionaries = (raw: string) => raw.replace(/stream\n[\s\S]*?\nendstream/g, '');
/** The acts that a file names outside its compressed parts. */
const actsIn = (raw: string) => acts.filter((act) => raw.includes(act));
const refused = /javascript:|vbscript:|file:|data:/i;

/** Puts one text wherever the learner, the company, an issuer or a page can put one. */
const everywhere = (text: string) => (portfolio: Portfolio) => {
  if (portfolio.case)
    Object.assign(portfolio.case, { learner: text, company: text, fromRole: text, toRole: text, whyNow: text, askOfYou: text });
  for (const competency of portfolio.competencies) competency.title = text;
  for (const expectation of portfolio.expectations) Object.assign(expectation, { text, indicators: [text] });
  for (const badge of portfolio.badges) Object.assign(badge, { title: text, issuer: text, credentialId: text, verifyUrl: text });
  for (const work of portfolio.artifacts)
    Object.assign(work, { title: text, challenge: text, action: text, result: text, myPart: text, url: text });
  for (const metric of portfolio.metrics) Object.assign(metric, { name: text, unit: text, myPart: text });
  for (const words of portfolio.feedback) Object.assign(words, { who: text, role: text, words: text });
  for (const item of portfolio.plan) item.what = text;
};

const hostile = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<script>alert(1)</script>',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  ') /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (',
  'endobj\n1 0 obj << /Launch /Win >> endobj',
  'https://user:password@example.org/',
  'https://example.org/) /JS (x',
  'https://example.org/JSON/Launch/AA',
  '\\) /AA << >>',
  'ET EMC Q endstream',
  '\u0000\u0001\u202e\ufffe\uffff',
];

describe('the PDF as a file', () => {
  test('equal input gives equal bytes', async () => {
    const [one, two] = [await renderExample(), await renderExample()];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  test('another word gives another file', async () => {
    const other = await renderExample((portfolio) => {
      if (portfolio.case) portfolio.case.whyNow += '.';
    });
    expect(Buffer.from(await renderExample()).equals(Buffer.from(other))).toBe(false);
  });

  test('it does nothing by itself: no scripts, actions, forms or attachments', async () => {
    const { raw } = readPdf(await renderExample());
    expect(actsIn(dictionaries(raw))).toEqual([]);
  });

  for (const text of hostile) {
    test(`text such as ${JSON.stringify(text.slice(0, 40))} stays text, and no link is made of what is no web address`, async () => {
      const pdf = readPdf(await renderExample(everywhere(text)));
      expect(actsIn(dictionaries(pdf.raw))).toEqual([]);
      for (const uri of pdf.uris) expect(uri).toMatch(/^https?:\/\/|^mailto:/);
      for (const uri of pdf.uris) expect(uri).not.toMatch(/^[^:]*:\/\/[^/]*@/);
    });
  }

  test('any text anywhere gives a file without acts, whose links are all web or mail', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const pdf = readPdf(await renderExample(everywhere(text || ' '), { include: ['changes', 'not yet', 'who says so'] }));
        expect(actsIn(dictionaries(pdf.raw))).toEqual([]);
        for (const uri of pdf.uris) expect(uri).not.toMatch(refused);
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  test('every link leads to an allowed address or to a place in the file', async () => {
    const { uris, raw } = readPdf(await renderExample());
    expect(uris.length).toBeGreaterThan(10);
    for (const uri of uris) expect(uri).toMatch(/^https:\/\/[\x21-\x7e]+$/);
    const links = dictionaries(raw).match(/\/Subtype \/Link/g) ?? [];
    const places = dictionaries(raw).match(/\/Border \[0 0 0\] \/F 4 \/Dest/g) ?? [];
    expect(links.length).toBe(uris.length + places.length);
    expect(places.length).toBeGreaterThan(50);
  });

  test('it has title, language, bookmarks and tags', async () => {
    const { raw, bookmarks } = readPdf(await renderExample());
    expect(raw.includes('/DisplayDocTitle true')).toBe(true);
    expect(raw.includes('/Lang (en)')).toBe(true);
    expect(raw.includes('/MarkInfo <</Marked true>>')).toBe(true);
    expect(bookmarks).toEqual(
      expect.arrayContaining([
        'How each point is proven',
        'Point by point',
        'Stakeholder communication',
        'Badge register',
        'Evidence index',
      ]),
    );
  });

  test('only its own fonts are in it', async () => {
    const { raw } = readPdf(await renderExample());
    expect(new Set(raw.match(/\/BaseFont \/\S+/g))).toEqual(new Set(['/BaseFont /ProofolioText', '/BaseFont /ProofolioStrong']));
  });

  test('a packet of this size stays under 200 kB', async () => {
    expect((await renderExample()).length).toBeLessThan(200_000);
  });

  test('rendering tells its progress and stops when it is told to', async () => {
    const told: string[] = [];
    const abort = new AbortController();
    const running = renderPdf(exampleReport(), fonts, {
      signal: abort.signal,
      onProgress: (done, total) => {
        told.push(`${done}/${total}`);
        if (done === 3) abort.abort(new Error('cancelled'));
      },
    });
    await expect(running).rejects.toThrow('cancelled');
    expect(told).toHaveLength(3);
  });

  test.skipIf(!hasProgram('qpdf'))('qpdf finds nothing wrong (skipped where qpdf is not installed)', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    for (const [i, text] of [null, ...hostile, 'x'.repeat(300)].entries()) {
      const file = join(folder, `${i}.pdf`);
      writeFileSync(file, await (text === null ? renderExample() : renderExample(everywhere(text))));
      expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors');
    }
  });

  test('a learner without a name, and one with a very long one, both get a file', async () => {
    for (const learner of ['', 'Wolfeschlegelsteinhausenbergerdorff '.repeat(8)]) {
      const pdf = readPdf(
        await renderExample((portfolio) => {
          if (portfolio.case) portfolio.case.learner = learner;
        }),
      );
      expect(textOf(pdf, 1)).toContain(learner.trim().slice(0, 30) || 'Name not given');
    }
  });
});
