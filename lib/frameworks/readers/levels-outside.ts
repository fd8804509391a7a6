import { entriesOf, type Fields, field, isFields, listed, textField, textOf } from '../data/fields';
import { isLevelName } from '../heads/header-words';
import { areLevelNames } from '../heads/level-names';
import type { FrameworkBuilder } from '../imported/framework-builder';
import { isSentence, nameFields, spoken, textsOf, typicalTimeOf } from './ladder-parts';
import { expectRung, facts, rungOf, rungsOf } from './rungs';

/** A level with what it asks, by the name of the competency. */
export type LevelOutside = {
  label: string;
  id: string;
  about: string;
  time: string;
  cells: [title: string, content: unknown][];
  /** Texts of a word or two, which may be facts of the level. */
  short: [title: string, text: string][];
};

/** Fields of a level that hold its competencies, or what groups them. */
const holders = ['competencies', 'capabilities', 'skills', 'areas', 'categories', 'themes', 'pillars', 'dimensions'];
/** Fields between a level and its competencies that name neither. */
const wrappers = [...holders, 'criteria', 'expectations', 'items'];

/** Entries that are levels and hold their competencies, or only a text each; null where they are something else.
 * `areSaidToBe`: they stand in the source's own list of levels. */
export function levelsOutsideOf(entries: readonly (readonly [string, unknown])[], areSaidToBe: boolean): LevelOutside[] | null {
  const named = entries
    .map(([key, one]): [string, unknown] => [key, asMap(one)])
    .map(([key, entry]): [string, unknown] => [
      textField(entry, ...nameFields) || spoken(key) || textOf(field(entry, 'level', 'grade', 'role', 'position', 'id')),
      entry,
    ]);
  if (named.length < 2 || !(areSaidToBe || areLevelNames(named.map(([title]) => title))) || !named.every(([, entry]) => isFields(entry)))
    return null;
  const levels = named.flatMap(([label, entry]) => levelsIn(label, entry as Fields));
  if (levels.some((level) => level === null)) return null;
  const found = withShortTexts(levels as LevelOutside[]);
  return found.some((level) => level.cells.length > 0 || isSentence(level.about)) ? found : null;
}

/** A list of maps of one field each, as one writes a map whose order matters, as that map; anything else as it is. */
function asMap(value: unknown): unknown {
  const [only, ...others] = entriesOf(value);
  if (only?.[0] === 'items' && others.length === 0 && isFields(asMap(only[1]))) return asMap(only[1]);
  if (!Array.isArray(value) || value.length === 0 || !value.every((one) => isFields(one) && Object.keys(one).length === 1)) return value;
  const entries = value.flatMap((one) => entriesOf(one));
  return new Set(entries.map(([key]) => key)).size === entries.length ? Object.fromEntries(entries) : value;
}

/** A level, and those that stand inside it by their own names; null where it holds competencies with levels of their own. */
function levelsIn(label: string, entry: Fields): (LevelOutside | null)[] {
  const inside: (LevelOutside | null)[] = [];
  const cells: [string, unknown][] = [];
  for (const [key, value] of entriesOf(entry)) {
    if (isFields(value) && isLevelName(spoken(key))) inside.push(...levelsIn(spoken(key), value));
    else {
      const found = cellsIn(key, value);
      if (found === null) return [null];
      cells.push(...found);
    }
  }
  const short = entriesOf(entry).flatMap(([key, value]): [string, string][] => {
    const text = facts.has(key) || typeof value !== 'string' ? '' : textOf(value);
    return text === '' || isSentence(text) ? [] : [[spoken(key), text]];
  });
  return [{ label, id: textField(entry, 'id', 'key'), about: textsOf(entry), time: typicalTimeOf(entry), cells, short }, ...inside];
}

/** What another level asks in a sentence may be asked in two words here. */
function withShortTexts(levels: readonly LevelOutside[]): LevelOutside[] {
  const asked = new Set(levels.flatMap((level) => level.cells.map(([title]) => title)));
  return levels.map((level) => ({ ...level, cells: [...level.cells, ...level.short.filter(([title]) => asked.has(title))] }));
}

/** What a field of a level asks: nothing, one competency, or several inside it; null where they have levels of their own. */
function cellsIn(key: string, value: unknown): [string, unknown][] | null {
  if (isFields(value)) {
    if (facts.has(key) && !wrappers.includes(key)) return [];
    if (rungsOf(value, new Map()).length > 0) return null;
    // Nothing but texts and points: it is one competency; else its fields are.
    if (Object.keys(value).every((name) => facts.has(name))) return [[spoken(key), value]];
    return joined(entriesOf(value).map(([name, one]) => (isFields(one) ? cellsIn(name, one) : [[spoken(name), one]])));
  }
  if (Array.isArray(value)) {
    if (value.some(isFields)) {
      if (value.some((one) => rungsOf(one, new Map()).length > 0)) return null;
      return value.flatMap((one): [string, unknown][] => {
        const title = textField(one, ...nameFields, 'competency', 'skill', 'area', 'theme', 'category');
        return title === '' ? [] : [[title, one]];
      });
    }
    // The names of other levels ask nothing.
    return value.length === 0 || value.every((one) => isLevelName(textOf(one))) ? [] : [[spoken(key), value]];
  }
  return facts.has(key) || !isSentence(textOf(value)) ? [] : [[spoken(key), value]];
}

const joined = (parts: ([string, unknown][] | null)[]) => (parts.includes(null) ? null : (parts as [string, unknown][][]).flat());

/** Adds levels that hold their competencies; where they only have a text each, it is asked of the whole. */
export function addLevelsOutside(
  builder: FrameworkBuilder,
  levels: readonly LevelOutside[],
  title: string,
  parent: string | null = null,
): void {
  const known = new Map<string, string | null>();
  const hasCells = levels.some((level) => level.cells.length > 0);
  for (const [row, { label, id, about, time, cells }] of levels.entries()) {
    const place = { row: row + 1, column: label };
    builder.levelTime(builder.level(label, false, id || undefined), time);
    if (hasCells && about !== '') builder.warn('textLeftOut', { row: null, column: label }, { start: about.slice(0, 60) }, true);
    for (const [name, content] of hasCells ? cells : [[title, about] as const]) {
      if (!known.has(name)) known.set(name, builder.competency({ title: name, code: '', parent }, place));
      const competency = known.get(name);
      if (competency) expectRung(builder, competency, label, rungOf(label, content), place);
    }
  }
}

/** The levels of an entry, such as one track of several, that hold named competencies; null where they hold texts. */
export function levelsWithin(entry: unknown): LevelOutside[] | null {
  const levels = listed(field(entry, 'levels', 'grades', 'stages'));
  const isNamed = (one: unknown) => isFields(one) && textField(one, ...nameFields, 'area', 'theme', 'category') !== '';
  const holds = ([, level]: [string, unknown]) => {
    const inside = field(level, ...holders);
    if (Array.isArray(inside)) return inside.length > 0 && inside.every(isNamed);
    return isFields(inside) || isFields(field(level, 'expectations', 'criteria', 'requirements'));
  };
  return levels.length > 1 && levels.every(holds) ? levelsOutsideOf(levels, true) : null;
}
