import { entriesOf, type Fields, field, isFields, listOf, textField, textOf } from '../data/fields';
import type { FrameworkBuilder } from '../framework-builder';
import { isLevelName } from '../header-words';
import { slug } from '../slug';
import { calledSo, typicalTimeOf } from './ladder-parts';

const names = ['name', 'title', 'displayName', 'label'];
const texts = ['summary', 'text', 'description', 'expectation', 'statement', 'criteria'];
const rungs = ['milestones', 'levels', 'expectations', 'grades', 'stages', 'rubric'];
const groups = [
  'areas',
  'domains',
  'categories',
  'pillars',
  'themes',
  'groups',
  'sections',
  'tracks',
  'competencies',
  'skills',
  'children',
  'items',
  'dimensions',
];
const points = ['signals', 'examples', 'behaviours', 'behaviors', 'bullets', 'points', 'indicators'];
/** Fields that describe the file or an entry, and are no entries themselves. */
const facts = new Set([
  ...names,
  ...texts,
  ...rungs,
  ...points,
  'id',
  'key',
  'code',
  'slug',
  'version',
  'publisher',
  'url',
  'source',
  'license',
  'category',
  'area',
  'domain',
  'group',
  'pillar',
  'roles',
  'scale',
  'weight',
  'priority',
  '$schema',
  'framework',
]);

type Rung = { label: string; text: string; points: string[]; signals: string[]; examples: string[]; id: string; time: string };

/** Adds competencies that hold their own levels: as a list of milestones, a list with names, or a map of level and text. */
export function addNested(builder: FrameworkBuilder, source: Fields, onlyLevel: string): void {
  const declared = new Map<string, string>();
  const levels = field(source, 'levels', 'grades');
  // A list of levels, or a map of their keys.
  const listed = isFields(levels) ? entriesOf(levels) : listOf(levels).map((level): [string, unknown] => ['', level]);
  for (const [key, level] of listed) {
    const label = textField(level, ...names) || textOf(level) || textField(level, 'id');
    if (label === '') continue;
    const id = textField(level, 'id', 'key') || key || label;
    declared.set(id, label);
    builder.levelTime(builder.level(label, false, id), typicalTimeOf(level));
  }
  const walk = new NestedWalk(builder, declared, onlyLevel);
  if (levelsOutside(source)) walk.turned(source);
  else walk.group(source, null, 0);
}

/** A map of levels, each a map of competency and text, is read the other way round. */
function levelsOutside(source: Fields): boolean {
  const entries = entriesOf(source).filter(([key]) => !facts.has(key));
  const maps = entries.filter(([, value]) => isFields(value) && Object.values(value).every((one) => !isFields(one)));
  return (
    maps.length > 1 && maps.length === entries.length && entries.filter(([key]) => isLevelName(spoken(key))).length >= entries.length * 0.6
  );
}

/** A key as words: `project_management` and `projectManagement` are "project management"; others stay as they are. */
const spoken = (key: string) => (/[\s]/.test(key) ? key : key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' '));

class NestedWalk {
  private row = 0;

  constructor(
    private readonly builder: FrameworkBuilder,
    private readonly declared: ReadonlyMap<string, string>,
    private readonly onlyLevel: string,
  ) {}

  turned(source: Fields): void {
    const known = new Map<string, string | null>();
    for (const [level, cells] of entriesOf(source)) {
      if (facts.has(level)) continue;
      for (const [name, text] of entriesOf(cells)) {
        const place = { row: ++this.row, column: level };
        if (!known.has(name)) known.set(name, this.builder.competency({ title: spoken(name), code: '', parent: null }, place));
        const id = known.get(name);
        if (id) this.expect(id, rungOf(level, text), place);
      }
    }
  }

  /** The entries below a group: those with levels are competencies, those with entries of their own are areas. */
  group(source: Fields, parent: string | null, depth: number): void {
    for (const [key, entry] of this.entriesIn(source, depth)) {
      const title = textField(entry, ...names) || spoken(key);
      if (title === '') {
        this.builder.warn('itemWithoutText', { row: ++this.row, column: null }, {}, true);
        continue;
      }
      this.entry(
        title,
        entry,
        parent,
        depth,
        textField(entry, 'id', 'key', 'slug') || (isFields(entry) && key !== '' && !/^\d+$/.test(key) ? slug(key) : ''),
      );
    }
  }

  private entriesIn(source: Fields, depth: number): [string, unknown][] {
    const lists = groups.flatMap((name) => {
      const value = field(source, name);
      return isFields(value)
        ? entriesOf(value)
        : listOf(value).map((one): [string, unknown] => (isFields(one) ? ['', one] : [textOf(one), {}]));
    });
    if (lists.length > 0) return lists;
    // Without any of the known names, every field that holds something is an entry.
    return entriesOf(source).filter(
      ([key, value]) => !facts.has(key) && (isFields(value) || Array.isArray(value) || (depth > 0 && textOf(value) !== '')),
    );
  }

  private entry(title: string, entry: unknown, parent: string | null, depth: number, id: string): void {
    const place = { row: ++this.row, column: null };
    const rungs = rungsOf(entry, this.declared);
    const inside = isFields(entry) && rungs.length === 0 && depth < 8 && hasEntries(entry);
    const category = textField(entry, 'category', 'area', 'domain', 'group', 'pillar');
    const up = parent ?? (category === '' || inside ? null : this.builder.area(category, place));
    const said = { title, parent: up, code: textField(entry, 'code'), statement: statementOf(entry, rungs), ...(id === '' ? {} : { id }) };
    const added = this.builder.item({ kind: inside ? 'area' : 'competency', ...said }, place);
    if (added === null) return;
    this.builder.prioritise(added, textField(entry, 'priority'), place);
    if (inside) this.group(entry, added, depth + 1);
    else if (rungs.length > 0) for (const rung of rungs) this.expect(added, rung, place);
    else this.onlyText(added, entry, place);
  }

  /** A list of texts, or a text alone, asks of the one level that the learner names. */
  private onlyText(id: string, entry: unknown, place: { row: number; column: null }): void {
    const lines = Array.isArray(entry) ? entry.map(textOf) : points.flatMap((name) => listOf(field(entry, name)).map(textOf));
    const text =
      lines
        .filter((line) => line !== '')
        .map((line) => `- ${line}`)
        .join('\n') || (isFields(entry) ? '' : textOf(entry));
    if (text !== '') this.builder.expect(id, this.builder.level(this.onlyLevel), text, place, true);
  }

  private expect(id: string, rung: Rung, place: { row: number; column: string | null }): void {
    const text = [rung.text, ...rung.points.map((point) => `- ${point}`)].filter((line) => line !== '').join('\n');
    if (text === '') return;
    const { signals, examples } = rung;
    const extras = {
      ...(rung.points.length > 0 ? { indicators: rung.points } : {}),
      ...{ signals, examples },
      ...(rung.id === '' ? {} : { id: rung.id }),
    };
    const level = this.builder.level(this.declared.get(rung.label) ?? rung.label);
    this.builder.expect(id, level, text, place, true, extras);
    this.builder.levelTime(level, rung.time);
  }
}

const hasEntries = (entry: Fields) =>
  groups.some((name) => field(entry, name) !== undefined) ||
  entriesOf(entry).some(([key, value]) => !facts.has(key) && (isFields(value) || Array.isArray(value)));

/** The description of an entry; where it has levels its own texts describe it, else they are what it asks as well. */
const statementOf = (entry: unknown, found: readonly Rung[]) => {
  const [summary, description] = [textField(entry, 'summary', 'statement'), textField(entry, 'description')];
  if (found.length === 0) return summary || description;
  return [summary, description].filter((text) => text !== '').join('\n');
};

/** The levels of a competency: a list of them, a map, or fields named like levels beside its name. */
function rungsOf(entry: unknown, declared: ReadonlyMap<string, string>): Rung[] {
  if (!isFields(entry)) return [];
  const value = field(entry, ...rungs);
  if (Array.isArray(value))
    return value.some((one) => isFields(one)) || value.length > 1 ? value.map((one, index) => rungOf(labelOf(one, index), one)) : [];
  if (isFields(value)) return entriesOf(value).map(([label, one]) => rungOf(label, one));
  const fields = entriesOf(entry).filter(([key]) => !facts.has(key));
  const levels = fields.filter(
    ([key, one]) => (declared.has(key) || isLevelName(spoken(key))) && rungOf(key, one).text + rungOf(key, one).points.join('') !== '',
  );
  return levels.length > 1 && levels.length >= fields.length * 0.6
    ? levels.map(([key, one]) => rungOf(declared.has(key) ? key : spoken(key), one))
    : [];
}

/** A milestone without a name is known by its number. */
const labelOf = (rung: unknown, index: number) => textField(rung, 'level', 'grade', 'stage', ...names) || String(index + 1);

function rungOf(label: string, value: unknown): Rung {
  const nothing = { signals: [], examples: [], id: '', time: '' };
  if (Array.isArray(value)) return { label, text: '', points: value.map(textOf).filter((line) => line !== ''), ...nothing };
  if (!isFields(value)) return { label, text: textOf(value), points: [], ...nothing };
  const inside = [...points, 'expectations', 'criteria', 'requirements'].flatMap((name) =>
    Array.isArray(field(value, name)) ? listOf(field(value, name)) : [],
  );
  const text = texts.map((name) => (Array.isArray(field(value, name)) ? '' : textField(value, name))).find((one) => one !== '') ?? '';
  return {
    label,
    text,
    points: inside.map((one) => textOf(one) || textField(one, ...texts, ...names)).filter((line) => line !== ''),
    ...calledSo(value),
    id: textField(value, 'id'),
    time: typicalTimeOf(value),
  };
}
