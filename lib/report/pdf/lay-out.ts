import type { AnchorId, Report } from '../report';
import { indexSection, registerSection } from './appendix';
import { mastheadStrips, termsStrips } from './brief';
import { Canvas } from './canvas';
import { changesStrips } from './changes';
import { besideListStrips, criterionStrips, crumbStrips } from './criterion';
import type { FontFaces } from './font-face';
import { matrixStrips } from './matrix';
import { PageFlow, type Strip } from './page-flow';
import { colors, type Sheet, sheetOf, styles } from './paper';
import { type Layout, setText } from './set-lines';
import { clampLines, type Line, measure } from './set-text';
import { newElement } from './structure';

/** How much white space page 1 may have; the first at which it is one page is taken. */
const airs = [1, 0.85, 0.7, 0.55, 0.4];

/**
 * Lays the report out on pages. It is done again until every "page 5" says the page on which the thing lies, which
 * takes two passes, and one more when a number's width moves a line.
 */
export function layOut(report: Report, faces: FontFaces): { canvas: Canvas; sheet: Sheet } {
  const sheet = sheetOf(report.paper);
  const broken = new Map<string, Line[]>();
  let canvas = new Canvas();
  let pages = new Map<AnchorId, number>();
  for (let pass = 0; pass < 5; pass++) {
    const pageOf = (anchor: AnchorId) => pages.get(anchor);
    canvas = drawReport({ report, faces, sheet, pageOf, guessing: pass === 0, broken, air: 1 });
    const found = new Map([...canvas.anchors].map(([id, place]) => [id, place.page]));
    const settled = found.size === pages.size && [...found].every(([id, page]) => pages.get(id) === page);
    pages = found;
    if (settled) break;
  }
  return { canvas, sheet };
}

function drawReport(layout: Layout): Canvas {
  const canvas = new Canvas();
  const flow = new PageFlow(canvas, layout.sheet);
  drawBrief({ ...layout, air: airOfBrief(layout) }, canvas, flow);
  drawCriteria(layout, canvas, flow);
  for (const section of [registerSection, indexSection]) {
    const { strips, head } = section(layout, newElement('Sect', canvas.root));
    if (strips.length === 0) continue;
    // The appendix begins where it fits with its first row, else on a new page.
    if (!flow.fits(strips, 60)) flow.breakPage();
    flow.put(strips, head);
  }
  drawFurniture(layout, canvas);
  return canvas;
}

/** Page 1 by itself, on a canvas of its own, to see how much space it may take. */
function airOfBrief(layout: Layout): number {
  const fitting = airs.find((air) => {
    const trial = new Canvas();
    drawBrief({ ...layout, air }, trial, new PageFlow(trial, layout.sheet));
    return trial.pages.length === 1;
  });
  // A case that cannot fit one page is not squeezed either.
  return fitting ?? 1;
}

function drawBrief(layout: Layout, canvas: Canvas, flow: PageFlow): void {
  const { report } = layout;
  const sect = newElement('Sect', canvas.root);
  flow.put([...mastheadStrips(layout, sect), ...termsStrips(layout, report.opening, sect, 0)]);
  const matrix = matrixStrips(layout, sect);
  flow.put(matrix.strips, matrix.head);
  flow.put([...changesStrips(layout, sect), ...termsStrips(layout, report.closing, sect, 18 * layout.air)]);
  canvas.bookmarks.unshift({ title: report.matrix.heading, level: 0, place: { page: 1, y: layout.sheet.top } });
}

/** The competencies in their order, from a page of their own; a page that one runs on to says which it is. */
function drawCriteria(layout: Layout, canvas: Canvas, flow: PageFlow): void {
  const { criteria, labels } = layout.report;
  if (!criteria || criteria.items.length === 0) return;
  flow.breakPage();
  const sect = newElement('Sect', canvas.root);
  canvas.bookmarks.push({ title: criteria.heading, level: 0, place: { page: canvas.pages.length, y: layout.sheet.top } });
  let area: string | null | undefined;
  for (const criterion of criteria.items) {
    const strips = criterionStrips(layout, criterion, sect);
    if (!flow.fits(strips, 60)) flow.breakPage();
    const crumb = flow.isAtTop || criterion.area !== area ? crumbStrips(layout, criterion.area, sect) : [];
    area = criterion.area;
    const running = () =>
      crumbStrips(layout, labels.continued.replace('{title}', criterion.title.replace(/\s+/g, ' ').slice(0, 200)), null);
    flow.put([...(flow.isAtTop ? [] : [rule(layout)]), ...crumb, ...strips], running);
  }
  if (!criteria.beside) return;
  const strips = besideListStrips(layout, criteria.beside, sect);
  if (!flow.fits(strips, 60)) flow.breakPage();
  flow.put([...(flow.isAtTop ? [] : [rule(layout)]), ...strips]);
}

/** The heavy line between two competencies on one page. */
const rule = ({ sheet }: Layout): Strip => ({
  height: 14,
  before: 22,
  keep: true,
  draw: (canvas, place) => canvas.line(place, sheet.left, sheet.right, 1.25, colors.ink),
});

/** What stands on every page beside its content: whose case it is, page x of y, and "private draft". */
function drawFurniture(layout: Layout, canvas: Canvas): void {
  const { report, sheet, faces } = layout;
  const width = sheet.right - sheet.left;
  const total = canvas.pages.length;
  for (let page = 1; page <= total; page++) {
    canvas.line({ page, y: sheet.footBase - 15 }, sheet.left, sheet.right, 0.5, colors.hairline);
    const number = `${page} / ${total}`;
    const numberWidth = measure(faces, styles.small, number);
    const put = (text: string, x: number, room: number, style: typeof styles.small | typeof styles.smallInk, y: number) => {
      const [line] = clampLines(
        faces,
        setText(layout, text, style, x, room, null).map((set) => set.line),
        1,
        room,
      );
      if (line) canvas.text({ page, y }, x, line, null);
    };
    put(number, sheet.right - numberWidth, numberWidth + 1, styles.small, sheet.footBase);
    put(report.footer, sheet.left, width * 0.6, styles.small, sheet.footBase);
    if (!report.draft) continue;
    const draftWidth = measure(faces, styles.smallInk, report.draft);
    const x = sheet.right - draftWidth - 5;
    put(report.draft, x, draftWidth + 1, styles.smallInk, sheet.top - 14);
    canvas.box({ page, y: sheet.top - 25 }, x - 5, { width: draftWidth + 10, height: 16, radius: 2 }, false, colors.border, null);
  }
}
