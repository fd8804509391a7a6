import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../lib/report/pdf/render-pdf';
import { findUndrawable } from '../../lib/report/pdf/undrawable';
import { listTexts } from '../../lib/report/report-texts';
import { hasProgram, readPdf, squeezed, textOf } from './read-pdf';
import { exampleReport, faces, fonts, renderExample } from './render-example';

const scripts = {
  Polish: 'Zażółć gęślą jaźń, Łódź: pchnąć w tę łódź jeża lub ośm skrzyń fig',
  Greek: 'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία, Ωμέγα',
  Cyrillic: 'Съешь же ещё этих мягких французских булок, ґедзь, їжак, Ђорђе',
  Vietnamese: 'Tiếng Việt: những người ở Huế đã nghỉ ngơi, Ữữ ỡ ặ ẫ',
  'signs in results': '12 → 9 h, ≥ 95 %, ± 0,5 €, “—” ½ µm ≠ ≈ ✓',
};

const withWords = (words: string) =>
  exampleReport((portfolio) => {
    for (const one of portfolio.feedback) if (one.id === 'peer-words') one.words = words;
    for (const one of portfolio.competencies) if (one.id === 'quality') one.title = words;
  });

describe('the text of the PDF', () => {
  for (const [name, words] of Object.entries(scripts)) {
    test(`${name} text is drawn whole and reads back as it was`, async () => {
      const report = withWords(words);
      expect(findUndrawable(report, faces)).toEqual([]);
      const read = squeezed(textOf(readPdf(await renderPdf(report, fonts))));
      expect(read).toContain(squeezed(`“${words}”`.normalize('NFC')));
    });
  }

  const withPdftotext = hasProgram('pdftotext');
  test.skipIf(!withPdftotext)('pdftotext reads it back too (skipped where pdftotext is not installed)', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.pdf');
    for (const words of [...Object.values(scripts), '漢字 and 😀']) {
      writeFileSync(file, await renderPdf(withWords(words), fonts));
      expect(squeezed(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }))).toContain(squeezed(words).normalize('NFC'));
    }
  });

  test('every text of the report stands on some page', async () => {
    const report = exampleReport();
    // The matrix may shorten a proof that stands in full on its own page, so spaces and line ends do not count.
    const pages = readPdf(await renderPdf(report, fonts));
    const words = new Set(textOf(pages).split(/\s+/));
    const missing = listTexts(report)
      .flatMap(({ text }) => text.replaceAll('{page}', '').split(/[\s/–]+/))
      .filter((word) => word !== '')
      // A hash is broken at the end of its column, with other columns' lines drawn in between.
      .map((word) => word.slice(0, 30))
      .filter((word) => !words.has(word) && !squeezed(textOf(pages)).includes(word));
    expect(missing.join(' | ')).toBe('');
  });

  test('how it is measured here stands between what is asked and the learner’s sentence', async () => {
    const report = exampleReport((portfolio) => {
      const quality = portfolio.competencies.find(({ id }) => id === 'quality');
      if (quality) quality.measured = { quote: 'No error reaches a reader twice.', source: 'Head of analysis', on: '2026-03-04' };
    });
    const read = squeezed(textOf(readPdf(await renderPdf(report, fonts))));
    const at = (words = '') => read.indexOf(squeezed(words));
    const quality = report.criteria?.items.find(({ competencyId }) => competencyId === 'quality');
    const places = [quality?.expectation?.indicators.at(-1), 'How it is measured here: “No error', quality?.statement?.text].map(at);
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('text typed with combining marks is drawn composed', async () => {
    const read = textOf(readPdf(await renderPdf(withWords('Zaz\u0307o\u0301łc\u0301'), fonts)));
    expect(read).toContain('Zażółć');
  });

  test('a character without a glyph is reported, drawn as a visible mark, and reads back as itself', async () => {
    const report = withWords('漢 and 😀 and 漢');
    const found = findUndrawable(report, faces);
    expect(found).toContainEqual({ where: '漢 and 😀 and 漢', character: '漢', code: 'U+6F22', fate: 'replaced', count: 2 });
    expect(found.some((one) => one.character === '😀')).toBe(true);
    expect(squeezed(textOf(readPdf(await renderPdf(report, fonts))))).toContain('“漢and😀and漢”');
  });

  test('tabs become spaces, line ends lines, and nothing after them is lost', async () => {
    const report = withWords('before\tafter\r\nnext\u2028last');
    expect(findUndrawable(report, faces)).toEqual([]);
    const lines = readPdf(await renderPdf(report, fonts)).pages.flat();
    const texts = lines.map((line) => line.text);
    expect(texts).toContain('“before after');
    expect(texts).toContain('next');
    expect(texts).toContain('last”');
  });

  test('marks that turn the reading direction are left out and reported', async () => {
    const report = withWords('safe\u202Egnp.exe');
    expect(findUndrawable(report, faces)).toContainEqual(expect.objectContaining({ code: 'U+202E', fate: 'left out' }));
    expect(textOf(readPdf(await renderPdf(report, fonts)))).toContain('safegnp.exe');
  });

  test('the added arrows and signs are glyphs of both weights', () => {
    for (const face of [faces.regular, faces.strong]) {
      for (const sign of '←↑→↓≈≠≤≥■□○●★☐✓✔✗') expect(face.glyphOf(sign.codePointAt(0) ?? 0), sign).toBeGreaterThan(0);
    }
  });

  test('half of a surrogate pair does not stop the report', async () => {
    const read = textOf(
      readPdf(
        await renderExample((portfolio) => {
          if (portfolio.case) portfolio.case.whyNow = 'broken \ud83d here';
        }),
      ),
    );
    expect(read).toContain('broken \ufffd here');
  });
});
