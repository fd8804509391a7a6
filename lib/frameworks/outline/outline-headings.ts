import type { FrameworkBuilder } from '../framework-builder';
import { isLevelName } from '../header-words';
import { areLevelNames } from '../level-names';
import type { Block, TextBlock } from './blocks';
import type { OutlineNames } from './outline-names';

/** A heading with the headings above it and what stands directly below it. */
type Section = { title: string; depth: number; row: number | null; above: string; aboveDepth: number; content: TextBlock[] };

/**
 * Reads headings with what stands below them. Two axes are possible: levels with competencies in or below them, or
 * competencies with levels in or below them; names of levels and names that repeat tell which. Answers false where
 * the document has no such structure.
 */
export function readHeadings(builder: FrameworkBuilder, blocks: readonly Block[], names: OutlineNames): boolean {
  const all = sectionsOf(blocks);
  const leaves = leavesOf(all);
  if (leaves.length === 0) return readNestedList(builder, blocks, names);
  sayLeftOut(builder, all, leaves);
  const titles = leaves.map((leaf) => leaf.title);
  const groups = [...new Set(leaves.map((leaf) => leaf.above))].filter((above) => above !== '');
  const leavesAreLevels = areLevelNames(titles);
  const groupsAreLevels = groups.length > 1 && areLevelNames(groups);
  const repeated = new Set(titles).size < titles.length;
  if (groupsAreLevels && !leavesAreLevels) readCross(builder, all, leaves, names.headings !== 'competencies');
  else if (leavesAreLevels && groups.length > 0 && repeated) readCross(builder, all, leaves, names.headings === 'levels');
  else if (repeated && groups.length > 1) readCross(builder, all, leaves, names.headings !== 'competencies');
  else if (names.headings === 'levels' || (names.headings === undefined && leavesAreLevels && leaves.length > 1))
    readLevels(builder, leaves, names);
  else readCompetencies(builder, all, leaves, names);
  return true;
}

const share = (texts: readonly string[], holds: (text: string) => boolean) => texts.filter(holds).length / Math.max(1, texts.length);

function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  const path: { depth: number; text: string }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while (path.length > 0 && (path[path.length - 1]?.depth ?? 0) >= block.depth) path.pop();
      const above = path[path.length - 1];
      sections.push({
        title: block.text,
        depth: block.depth,
        row: block.row,
        above: above?.text ?? '',
        aboveDepth: above?.depth ?? 0,
        content: [],
      });
      path.push({ depth: block.depth, text: block.text });
    } else if (block.kind !== 'table') sections[sections.length - 1]?.content.push(block);
  }
  return sections;
}

/** The headings of the depth that most headings with content have; lists count before mere paragraphs. */
function leavesOf(sections: readonly Section[]): Section[] {
  const weight = (section: Section) =>
    section.content.some((block) => block.kind === 'item' || block.term !== '') ? 2 : section.content.length > 0 ? 1 : 0;
  const byDepth = new Map<number, number>();
  for (const section of sections) byDepth.set(section.depth, (byDepth.get(section.depth) ?? 0) + weight(section));
  const [depth, total] = [...byDepth].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (total === 0) return [];
  return sections.filter((section) => section.depth === depth && section.content.length > 0);
}

function sayLeftOut(builder: FrameworkBuilder, all: readonly Section[], leaves: readonly Section[]): void {
  const kept = new Set(leaves);
  for (const section of all)
    if (!kept.has(section) && section.content.some((block) => block.kind === 'item'))
      builder.warn('textLeftOut', { row: section.row, column: null }, { start: section.title.slice(0, 60) }, true);
}

/** Headings below headings, one of them the levels: each leaf is one cell. */
function readCross(builder: FrameworkBuilder, all: readonly Section[], leaves: readonly Section[], aboveAreLevels: boolean): void {
  const known = new Map<string, string>();
  for (const leaf of leaves) {
    const [level, title] = aboveAreLevels ? [leaf.above, leaf.title] : [leaf.title, leaf.above];
    const place = { row: leaf.row, column: null };
    if (level === '' || title === '') {
      builder.warn('textLeftOut', place, { start: leaf.title.slice(0, 60) }, true);
      continue;
    }
    const id = known.get(title) ?? builder.competency({ title, code: '', parent: null }, place);
    if (id === null) continue;
    if (!known.has(title) && !aboveAreLevels) builder.describe(id, aboutOf(all, title), place);
    known.set(title, id);
    builder.expect(id, builder.level(level), textOf(leaf.content), place, true, { indicators: bulletsOf(leaf.content) });
  }
}

/** The paragraphs directly below a heading that groups others: what it is about. */
function aboutOf(all: readonly Section[], title: string): string {
  const content = all.find((section) => section.title === title)?.content ?? [];
  return content.every((block) => block.kind === 'text') ? content.map((block) => block.text).join('\n') : '';
}

/**
 * Headings are levels: their bullets are competencies, by their bold terms where those repeat from level to level, else
 * by their position. Bullets without any term are what one competency, the document's, asks.
 */
function readLevels(builder: FrameworkBuilder, leaves: readonly Section[], names: OutlineNames): void {
  const rows = leaves.map((leaf) => ({ leaf, points: pointsOf(leaf.content) }));
  const termed = rows.flatMap(({ points }) => points).filter((point) => point.term !== '').length;
  const count = rows.reduce((sum, { points }) => sum + points.length, 0);
  const byPoint = termed >= count * 0.6 && count > 0;
  const most = Math.max(...rows.map(({ points }) => points.length));
  const terms = new Set(rows.flatMap(({ points }) => points.map((point) => point.term.toLowerCase())));
  const byTerm = byPoint && terms.size <= most * 1.34;
  const known = new Map<string, string | null>();
  const nameAt = (at: number) => [...new Set(rows.flatMap(({ points }) => points[at]?.term || []))].join(' / ');
  for (const { leaf, points } of rows) {
    const level = builder.level(leaf.title, true);
    const place = { row: leaf.row, column: null };
    if (!byPoint) {
      const title = names.title || names.onlyLevel;
      if (!known.has('')) known.set('', builder.competency({ title, code: '', parent: null }, place));
      const id = known.get('');
      if (id) builder.expect(id, level, textOf(leaf.content), place, true, { indicators: bulletsOf(leaf.content) });
      continue;
    }
    for (const [at, point] of points.entries()) {
      const key = byTerm ? point.term.toLowerCase() : String(at);
      const title = byTerm ? point.term : nameAt(at) || String(at + 1);
      const here = { row: point.row, column: null };
      if (!known.has(key)) known.set(key, builder.competency({ title, code: '', parent: null }, here));
      const id = known.get(key);
      if (id) builder.expect(id, level, byTerm ? point.rest : point.text, here, true, { indicators: point.indicators });
    }
  }
}

/** Headings are competencies; their bullets name levels, or all of it asks of one level. */
function readCompetencies(builder: FrameworkBuilder, all: readonly Section[], leaves: readonly Section[], names: OutlineNames): void {
  const terms = leaves.flatMap((leaf) => pointsOf(leaf.content).map((point) => point.term));
  const repeated = new Set(terms.map((term) => term.toLowerCase())).size <= terms.length / 2;
  const termsAreLevels =
    terms.length > 1 && (share(terms, isLevelName) >= 0.6 || (names.headings === 'competencies' && repeated && !terms.includes('')));
  const only = termsAreLevels ? null : numberedLevel(all, leaves);
  for (const leaf of leaves) {
    const place = { row: leaf.row, column: null };
    const inArea = leaf.aboveDepth > 0 && groupsSeveral(leaves) && leaf.above !== only;
    const parent = inArea ? builder.area(leaf.above, place) : null;
    if (parent !== null) builder.describe(parent, aboutOf(all, leaf.above), place);
    const id = builder.competency({ title: leaf.title, code: '', parent }, place);
    if (id === null) continue;
    if (!termsAreLevels) {
      const content = leaf.content.filter((block) => block.kind !== 'text' || !block.isAbout);
      const about = leaf.content.filter((block) => !content.includes(block));
      builder.describe(id, about.map((block) => block.text).join('\n'), place);
      builder.expect(id, builder.level(only ?? names.onlyLevel), textOf(content), place, true, { indicators: bulletsOf(content) });
      continue;
    }
    // What stands above the levels describes the competency.
    const about = leaf.content.filter((block) => block.kind === 'text' && leaf.content.some((other) => other.kind === 'item'));
    builder.describe(id, about.map((block) => block.text).join('\n'), place);
    for (const point of pointsOf(leaf.content)) {
      const here = { row: point.row, column: null };
      if (point.term !== '' && isLevelOf(point.term, terms))
        builder.expect(id, builder.level(point.term), point.rest, here, true, { indicators: point.indicators });
      else builder.describe(id, point.text, here);
    }
  }
}

/** The one heading beside the competencies that is a numbered level ("IC2 Software Engineer"): the page is of that level. */
function numberedLevel(all: readonly Section[], leaves: readonly Section[]): string | null {
  const others = new Set(all.filter((section) => !leaves.includes(section)).map((section) => section.title));
  const found = [...others].filter((title) => isLevelName(title) && /^\p{L}+\s*[-.]?\s*\d{1,2}\b/u.test(title));
  return found.length === 1 ? (found[0] as string) : null;
}

/** A term is a level when it reads like one, or stands below several competencies as the levels do. */
const isLevelOf = (term: string, terms: readonly string[]) => isLevelName(term) || terms.filter((one) => one === term).length > 1;

/** Whether the headings above are areas rather than the one title of the document. */
const groupsSeveral = (leaves: readonly Section[]) => new Set(leaves.map((leaf) => leaf.above)).size > 1;

/** Top items, or paragraphs where there are no items, each with the items inside it. */
function pointsOf(content: readonly TextBlock[]): { text: string; term: string; rest: string; row: number | null; indicators: string[] }[] {
  const hasItems = content.some((block) => block.kind === 'item');
  const top = Math.min(...content.map((block) => (block.kind === 'item' ? block.depth : 99)));
  const points: ReturnType<typeof pointsOf> = [];
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
const textOf = (content: readonly TextBlock[]) =>
  content.map((block) => (block.kind === 'item' ? `${'  '.repeat(Math.max(0, block.depth - 1))}- ${block.text}` : block.text)).join('\n');

const bulletsOf = (content: readonly TextBlock[]) => content.flatMap((block) => (block.kind === 'item' ? [block.text] : []));

/** A document of nothing but a list: its top items are competencies, the items inside them what is asked. */
function readNestedList(builder: FrameworkBuilder, blocks: readonly Block[], names: OutlineNames): boolean {
  const items = blocks.filter((block) => block.kind === 'item');
  if (items.length < 2 || items.every((item) => item.depth === 1)) return false;
  let current: Section | null = null;
  const sections: Section[] = [];
  for (const item of items) {
    if (item.depth === 1) {
      current = { title: item.text, depth: 1, row: item.row, above: '', aboveDepth: 0, content: [] };
      sections.push(current);
    } else current?.content.push({ ...item, depth: item.depth - 1 });
  }
  const filled = sections.filter((section) => section.content.length > 0);
  if (filled.length === 0) return false;
  if (
    filled.length > 1 &&
    share(
      filled.map((one) => one.title),
      isLevelName,
    ) >= 0.6
  )
    readLevels(builder, filled, names);
  else readCompetencies(builder, sections, filled, names);
  return true;
}
