import { entriesOf, type Fields, field, isFields, listOf, textField, textOf } from '../data/fields';
import { inLadderOrder } from '../heads/header-words';
import { FrameworkBuilder } from '../imported/framework-builder';
import { ImportError } from '../imported/import-error';
import type { ImportedFramework } from '../imported/imported-framework';
import { frameworkFromTable } from '../tables/table-framework';
import { guessReading } from '../tables/table-reading';
import { calledSo, nameFields, pointsOf, spoken, textsOf, typicalTimeOf } from './ladder-parts';
import { withRoles } from './ladder-roles';
import { addNested } from './nested-ladder';
import { parentColumnsOf, readParentTable } from './parent-table';

/** What the framework of a ladder is called, and what it came as. */
export type LadderNames = { title: string; onlyLevel: string; format: 'yaml' | 'json' | 'markdown' };

const levelFields = ['levels', 'grades', 'rungs', 'stages'];
const themeFields = ['themes', 'areas', 'domains', 'categories', 'pillars', 'dimensions', 'tracks'];
const cellFields = ['competencies', 'expectations', 'criteria', 'items'];

/**
 * Reads a ladder written as data, in the three forms that are met: a list of texts that name their level and their theme;
 * competencies with their levels inside them (milestones, or a map of levels); a list of rows. Throws ImportError.
 */
export function readLadder(data: unknown, names: LadderNames): ImportedFramework {
  const rows = rowsOf(data);
  if (rows) {
    const grid = gridOf(rows);
    const tree = parentColumnsOf(grid, 0);
    if (tree) return readParentTable(grid, tree, names.title, names.format);
    return { ...frameworkFromTable(grid, guessReading(grid), names), format: names.format };
  }
  const source: Fields = isFields(data) ? data : { items: data };
  const { inner, name } = onlyMap(source);
  const title = textField(inner, 'name', 'title') || name || names.title;
  const builder = new FrameworkBuilder(names.format, textField(inner, 'name', 'title', 'framework') || title);
  builder.describeWhole({
    description: textField(inner, 'summary', 'description'),
    version: textField(inner, 'version'),
    publisher: textField(inner, 'publisher', 'organisation', 'organization', 'company'),
    sourceUri: textField(inner, 'url', 'source'),
    license: textField(inner, 'license', 'licence'),
  });
  if (!addCells(builder, inner) && !addNested(builder, inner, title, names.onlyLevel)) throw new ImportError('noFramework');
  return withRoles(finished(builder, typeof field(inner, ...levelFields) !== 'object'), inner);
}

/** Levels that are not listed stand in the order that their names mean. Data has no lines or columns that could be marked, so what holds no competencies holds no framework. */
function finished(builder: FrameworkBuilder, byName: boolean): ImportedFramework {
  try {
    return builder.finish(byName ? inLadderOrder : undefined);
  } catch (error) {
    throw error instanceof ImportError && error.code === 'noCompetencies' ? new ImportError('noFramework') : error;
  }
}

/** A file may wrap its content in one named field, whose name is the title where it says more than what kind of thing it is. */
function onlyMap(source: Fields): { inner: Fields; name: string } {
  const entries = Object.entries(source);
  const [key, inner] = entries[0] ?? ['', null];
  const holdsMore = isFields(inner) && Object.values(inner).some((value) => typeof value === 'object');
  if (entries.length !== 1 || !holdsMore || themeFields.includes(key) || cellFields.includes(key)) return { inner: source, name: '' };
  const isKind =
    /^(data|root|content|career|job|engineering)?\W?(frameworks?|ladders?|matrix|model|data|root|content|levels?|skills?)$/i.test(key);
  return { inner, name: isKind ? '' : spoken(key) };
}

/** A list of flat objects, each a row with the same kinds of fields. */
function rowsOf(data: unknown): Fields[] | null {
  const [only = '', ...others] = isFields(data) ? Object.keys(data) : [];
  const isList = isFields(data) && others.length === 0 && !levelFields.includes(only);
  const list = Array.isArray(data) ? data : isList ? listOf(data[only]) : [];
  const rows = list.filter(isFields);
  if (rows.length < 2 || rows.length < list.length) return null;
  const isFlat = (value: unknown) =>
    !isFields(value) && (!Array.isArray(value) || value.every((one) => !isFields(one) && !Array.isArray(one)));
  return rows.every((row) => Object.values(row).every(isFlat)) ? rows : null;
}

function gridOf(rows: readonly Fields[]): string[][] {
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !name.startsWith('@')).slice(0, 256);
  if (head.length < 2) throw new ImportError('noFramework');
  const cell = (value: unknown) =>
    Array.isArray(value) && value.length > 1 ? value.map((one) => `- ${textOf(one)}`).join('\n') : textOf(value);
  return [head.map(spoken), ...rows.map((row) => head.map((name) => cell(field(row, name))))];
}

type Named = { id: string; name: string; summary: string; time: string };

function namedList(source: unknown, fields: readonly string[]): Named[] {
  const value = field(source, ...fields);
  const list = isFields(value) ? entriesOf(value).map(([id, one]) => (isFields(one) ? { id, ...one } : { id, name: one })) : listOf(value);
  return list.map((one) => {
    const plain = isFields(one) ? '' : textOf(one);
    const id = textField(one, 'id', 'key', 'slug', 'code') || plain || textField(one, ...nameFields);
    return {
      id,
      name: textField(one, ...nameFields) || plain || id,
      summary: textField(one, 'summary', 'description'),
      time: typicalTimeOf(one),
    };
  });
}

/** Texts that name their level and their theme: one competency a theme, one expectation a theme and level. */
function addCells(builder: FrameworkBuilder, source: Fields): boolean {
  const cells = listOf(field(source, ...cellFields)).filter(isFields);
  const themeOf = (cell: unknown) => textField(cell, 'theme', 'area', 'domain', 'category', 'pillar', 'track', 'competency', 'skill');
  const levelOf = (cell: unknown) => textOf(field(cell, 'level', 'levelId', 'grade'));
  const placed = cells.filter((cell) => levelOf(cell) !== '' && themeOf(cell) !== '');
  if (placed.length === 0 || placed.length < cells.length * 0.6) return false;
  const levels = new Map<string, string>();
  for (const { id, name, time } of namedList(source, levelFields)) {
    levels.set(id, builder.level(name, false, id));
    builder.levelTime(levels.get(id) as string, time);
  }
  const declared = levels.size > 0;
  const themes = new Map<string, string>();
  for (const [index, theme] of namedList(source, themeFields).entries()) {
    const place = { row: index + 1, column: 'themes' };
    const id = builder.item({ kind: 'competency', title: theme.name, statement: theme.summary, parent: null, id: theme.id }, place);
    if (id !== null) themes.set(theme.id, id);
  }
  const listed = themes.size > 0;
  // Several texts of one theme and level are the points of one cell.
  const times = new Map<string, number>();
  const cellKey = (cell: unknown) => `${themeOf(cell)}\n${levelOf(cell)}`;
  for (const cell of cells) times.set(cellKey(cell), (times.get(cellKey(cell)) ?? 0) + 1);
  for (const [index, cell] of cells.entries()) {
    const place = { row: index + 1, column: 'competencies' };
    const [level, theme] = [levelOf(cell), themeOf(cell)];
    if (level !== '' && !levels.has(level)) {
      if (declared) {
        builder.warn('rowWithoutLevel', place, { level: level.slice(0, 60), levels: [...levels.keys()].join(', ').slice(0, 300) }, true);
        continue;
      }
      levels.set(level, builder.level(level));
    }
    if (theme !== '' && !themes.has(theme)) {
      if (listed) {
        builder.warn('competencyUnknown', place, { competency: theme.slice(0, 80) }, true);
        continue;
      }
      const id = builder.competency({ title: theme, code: '', parent: null }, place);
      if (id !== null) themes.set(theme, id);
    }
    const [levelId, competency] = [levels.get(level), themes.get(theme)];
    if (levelId === undefined) builder.warn('levelMissing', place, {}, true);
    else if (competency === undefined) builder.warn('competencyUnknown', place, { competency: theme.slice(0, 80) }, true);
    else addCell(builder, cell, { competency, level: levelId, isPoint: (times.get(cellKey(cell)) ?? 0) > 1 }, place);
  }
  return true;
}

type CellPlace = { competency: string; level: string; isPoint: boolean };

function addCell(
  builder: FrameworkBuilder,
  cell: Fields,
  { competency, level, isPoint }: CellPlace,
  place: { row: number; column: string },
): void {
  const points = pointsOf(cell);
  const text = textsOf(cell);
  const proficiency = textField(cell, 'proficiency', 'required', 'requiredLevel');
  const whole = [text, ...points.map((point) => `- ${point}`)].filter((line) => line !== '').join('\n');
  // A value of the scale beside an empty text wants nothing that one could read.
  if (whole.trim() === '') return;
  builder.expect(competency, level, whole, place, true, {
    ...(points.length > 0 || isPoint ? { indicators: [...(text === '' ? [] : [text]), ...points] } : {}),
    ...calledSo(cell),
    ...(textField(cell, 'id') === '' ? {} : { id: textField(cell, 'id') }),
    ...(proficiency === '' ? {} : { required: builder.scaleValue(proficiency) }),
  });
}
