import type { Terms } from '../report';
import { avoidLoneLines, keepTogether, type Strip } from './page-flow';
import { colors, mm, styles } from './paper';
import { type Layout, rowStrips, type SetLine, setRich, setText, stripsOf } from './set-lines';
import { measure } from './set-text';
import { newElement, type StructureElement } from './structure';

/** Name left, from and to right, the facts under it, and the heavy line. */
export function mastheadStrips(layout: Layout, parent: StructureElement): Strip[] {
  const { report, sheet, faces } = layout;
  const [heading, path, facts] = [newElement('H1', parent), newElement('P', parent), newElement('P', parent)];
  const full = sheet.right - sheet.left;
  const pathWidth = measure(faces, styles.path, report.path);
  const nameWidth = measure(faces, styles.name, report.learner);
  // Long names and long roles stand under each other instead of being squeezed.
  const beside = report.path !== '' && nameWidth + pathWidth + mm(8) <= full;
  const name = setText(layout, report.learner, styles.name, sheet.left, full, heading);
  const pathLines =
    report.path === '' ? [] : setText(layout, report.path, styles.path, beside ? sheet.right - pathWidth : sheet.left, full, path);
  const top = beside ? rowStrips([name, pathLines], { above: 0, below: 0 }) : [...stripsOf(name), ...stripsOf(pathLines)];
  const rule: Strip = {
    height: 9,
    before: 8 * layout.air,
    draw: (canvas, place) => canvas.line(place, sheet.left, sheet.right, 1.25, colors.ink),
  };
  return keepTogether([...top, ...stripsOf(setText(layout, report.facts, styles.soft, sheet.left, full, facts)), rule], true);
}

/** Terms left in bold, what is said of them right. */
export function termsStrips(layout: Layout, terms: readonly Terms[], parent: StructureElement, before: number): Strip[] {
  const { sheet } = layout;
  const column = mm(27);
  return terms.flatMap(({ term, lines }, i) => {
    const label = setText(layout, term, styles.strong, sheet.left, column - 4, newElement('H2', parent));
    const said: SetLine[] = lines.flatMap((line) =>
      setRich(layout, line, styles.text, sheet.left + column, sheet.right - sheet.left - column, newElement('P', parent)),
    );
    const strips = avoidLoneLines(rowStrips([label, said], { above: 0, below: 0 }));
    const gap = i === 0 ? before : 5 * layout.air;
    return strips.map((strip, at) => (at === 0 ? { ...strip, before: gap } : strip));
  });
}

/** A heading of a section of page 1 or of the appendix, with its explanation; both stay with what follows. */
export function headingStrips(
  layout: Layout,
  heading: string,
  explanation: string | null,
  parent: StructureElement,
  before: number,
): Strip[] {
  const { sheet } = layout;
  const width = sheet.right - sheet.left;
  const title = setText(layout, heading, styles.heading, sheet.left, width, newElement('H2', parent));
  const said = explanation ? setText(layout, explanation, styles.small, sheet.left, width, newElement('P', parent)) : [];
  return keepTogether([...stripsOf(title, before), ...stripsOf(said)], true);
}
