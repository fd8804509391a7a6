import { isLevelName } from '../heads/header-words';
import { areLevelNames } from '../heads/level-names';
import type { FrameworkBuilder } from '../imported/framework-builder';
import type { Block, TextBlock } from './blocks';
import { sayLeftOut } from './left-out';
import type { OutlineNames } from './outline-names';
import { type Above, aboveOf, bulletsOf, higherLeaves, leavesOf, pointsOf, type Section, sectionsOf, share, textOf } from './sections';

/**
 * Reads headings with what stands below them. Two axes are possible: levels with competencies in or below them, or
 * competencies with levels in or below them; names of levels and names that repeat tell which. Answers false where
 * the document has no such structure.
 */
export function readHeadings(builder: FrameworkBuilder, blocks: readonly Block[], names: OutlineNames): boolean {
  const all = sectionsOf(blocks);
  const leaves = leavesOf(all);
  const [lone, ...more] = leaves;
  if (!lone) return readNestedList(builder, blocks, names);
  if (more.length === 0 && readList(builder, lone, names)) {
    sayLeftOut(builder, blocks, all, new Set([lone]));
    return true;
  }
  const kept = new Set(leaves);
  const titles = leaves.map((leaf) => leaf.title);
  const groups = [...new Set(leaves.map(aboveOf))].filter((above) => above !== '');
  const leavesAreLevels = areLevelNames(titles);
  const groupsAreLevels = groups.length > 1 && areLevelNames(groups);
  const repeated = new Set(titles).size < titles.length;
  const cross = (levelsAbove: boolean) => readCross(builder, all, leaves, kept, levelsAbove);
  if (groupsAreLevels && !leavesAreLevels) cross(names.headings !== 'competencies');
  else if (leavesAreLevels && groups.length > 0 && repeated) cross(names.headings === 'levels');
  else if (repeated && groups.length > 1) cross(names.headings !== 'competencies');
  else if (names.headings === 'levels' || (names.headings === undefined && leavesAreLevels && leaves.length > 1))
    readLevels(builder, leaves, names);
  else readCompetencies(builder, all, oneEach(leaves, kept), kept, names);
  sayLeftOut(builder, blocks, all, kept);
  return true;
}

/** Where every group has one heading below it, the group is the competency, and that heading is part of what is asked. */
function oneEach(leaves: Section[], kept: Set<Section>): Section[] {
  const groups = leaves.map(aboveOf);
  if (leaves.length < 2 || groups.includes('') || new Set(groups).size < groups.length) return leaves;
  const joined = leaves.map((leaf): Section => {
    const { title, depth, row } = leaf.path[leaf.path.length - 1] as Above;
    const line: TextBlock = { kind: 'text', text: leaf.title, term: '', rest: leaf.title, row: leaf.row };
    return { title, depth, row, path: leaf.path.slice(0, -1), content: [line, ...leaf.content] };
  });
  for (const section of joined) kept.add(section);
  return joined;
}

/** Headings below headings, one of them the levels: each leaf is one cell. */
function readCross(
  builder: FrameworkBuilder,
  all: readonly Section[],
  leaves: readonly Section[],
  kept: Set<Section>,
  aboveAreLevels: boolean,
): void {
  const known = new Map<string, string>();
  for (const leaf of leaves) {
    const above = aboveOf(leaf);
    const [level, title] = aboveAreLevels ? [above, leaf.title] : [leaf.title, above];
    const place = { row: leaf.row, column: null };
    if (level === '' || title === '') {
      builder.warn('textLeftOut', place, { start: leaf.title.slice(0, 60) }, true);
      continue;
    }
    const id = known.get(title) ?? builder.competency({ title, code: '', parent: null }, place);
    if (id === null) continue;
    if (!known.has(title) && !aboveAreLevels) builder.describe(id, aboutOf(all, title, kept), place);
    known.set(title, id);
    builder.expect(id, builder.level(level), textOf(leaf.content), place, true, { indicators: bulletsOf(leaf.content) });
  }
}

/** The paragraphs directly below a heading that groups others: what it is about. */
function aboutOf(all: readonly Section[], title: string, kept: Set<Section>): string {
  const section = all.find((one) => one.title === title);
  if (!section?.content.every((block) => block.kind === 'text')) return '';
  kept.add(section);
  return section.content.map((block) => block.text).join('\n');
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
function readCompetencies(
  builder: FrameworkBuilder,
  all: readonly Section[],
  found: readonly Section[],
  kept: Set<Section>,
  names: OutlineNames,
): void {
  const terms = found.flatMap((leaf) => pointsOf(leaf.content).map((point) => point.term));
  const repeated = new Set(terms.map((term) => term.toLowerCase())).size <= terms.length / 2;
  const termsAreLevels =
    terms.length > 1 && (share(terms, isLevelName) >= 0.6 || (names.headings === 'competencies' && repeated && !terms.includes('')));
  const higher = termsAreLevels ? [] : higherLeaves(all, found);
  for (const one of higher) kept.add(one);
  const leaves = higher.length === 0 ? found : [...found, ...higher].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const only = termsAreLevels ? null : numberedLevel(all, leaves);
  const areaOf = areasOf(builder, all, leaves, kept, only);
  for (const leaf of leaves) {
    const place = { row: leaf.row, column: null };
    const id = builder.competency({ title: leaf.title, code: '', parent: areaOf(leaf) }, place);
    if (id === null) continue;
    if (termsAreLevels) readTerms(builder, id, leaf, terms);
    else {
      const content = leaf.content.filter((block) => block.kind !== 'text' || !block.isAbout);
      const about = leaf.content.filter((block) => !content.includes(block));
      builder.describe(id, about.map((block) => block.text).join('\n'), place);
      builder.expect(id, builder.level(only ?? names.onlyLevel), textOf(content), place, true, { indicators: bulletsOf(content) });
    }
  }
}

/** The area of a heading: those above it that do not stand above all, the lower ones inside the higher. */
function areasOf(
  builder: FrameworkBuilder,
  all: readonly Section[],
  leaves: readonly Section[],
  kept: Set<Section>,
  level: string | null,
): (leaf: Section) => string | null {
  // What stands above all, or alone at its depth, groups nothing.
  const above = [...new Set(leaves.flatMap((leaf) => leaf.path))].filter((one) => one.title !== level);
  const times = new Map<number, number>();
  for (const { depth } of above) times.set(depth, (times.get(depth) ?? 0) + 1);
  const groups = new Set(above.filter((one) => (times.get(one.depth) ?? 0) > 1));
  const known = new Map<Above, string | null>();
  return (leaf) => {
    let parent: string | null = null;
    for (const above of leaf.path.filter((one) => groups.has(one))) {
      const place = { row: above.row, column: null };
      if (!known.has(above)) {
        const id = parent === null ? builder.area(above.title, place) : builder.item({ kind: 'area', title: above.title, parent }, place);
        known.set(above, id);
        if (id !== null) builder.describe(id, aboutOf(all, above.title, kept), place);
      }
      parent = known.get(above) ?? parent;
    }
    return parent;
  };
}

/** A competency whose bullets or paragraphs are its levels; what stands above them describes it. */
function readTerms(builder: FrameworkBuilder, id: string, leaf: Section, terms: readonly string[]): void {
  const about = leaf.content.filter((block) => block.kind === 'text' && leaf.content.some((other) => other.kind === 'item'));
  builder.describe(id, about.map((block) => block.text).join('\n'), { row: leaf.row, column: null });
  for (const point of pointsOf(leaf.content)) {
    const here = { row: point.row, column: null };
    if (point.term !== '' && isLevelOf(point.term, terms))
      builder.expect(id, builder.level(point.term), point.rest, here, true, { indicators: point.indicators });
    else builder.describe(id, point.text, here);
  }
}

/** The one heading beside the competencies that is a numbered level ("IC2 Software Engineer"): the page is of that level. */
function numberedLevel(all: readonly Section[], leaves: readonly Section[]): string | null {
  const taken = new Set(leaves);
  const others = new Set(all.filter((section) => !taken.has(section)).map((section) => section.title));
  const found = [...others].filter((title) => isLevelName(title) && /^\p{L}+\s*[-.]?\s*\d{1,2}\b/u.test(title));
  return found.length === 1 ? (found[0] as string) : null;
}

/** A term is a level when it reads like one, or stands below several competencies as the levels do. */
const isLevelOf = (term: string, terms: readonly string[]) => isLevelName(term) || terms.filter((one) => one === term).length > 1;

/** One heading above a list whose items are the competencies is its title; false where they are not. */
function readList(builder: FrameworkBuilder, section: Section, names: OutlineNames): boolean {
  if (isNestedList(section)) return readNestedList(builder, section.content, names);
  const termed = termedItems(section);
  if (termed) readCompetencies(builder, termed, termed, new Set(termed), names);
  return termed !== null;
}

/** The items of a section as sections of their own, where each begins with its name; null where they do not. */
function termedItems({ content, depth, path }: Section): Section[] | null {
  const items = content.filter((block) => block.kind === 'item');
  const isNamed = (item: TextBlock) => item.term !== '' && item.rest !== '' && item.term.split(/\s+/).length <= 5;
  if (items.length < 3 || !items.every((item) => item.depth === 1 && isNamed(item))) return null;
  const terms = items.map((item) => item.term);
  if (new Set(terms).size < terms.length || share(terms, isLevelName) > 0.2) return null;
  return items.map(({ term, rest, row }) => ({
    title: term,
    depth: depth + 1,
    row,
    path,
    content: [{ kind: 'text', text: rest, term: '', rest, row }],
  }));
}

/** Whether a section is a list of names with items inside each. */
function isNestedList({ content }: Section): boolean {
  const tops = content.filter((block, at) => {
    const next = content[at + 1];
    return block.kind === 'item' && block.depth === 1 && block.rest === block.text && next?.kind === 'item' && next.depth > 1;
  });
  return tops.length > 1 && content.every((block) => block.kind === 'item' && (block.depth > 1 || tops.includes(block)));
}

/** A document of nothing but a list: its top items are competencies, the items inside them what is asked. */
function readNestedList(builder: FrameworkBuilder, blocks: readonly Block[], names: OutlineNames): boolean {
  const items = blocks.filter((block) => block.kind === 'item');
  if (items.length < 2 || items.every((item) => item.depth === 1)) return false;
  let current: Section | null = null;
  const sections: Section[] = [];
  for (const item of items) {
    if (item.depth === 1) {
      current = { title: item.text, depth: 1, row: item.row, path: [], content: [] };
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
  else readCompetencies(builder, sections, filled, new Set(), names);
  return true;
}
