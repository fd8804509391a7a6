import { describe, expect, test } from 'vitest';
import type { Portfolio } from '../../lib/domain/portfolio';
import { layOut } from '../../lib/report/pdf/lay-out';
import { breakLines, measure, type Run } from '../../lib/report/pdf/set-text';
import { readPdf, squeezed, textOf } from './read-pdf';
import { exampleReport, faces, renderExample } from './render-example';

const run = (text: string): Run => ({ text, weight: 'regular', size: 10, color: [0, 0, 0] });
const broken = (text: string, width: number) =>
  breakLines(faces, [run(text)], width).map((line) => line.runs.map((one) => one.text).join(''));

/** Thirty badges mapped to one competency, so that tables run over pages. */
const manyBadges = (portfolio: Portfolio) => {
  const [first] = portfolio.badges;
  const [mapping] = portfolio.mappings;
  if (!first || !mapping) return;
  for (let i = 0; i < 30; i++) {
    portfolio.badges.push({ ...first, id: `more-${i}`, code: 100 + i, title: `Another badge ${i}` });
    portfolio.mappings.push({ ...mapping, id: `m-${i}`, kind: 'badge', evidenceId: `more-${i}` });
  }
};

describe('lines', () => {
  test('none is wider than its column', () => {
    for (const text of [
      'a few plain words in a row',
      'x'.repeat(500),
      'https://example.org/a/very/long/path?with=query&and=more',
      'well-documented-analysis',
    ]) {
      for (const line of breakLines(faces, [run(text)], 60)) expect(line.width).toBeLessThanOrEqual(60.02);
    }
  });

  test('breaking loses no character', () => {
    const text = `Explains findings — to people/teams: “${'y'.repeat(80)}” 25 % E-001`;
    expect(squeezed(broken(text, 70).join(''))).toBe(squeezed(text));
  });

  test('a per cent sign stays with its number, and a code in one piece', () => {
    expect(broken('down 25 %', measure(faces, run(''), 'down 25')).at(-1)).toBe('25\u00a0%');
    expect(broken('see E-001', measure(faces, run(''), 'see E-'))).toEqual(['see', 'E-001']);
  });

  test('an empty text is one empty line', () => {
    expect(breakLines(faces, [run('')], 50)).toHaveLength(1);
  });
});

describe('pages', () => {
  for (const paper of ['a4', 'letter'] as const) {
    test(`the brief with ten competencies fits page 1 on ${paper}`, async () => {
      const pdf = readPdf(await renderExample(undefined, { paper }));
      expect(textOf(pdf, 1)).toContain('Who says so');
      expect(textOf(pdf, 2)).toContain('Planning and delivery');
      expect(textOf(pdf, 2)).not.toContain('Not yet');
    });

    test(`nothing is drawn outside the margins on ${paper}`, () => {
      const { canvas, sheet } = layOut(exampleReport(undefined, { paper }), faces);
      for (const strokes of canvas.pages) {
        for (const stroke of strokes) {
          if (stroke.kind !== 'text') continue;
          expect(stroke.x).toBeGreaterThanOrEqual(sheet.left - 0.1);
          expect(stroke.x + stroke.run.width, stroke.run.text).toBeLessThanOrEqual(sheet.right + 0.1);
          expect(stroke.y).toBeLessThanOrEqual(sheet.footBase + 0.1);
        }
      }
    });
  }

  test('each says which of how many it is', async () => {
    const { pages } = readPdf(await renderExample());
    for (const [i, texts] of pages.entries()) expect(texts.map((one) => one.text)).toContain(`${i + 1} / ${pages.length}`);
  });

  test('a private draft says so on every page, and only then', async () => {
    const draft = readPdf(await renderExample(undefined, { draft: true }));
    for (let page = 1; page <= draft.pages.length; page++) expect(textOf(draft, page)).toContain('Private draft');
    expect(textOf(readPdf(await renderExample()))).not.toContain('Private draft');
  });

  test('a table that runs over pages repeats its head', async () => {
    const pdf = readPdf(await renderExample(manyBadges));
    const heads = pdf.pages.filter((texts) => texts.some((one) => one.text === 'Where read'));
    expect(heads.length).toBeGreaterThan(2);
    const [, second] = heads;
    expect(second?.findIndex((one) => one.text === 'Where read')).toBeLessThan(8);
  });

  test('a competency that runs over a page says on the next whose it is', async () => {
    const pdf = readPdf(await renderExample(manyBadges));
    expect(textOf(pdf)).toContain('Planning and delivery, continued');
  });

  test('every "page 5" says the page on which the thing lies', () => {
    const { canvas } = layOut(exampleReport(), faces);
    const texts = canvas.pages.flat().flatMap((stroke) => (stroke.kind === 'text' ? [stroke.run] : []));
    const pointing = texts.flatMap((one) => {
      const page = /page\u00a0(\d+)/.exec(one.text)?.[1];
      return page && one.link && 'to' in one.link ? [{ page: Number(page), place: canvas.anchors.get(one.link.to)?.page }] : [];
    });
    expect(pointing.length).toBeGreaterThan(10);
    for (const { page, place } of pointing) expect(page).toBe(place);
  });

  test('no heading of a competency stands at the foot of a page without proof under it', () => {
    for (const paper of ['a4', 'letter'] as const) {
      const { canvas, sheet } = layOut(exampleReport(manyBadges, { paper }), faces);
      for (const bookmark of canvas.bookmarks.filter((one) => one.level === 1)) expect(bookmark.place.y).toBeLessThan(sheet.bottom - 100);
    }
  });

  test('titles of 10,000 characters and markup are drawn whole on as many pages as they need', async () => {
    const title = '<b>Long & "marked"</b> title '.repeat(345);
    const pdf = readPdf(
      await renderExample((portfolio) => {
        for (const one of portfolio.competencies) if (one.id === 'quality') one.title = title;
      }),
    );
    const drawn = pdf.pages
      .flat()
      .filter((one) => one.size === 15)
      .map((one) => one.text)
      .join(' ');
    expect(squeezed(drawn)).toContain(squeezed(title));
    expect(textOf(pdf, 1)).toContain('…');
  });

  test('a place that is not in this report is not pointed to', async () => {
    const brief = readPdf(await renderExample(undefined, { include: ['changes', 'not yet', 'who says so'] }));
    expect(brief.pages).toHaveLength(1);
    expect(textOf(brief)).not.toMatch(/page\u00a0\d/);
    expect(textOf(brief)).toContain('planned, see below');
  });
});
