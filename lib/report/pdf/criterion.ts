import { anchors, type BesideList, type ChainItem, type ChainStep, type Criterion } from '../report';
import type { Canvas, Place } from './canvas';
import { barColumns, barsHeight, drawBars } from './changes';
import { avoidLoneLines, keepTogether, type Strip } from './page-flow';
import { baselineIn, colors, mm, styles } from './paper';
import { boxHeight, drawMarks, drawStepBox, marksWidth } from './proof-marks';
import { anchored, drawLine, type Layout, rowStrips, type SetLine, setRich, setText, stripsOf, withEach } from './set-lines';
import { clampLines, measure } from './set-text';
import { newElement, type StructureElement } from './structure';

/** The small line above a competency: its area left, "as asked of …" right. */
export function crumbStrips(layout: Layout, area: string | null, parent: StructureElement | null): Strip[] {
  const { sheet, report, faces } = layout;
  const asked = report.labels.asAsked ?? '';
  const askedWidth = Math.min(measure(faces, styles.small, asked), (sheet.right - sheet.left) / 2);
  const element = parent && newElement('P', parent);
  const oneLine = (text: string, x: number, width: number): SetLine[] => {
    const lines = setText(layout, text, styles.small, x, width, element);
    return clampLines(
      faces,
      lines.map((set) => set.line),
      1,
      width,
    ).map((line) => ({ ...(lines[0] as SetLine), line }));
  };
  const left = area ? oneLine(area, sheet.left, sheet.right - sheet.left - askedWidth - mm(4)) : [];
  const right = asked ? oneLine(asked, sheet.right - askedWidth, askedWidth + 1) : [];
  return left.length + right.length === 0 ? [] : keepTogether(rowStrips([left, right], { above: 0, below: 10 }), true);
}

/** A competency from its title to its plan. */
export function criterionStrips(layout: Layout, criterion: Criterion, parent: StructureElement): Strip[] {
  const { sheet } = layout;
  const width = sheet.right - sheet.left;
  const sect = newElement('Sect', parent);
  const title = stripsOf(setText(layout, criterion.title, styles.criterion, sheet.left, width, newElement('H2', sect)));
  const head = [
    ...title,
    verdictStrip(layout, criterion, sect),
    ...expectationStrips(layout, criterion, sect),
    ...measuredStrips(layout, criterion, sect),
  ];
  const statement = criterion.statement
    ? stripsOf(setText(layout, criterion.statement.text, styles.text, sheet.left, width - mm(4), newElement('P', sect)), 9)
    : [];
  // A statement without any of its proof under it would stand as a bare claim at the foot of a page.
  const claimed = statement.length <= 6 ? keepTogether(statement, criterion.steps.length > 0) : avoidLoneLines(statement);
  const chain = criterion.steps.flatMap((step, i) => stepStrips(layout, step, sect, i === 0));
  const plan = criterion.plan.length > 0 ? planStrips(layout, criterion, sect) : [];
  const instead = criterion.notApplicable ?? criterion.nothing;
  const reason = instead ? stripsOf(setText(layout, instead, styles.soft, sheet.left, width, newElement('P', sect)), 6) : [];
  const bookmark = { title: criterion.title, level: 1 };
  return anchored(
    [...keepTogether(head, true), ...claimed, ...reason, ...chain, ...plan],
    [anchors.competency(criterion.competencyId)],
    bookmark,
  );
}

/** What is asked as well and not argued here, area by area. */
export function besideListStrips(layout: Layout, beside: BesideList, parent: StructureElement): Strip[] {
  const { sheet } = layout;
  const width = sheet.right - sheet.left;
  const sect = newElement('Sect', parent);
  const heading = [
    ...stripsOf(setText(layout, beside.heading, styles.criterion, sheet.left, width, newElement('H2', sect))),
    ...stripsOf(setText(layout, beside.explanation, styles.soft, sheet.left, width, newElement('P', sect)), 4),
  ];
  const lists = beside.areas.flatMap(({ area, titles }) => {
    const head = area ? stripsOf(setText(layout, area, styles.strong, sheet.left, width, newElement('H3', sect)), 9) : [];
    const lines = titles.flatMap((title, i) =>
      stripsOf(setText(layout, title, styles.text, sheet.left + mm(4), width - mm(4), newElement('P', sect)), i === 0 ? 4 : 2),
    );
    return [...keepTogether(head, true), ...lines];
  });
  return anchored([...keepTogether(heading, true), ...lists], [anchors.beside], { title: beside.heading, level: 1 });
}

/** The boxes with their word; the learner's view and a line for the reader's. */
function verdictStrip(layout: Layout, criterion: Criterion, parent: StructureElement): Strip {
  const { sheet, faces, report } = layout;
  const applies = criterion.notApplicable === null;
  const element = newElement('P', parent);
  const x = sheet.left + marksWidth('large') + mm(3);
  const own = report.labels.ownView.replace('{view}', criterion.ownView ?? '–');
  const yours = report.labels.yourView;
  const [ownWidth, yoursWidth] = [measure(faces, styles.soft, own), measure(faces, styles.soft, yours)];
  const blank = mm(22);
  const yoursX = sheet.right - blank - mm(1) - yoursWidth;
  const ownX = yoursX - mm(6) - ownWidth;
  const word = [{ text: criterion.state, strong: true }, ...(criterion.note ? [{ text: ` · ${criterion.note}`, soft: true }] : [])];
  const lines = setRich(layout, word, styles.text, x, ownX - x - mm(3), element);
  const views = applies ? setText(layout, own, styles.soft, ownX, ownWidth + 1, element) : [];
  const yourView = setText(layout, yours, styles.soft, yoursX, yoursWidth + 1, element);
  const height = lines.reduce((sum, set) => sum + set.lead, 0);
  return {
    height: height + 2,
    before: 4,
    draw: (canvas, place) => {
      const y = place.y + baselineIn(styles.text.size) - boxHeight('large') + 1;
      drawMarks(canvas, { page: place.page, y }, sheet.left, applies ? criterion.marks : null, 'large', criterion.marksText, parent);
      let lineY = place.y;
      for (const line of lines) {
        drawLine(canvas, { page: place.page, y: lineY }, line);
        lineY += line.lead;
      }
      for (const line of [...views, ...yourView]) drawLine(canvas, place, line);
      canvas.line(
        { page: place.page, y: place.y + baselineIn(styles.text.size) + 1.5 },
        sheet.right - blank,
        sheet.right,
        0.75,
        colors.border,
      );
    },
  };
}

/** The company's own words, with the line of a quotation at their side, and their source. */
function expectationStrips(layout: Layout, { expectation }: Criterion, parent: StructureElement): Strip[] {
  if (!expectation) return [];
  const { sheet, report } = layout;
  const quote = newElement('BlockQuote', parent);
  const x = sheet.left + mm(4.5);
  const width = sheet.right - x - mm(4);
  const quoted = report.labels.quote.split('{text}').join(expectation.text.trim());
  const text = expectation.text.trim() ? setText(layout, quoted, styles.text, x, width, newElement('P', quote)) : [];
  const indicators = expectation.indicators.flatMap((one, i) => [
    ...(i === 0 ? setText(layout, report.labels.indicators, styles.small, x, width, newElement('P', quote)) : []),
    ...setText(layout, `– ${one}`, styles.text, x, width, newElement('P', quote)),
  ]);
  const lined = withEach(stripsOf([...text, ...indicators], 8), (canvas, place, strip) =>
    canvas.line(place, sheet.left + 0.75, sheet.left + 0.75, 1.5, colors.quote, place.y + strip.height),
  );
  return [...lined, ...stripsOf(setText(layout, expectation.source, styles.small, x, width, newElement('P', parent)), 1)];
}

/** How it is measured here, below what is asked and in line with it. */
function measuredStrips(layout: Layout, { measured }: Criterion, parent: StructureElement): Strip[] {
  if (!measured) return [];
  const { sheet } = layout;
  const x = sheet.left + mm(4.5);
  return stripsOf(setText(layout, measured, styles.soft, x, sheet.right - x - mm(4), newElement('P', parent)), 4);
}

const columns = { label: mm(5.5), content: mm(27), text: mm(40) };

/** One of the four steps: box, label, and the pieces or the sentence that says what is missing. */
function stepStrips(layout: Layout, step: ChainStep, parent: StructureElement, first: boolean): Strip[] {
  const { sheet } = layout;
  const element = newElement('Sect', parent);
  const label = setText(
    layout,
    step.label,
    styles.strong,
    sheet.left + columns.label,
    columns.content - columns.label,
    newElement('H3', element),
  );
  const items = step.items.flatMap((item, i) => itemStrips(layout, item, element, i === 0 ? 0 : 4));
  const note = step.note
    ? stripsOf(
        setText(
          layout,
          step.note,
          styles.soft,
          sheet.left + columns.content,
          sheet.right - sheet.left - columns.content,
          newElement('P', element),
        ),
        items.length > 0 ? 4 : 0,
      )
    : [];
  const strips = [...items, ...note];
  const padded = strips.map((strip, i) => ({
    ...pad(strip, i === 0 ? 5 : 0, i === strips.length - 1 ? 5 : 0),
    before: i === 0 ? (first ? 9 : 0) : (strip.before ?? 0),
  }));
  return withEach(padded, (canvas, place, _strip, i) => {
    if (i > 0) return;
    canvas.line(place, sheet.left, sheet.right, 0.5, colors.hairline);
    const top = { page: place.page, y: place.y + 5 };
    drawStepBox(
      canvas,
      { page: place.page, y: top.y + baselineIn(styles.text.size) - boxHeight('small') + 0.4 },
      sheet.left,
      step.filled,
      step.boxText,
      element,
    );
    for (const line of label) drawLine(canvas, top, line);
  });
}

/** The strip with room above and below what it draws. */
const pad = (strip: Strip, above: number, below: number): Strip => ({
  ...strip,
  height: strip.height + above + below,
  draw: (canvas: Canvas, place: Place) => strip.draw(canvas, { page: place.page, y: place.y + above }),
});

function itemStrips(layout: Layout, item: ChainItem, parent: StructureElement, before: number): Strip[] {
  const { sheet } = layout;
  const element = newElement('P', parent);
  const x = sheet.left + columns.text;
  const width = sheet.right - x;
  const code = setRich(
    layout,
    [{ text: item.code, link: { to: anchors.index(item.evidenceId) } }],
    styles.soft,
    sheet.left + columns.content,
    columns.text - columns.content,
    element,
  );
  const title = rowStrips([code, setRich(layout, item.title, styles.text, x, width, element)], { above: 0, below: 0 });
  const paragraphs = item.paragraphs.flatMap((rich) =>
    avoidLoneLines(stripsOf(setRich(layout, rich, styles.text, x, width, newElement('P', parent)))),
  );
  const details =
    item.details.length > 0 ? stripsOf(setRich(layout, item.details, styles.small, x, width, newElement('P', parent)), 1) : [];
  const strips = [...title, ...paragraphs, ...barsStrip(layout, item, parent, x), ...details];
  const kept = strips.length <= 7 ? keepTogether(strips) : strips.map((strip, i) => (i < 2 ? { ...strip, keep: true } : strip));
  const placed = kept.map((strip, i) => (i === 0 ? { ...strip, before } : strip));
  return item.first ? anchored(placed, [anchors.evidence(item.evidenceId)]) : placed;
}

function barsStrip(layout: Layout, item: ChainItem, parent: StructureElement, x: number): Strip[] {
  const bars = item.bars;
  if (!bars) return [];
  const inColumns = barColumns(layout, [bars], x, mm(92));
  return [{ height: barsHeight + 2, before: 1, draw: (canvas, place) => drawBars(layout, canvas, place, bars, inColumns, parent) }];
}

/** What the learner does about what is missing, and by when. */
function planStrips(layout: Layout, criterion: Criterion, parent: StructureElement): Strip[] {
  const { sheet, report } = layout;
  const element = newElement('P', parent);
  const label = setText(layout, report.labels.plan, styles.strong, sheet.left + columns.label, columns.content - columns.label, element);
  const lines = criterion.plan.flatMap((rich) =>
    setRich(layout, rich, styles.text, sheet.left + columns.content, sheet.right - sheet.left - columns.content, element),
  );
  const strips = avoidLoneLines(rowStrips([label, lines], { above: 5, below: 5 }));
  // Without a chain above it, the plan's line would touch the sentence that stands instead.
  const spaced = strips.map((strip, i) => (i === 0 && criterion.steps.length === 0 ? { ...strip, before: 7 } : strip));
  return withEach(spaced, (canvas, place, _strip, i) => {
    if (i === 0) canvas.line(place, sheet.left, sheet.right, 0.5, colors.hairline);
  });
}
