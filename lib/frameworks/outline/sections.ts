import type { Block, TextBlock } from './blocks';

/** A heading with the headings above it, from the highest, and what stands directly below it. */
export type Section = { title: string; depth: number; row: number | null; path: readonly Above[]; content: TextBlock[] };

/** A heading that stands above another. */
export type Above = { title: string; depth: number; row: number | null };

/** The title of the heading right above; '' where there is none. */
export const aboveOf = (section: Section): string => section.path[section.path.length - 1]?.title ?? '';

/** The share of texts of which something holds. */
export const share = (texts: readonly string[], holds: (text: string) => boolean): number =>
  texts.filter(holds).length / Math.max(1, texts.length);

/** The headings of a document with what stands below them; what stands above the first is of no section. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  const path: Above[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while (path.length > 0 && (path[path.length - 1]?.depth ?? 0) >= block.depth) path.pop();
      const heading = { title: block.text, depth: block.depth, row: block.row };
      sections.push({ ...heading, path: [...path], content: [] });
      path.push(heading);
    } else if (block.kind !== 'table') sections[sections.length - 1]?.content.push(block);
  }
  return sections;
}

/** Whether a section only leads to other pages. */
const leadsAway = ({ content }: Section) => content.length > 0 && content.every((block) => block.kind === 'item' && block.isLink);

const holdsList = ({ content }: Section) => content.some((block) => block.kind === 'item' || block.term !== '');

/** The headings of the depth that most headings with content have; lists count before mere paragraphs. */
export function leavesOf(sections: readonly Section[]): Section[] {
  const told = sections.filter((section) => section.content.length > 0 && !leadsAway(section));
  const byDepth = new Map<number, number>();
  for (const section of told) byDepth.set(section.depth, (byDepth.get(section.depth) ?? 0) + (holdsList(section) ? 2 : 1));
  const [depth] = [...byDepth].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0];
  return told.filter((section) => section.depth === depth);
}

/** Headings above that depth which hold a list and nothing below them but it. */
export const higherLeaves = (sections: readonly Section[], leaves: readonly Section[]): Section[] =>
  sections.filter(
    (section, at) =>
      section.depth < (leaves[0]?.depth ?? 0) &&
      section.content.some((block) => block.kind === 'item') &&
      !leadsAway(section) &&
      (sections[at + 1]?.depth ?? 0) <= section.depth,
  );

/** A top item with the items inside it, or a paragraph. */
export type Point = { text: string; term: string; rest: string; row: number | null; indicators: string[] };

/** Top items, or paragraphs where there are no items, each with the items inside it. */
export function pointsOf(content: readonly TextBlock[]): Point[] {
  const hasItems = content.some((block) => block.kind === 'item');
  const top = Math.min(...content.map((block) => (block.kind === 'item' ? block.depth : 99)));
  const points: Point[] = [];
  for (const block of content) {
    const last = points[points.length - 1];
    if (block.kind === 'item' && block.depth > top && last) {
      last.text += `\n- ${block.text}`;
      last.rest += `${last.rest === '' ? '' : '\n'}- ${block.text}`;
      last.indicators.push(block.text);
    } else if (block.kind === 'item' || !hasItems)
      points.push({ text: block.text, term: block.term, rest: block.rest, row: block.row, indicators: [] });
  }
  return points;
}

/** All that stands below a heading as text, its items with bullets. */
export const textOf = (content: readonly TextBlock[]): string =>
  content.map((block) => (block.kind === 'item' ? `${'  '.repeat(Math.max(0, block.depth - 1))}- ${block.text}` : block.text)).join('\n');

/** The items below a heading. */
export const bulletsOf = (content: readonly TextBlock[]): string[] =>
  content.flatMap((block) => (block.kind === 'item' ? [block.text] : []));
