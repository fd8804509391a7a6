import { inLadderOrder, isLevelName, saysTypicalTime } from '../heads/header-words';
import { areLevelNames, levelNamesAmong } from '../heads/level-names';
import { isPosition } from '../heads/positions';
import { FrameworkBuilder } from '../imported/framework-builder';
import { ImportError } from '../imported/import-error';
import type { ImportedFramework } from '../imported/imported-framework';
import { addTable, layoutOf } from '../tables/table-framework';
import type { Block } from './blocks';
import { sayLeftOut } from './left-out';
import { readHeadings } from './outline-headings';
import type { OutlineNames } from './outline-names';
import { contentTables, type PlacedTable } from './outline-tables';
import { sectionsOf } from './sections';

/** A document as a framework: its tables where they hold what is asked, else its headings with what stands below them. Throws ImportError. */
export function frameworkOfOutline(blocks: readonly Block[], names: OutlineNames): ImportedFramework {
  const title = titleOf(blocks, names);
  const builder = new FrameworkBuilder(names.format, title || names.title);
  const { tables, others } = sorted(contentTables(blocks), blocks);
  // A page that is called by a position is of that level.
  const only = isPosition(title) ? title : names.onlyLevel;
  let ofHeadings = false;
  const fromHeadings = tables.length === 0 && readHeadings(builder, blocks, { ...names, onlyLevel: only });
  if (!fromHeadings) {
    // With nothing else in the document a table of short cells is what there is.
    const chosen = tables.length > 0 ? tables : others.slice(0, 1);
    if (chosen.length === 0) throw new ImportError('noCompetencies');
    ofHeadings = areOfLevels(chosen);
    addTables(builder, chosen, names);
    const all = sectionsOf(blocks);
    sayLeftOut(
      builder,
      blocks,
      all,
      new Set(all.filter((section) => chosen.some((table) => table.about !== '' && table.heading === section.title))),
    );
  }
  for (const table of others)
    if ((tables.length > 0 || fromHeadings) && !addTypicalTimes(builder, table))
      builder.warn('tableLeftOut', { row: table.row, column: null }, {}, true);
  // Levels that cells name come in the order in which they are met.
  const areMet = tables.every((table) => !table.levelsOnly && /^(roles|long)$/.test(layoutOf(table.reading)));
  return builder.finish(fromHeadings || ofHeadings || areMet ? inLadderOrder : undefined);
}

type Tables = ReturnType<typeof contentTables>;

/** A table without levels stands beside lists that say more than twice as much, and beside what the page asks below names of levels. */
function sorted({ tables, others }: Tables, blocks: readonly Block[]): Tables {
  const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  const listed = lengthOf(blocks.flatMap((block) => (block.kind === 'item' ? [block.text] : [])));
  const inTables = lengthOf(tables.flatMap((table) => table.rows.flat()));
  const isWeak = tables.every((table) => !table.levelsOnly && layoutOf(table.reading) === 'one level');
  const told = sectionsOf(blocks).filter((section) => section.content.length > 0);
  const levels = told.filter((section) => isLevelName(section.title) && !tables.some((table) => table.heading === section.title));
  if (!isWeak || (inTables * 2 > listed && levels.length < 2)) return { tables, others };
  return { tables: [], others: [...tables, ...others].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

/**
 * The first heading is the title where it alone is of its depth, or above all others; among several, the page's own title
 * is. Where those are the levels, or hold lists as the first does, none of them is the title.
 */
function titleOf(blocks: readonly Block[], { pageTitle = '', isTitled }: OutlineNames): string {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const [first, ...others] = headings;
  if (!first || first.depth >= 7) return pageTitle;
  if (isTitled && first.depth > 1) return pageTitle;
  if (others.every((other) => other.depth > first.depth)) return first.text;
  const top = headings.filter((heading) => heading.depth === first.depth);
  const hasList = blocks[blocks.indexOf(first) + 1]?.kind === 'item';
  if (hasList || areLevelNames(top.map((heading) => heading.text))) return pageTitle;
  return pageTitle || (first.depth === 1 ? first.text : '');
}

/** Whether each table that names competencies stands below the name of a level. */
function areOfLevels(tables: readonly PlacedTable[]): boolean {
  const headings = tables.filter((table) => !table.levelsOnly).map((table) => table.heading);
  const levels = levelNamesAmong(headings);
  return headings.length > 1 && headings.every((heading) => levels.has(heading));
}

/** Tables that stand below a heading each: the heading is the competency of one without names of its own, else the area. */
function addTables(builder: FrameworkBuilder, tables: readonly PlacedTable[], names: OutlineNames): void {
  const named = tables.filter((table) => !table.levelsOnly);
  const levelHeadings = areOfLevels(tables);
  // What each level's table names is the same competency as in the others.
  const shared = new Map<string, string>();
  const areas = new Set(named.map((table) => table.heading)).size > 1 && !levelHeadings;
  for (const [index, table] of tables.entries()) {
    const place = { row: table.row, column: null };
    if (table.levelsOnly) {
      addLevelsOnly(builder, table, table.heading || `${names.title} ${index + 1}`);
      continue;
    }
    const { reading } = table;
    const area = areas && table.heading !== '' ? builder.area(table.heading, place) : null;
    if (area !== null) builder.describe(area, table.about, place);
    const onlyLevel = levelHeadings && layoutOf(reading) === 'one level' ? table.heading : names.onlyLevel;
    addTable(builder, table.rows, reading, { onlyLevel, area, ...(levelHeadings ? { shared } : {}) });
  }
}

/** A table of levels with how long one stands on each; false where it is another table. */
function addTypicalTimes(builder: FrameworkBuilder, { rows: [head = [], ...body] }: PlacedTable): boolean {
  const time = head.findIndex(saysTypicalTime);
  const ids = body.map((row) => builder.knownLevel(row[0] ?? ''));
  if (time < 1 || ids.every((id) => id === null)) return false;
  for (const [index, id] of ids.entries()) if (id !== null) builder.levelTime(id, body[index]?.[time] ?? '');
  return true;
}

/** A table whose columns are all levels: what stands in them is asked of the competency that the heading names. */
function addLevelsOnly(builder: FrameworkBuilder, table: PlacedTable, title: string): void {
  const place = { row: table.row, column: null };
  const id = builder.competency({ title, code: '', parent: null }, place);
  if (id === null) return;
  if (table.about !== '') builder.describe(id, table.about, place);
  const [head = [], ...body] = table.rows;
  for (const [column, label] of head.entries()) {
    if (label.trim() === '') continue;
    const level = builder.level(label);
    for (const row of body) builder.expect(id, level, row[column] ?? '', { ...place, column: label }, true);
  }
}
