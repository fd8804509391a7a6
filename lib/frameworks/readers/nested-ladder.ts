import { entriesOf, type Fields, field, isFields, listed, listOf, textField, textOf } from '../data/fields';
import type { FrameworkBuilder, Place } from '../imported/framework-builder';
import type { ImportedCompetency } from '../imported/imported-framework';
import { slug } from '../imported/slug';
import { isSentence, nameFields, nameOf, pointFields, spoken, textFields, textsOf, typicalTimeOf } from './ladder-parts';
import { addLevelsOutside, type LevelOutside, levelsOutsideOf, levelsWithin } from './levels-outside';
import { expectRung, facts, levelFieldsOf, type Rung, rungsOf } from './rungs';

/** Fields that hold competencies, or what groups them. */
const groups = [
  'areas',
  'domains',
  'categories',
  'pillars',
  'themes',
  'topics',
  'groups',
  'sections',
  'tracks',
  'competencies',
  'capabilities',
  'skills',
  'children',
  'items',
  'dimensions',
];

/** Fields whose name alone says that a file holds criteria. */
const wordsOfTheField = ['competencies', 'capabilities', 'skills', 'areas', 'domains', 'pillars', 'themes', 'tracks'];

type Entry = [key: string, entry: unknown];

/**
 * Adds competencies that hold their own levels (a list of milestones, a list with names, a map of level and text), levels
 * that hold their competencies, or one competency that the whole file is. Answers whether the file says in names, levels
 * or sentences that it holds any of this; settings of a program do not.
 */
export function addNested(builder: FrameworkBuilder, source: Fields, title: string, onlyLevel: string): boolean {
  const declared = new Map<string, string>();
  // A list of levels, or a map of their keys.
  const levels = listed(field(source, 'levels', 'grades'));
  for (const [key, level] of levels) {
    const label = textField(level, ...nameFields) || textOf(level) || textField(level, 'id');
    if (label === '') continue;
    const id = textField(level, 'id', 'key') || key || label;
    declared.set(id, label);
    builder.levelTime(builder.level(label, false, id), typicalTimeOf(level));
  }
  const walk = new NestedWalk(builder, declared, onlyLevel);
  const inside = walk.entriesIn(source, 0);
  // Where nothing else is said, the roles say what is asked of each.
  const entries = inside.length > 0 ? inside : listed(field(source, 'roles', 'positions', 'jobs'));
  const outside = entries.length > 0 ? levelsOutsideOf(entries, false) : levelsOutsideOf(levels, true);
  if (isOneCompetency(source, declared)) walk.entry(title, source, null, 0, '');
  else if (outside) addLevelsOutside(builder, outside, title);
  else walk.group(source, null, 0);
  const isNamedSo = wordsOfTheField.some((name) => field(source, name) !== undefined);
  return outside !== null || declared.size > 0 || isNamedSo || walk.saysSomething();
}

/** A file whose fields are levels, with nothing in them but texts and points. */
const isOneCompetency = (source: Fields, declared: ReadonlyMap<string, string>) =>
  levelFieldsOf(source, declared).length > 1 &&
  entriesOf(source).every(([key, value]) => facts.has(key) || !isFields(value) || Object.keys(value).every((name) => facts.has(name)));

class NestedWalk {
  private row = 0;
  private named = 0;
  private rungs = 0;
  private sentences = 0;
  private entries = 0;

  constructor(
    private readonly builder: FrameworkBuilder,
    private readonly declared: ReadonlyMap<string, string>,
    private readonly onlyLevel: string,
  ) {}

  /** Levels, names of entries, or sentences in at least half of them. */
  saysSomething(): boolean {
    return this.rungs > 0 || this.named > 1 || this.sentences * 2 >= this.entries;
  }

  /** The entries below a group: those with levels are competencies, those with entries of their own are areas. */
  group(source: Fields, parent: string | null, depth: number, kind?: ImportedCompetency['kind']): void {
    const entries = this.entriesIn(source, depth);
    const about = descriptionsAmong(entries);
    const ids = new Map<string, string | null>();
    for (const [key, entry] of entries) {
      if (entry === about) continue;
      const title = nameOf(entry) || spoken(key) || textsOf(entry);
      if (title === '' && isFields(entry) && depth < 8 && hasEntries(entry)) {
        // Without any name it only holds what is inside it.
        this.group(entry, parent, depth + 1, kind);
        continue;
      }
      if (title === '') {
        this.builder.warn('itemWithoutText', { row: ++this.row, column: null }, {}, true);
        continue;
      }
      const own = isFields(entry) && key !== '' && !/^\d+$/.test(key) ? slug(key) : '';
      ids.set(key || title, this.entry(title, entry, parent, depth, textField(entry, 'id', 'key', 'slug') || own, kind));
    }
    for (const [name, text] of entriesOf(about)) {
      const id = ids.get(name);
      if (id) this.builder.describe(id, textOf(text), { row: null, column: name });
      else this.leftOut(name, null);
    }
  }

  /** What stands below known names of groups; without those, the entries of lists, and every field that holds something. */
  entriesIn(source: Fields, depth: number): Entry[] {
    const known = groups.flatMap((name) => {
      const value = field(source, name);
      return isFields(value) ? entriesOf(value) : listOf(value).map((one): Entry => (isFields(one) ? ['', one] : [textOf(one), {}]));
    });
    if (known.length > 0) return known;
    const fields = entriesOf(source).filter(([key, value]) => !facts.has(key) && (!Array.isArray(value) || value.length > 0));
    const isList = ([, value]: Entry) => Array.isArray(value) && value.some(isFields);
    const lists = fields.filter(isList);
    // Beside a name, words are facts of the entry.
    const isNamed = depth > 0 && textField(source, ...nameFields) !== '';
    const isEntry = ([, value]: Entry) => isFields(value) || Array.isArray(value) || (depth > 0 && textOf(value) !== '');
    const found = isNamed && lists.length > 0 ? lists : fields.filter(isEntry);
    const [only] = found;
    // A list that stands alone only holds the entries; several name what they hold.
    if (found.length === 1 && only && isList(only)) return listOf(only[1]).map((one): Entry => ['', one]);
    return found.map(([key, value]): Entry => (isList([key, value]) ? [key, { items: value }] : [key, value]));
  }

  entry(title: string, entry: unknown, parent: string | null, depth: number, id: string, wish?: ImportedCompetency['kind']): string | null {
    const place = { row: ++this.row, column: null };
    const within = levelsWithin(entry);
    if (within) return this.track(title, entry, within, parent, id, place);
    const rungs = rungsOf(entry, this.declared);
    const inside = isFields(entry) && rungs.length === 0 && depth < 8 && hasEntries(entry);
    const category = textField(entry, 'category', 'area', 'domain', 'group', 'pillar');
    const up = parent ?? (category === '' || inside ? null : this.builder.area(category, place));
    const text = textsOf(entry);
    // An entry without a name is called by its text, which is then said.
    const said = { title, parent: up, code: textField(entry, 'code'), statement: text === title ? '' : text, ...(id === '' ? {} : { id }) };
    const added = this.builder.item({ kind: wish ?? (inside ? 'area' : 'competency'), ...said }, place);
    if (added === null) return null;
    this.count(entry, rungs, inside, title);
    this.builder.prioritise(added, textField(entry, 'priority'), place);
    if (inside) this.group(entry, added, depth + 1, wish);
    else if (rungs.length > 0) this.withRungs(added, entry, rungs, depth, place);
    else this.onlyText(added, entry, place);
    return added;
  }

  /** A track has levels of its own, which hold its competencies. */
  private track(title: string, entry: unknown, levels: LevelOutside[], parent: string | null, id: string, place: Place): string | null {
    const said = { title, parent, code: textField(entry, 'code'), statement: textsOf(entry), ...(id === '' ? {} : { id }) };
    const area = this.builder.item({ kind: 'area', ...said }, place);
    this.rungs++;
    addLevelsOutside(this.builder, levels, title, area);
    return area;
  }

  private count(entry: unknown, rungs: readonly Rung[], inside: boolean, title: string): void {
    if (rungs.length > 0) this.rungs++;
    if (textField(entry, ...nameFields) !== '') this.named++;
    if (inside) return;
    this.entries++;
    const own = Array.isArray(entry) ? entry.map(textOf).join(' ') : isFields(entry) ? textsOf(entry) || title : textOf(entry);
    const lines = pointFields.flatMap((name) => listOf(field(entry, name)).map(textOf)).join(' ');
    if (isSentence(`${own}\n${lines}`)) this.sentences++;
  }

  /** What a competency with levels holds besides is a part of it. */
  private withRungs(id: string, entry: unknown, rungs: readonly Rung[], depth: number, place: { row: number; column: null }): void {
    for (const rung of rungs) this.expect(id, rung, place);
    if (isFields(entry) && depth < 8 && groups.some((name) => field(entry, name) !== undefined))
      this.group(entry, id, depth + 1, 'indicator');
  }

  /** A list of texts, or a text alone, asks of the one level that the learner names. */
  private onlyText(id: string, entry: unknown, place: { row: number; column: null }): void {
    const lists = isFields(entry) ? loneListOf(entry) : [];
    const lines = Array.isArray(entry) ? entry.map(textOf) : lists.map(textOf);
    const text =
      lines
        .filter((line) => line !== '')
        .map((line) => `- ${line}`)
        .join('\n') || (isFields(entry) ? '' : textOf(entry));
    if (text !== '') this.builder.expect(id, this.builder.level(this.onlyLevel), text, place, true);
    for (const [key, value] of entriesOf(entry))
      if (!facts.has(key) && isSentence(textOf(value)) && !lists.includes(value) && !Array.isArray(value)) this.leftOut(key, place.row);
  }

  private leftOut(name: string, row: number | null): void {
    this.builder.warn('textLeftOut', { row, column: null }, { start: name.slice(0, 60) }, true);
  }

  private expect(id: string, rung: Rung, place: { row: number; column: string | null }): void {
    expectRung(this.builder, id, this.declared.get(rung.label) ?? rung.label, rung, place);
  }
}

/** Lists of points of a known name, else the only list of texts that an entry has. */
function loneListOf(entry: Fields): unknown[] {
  const known = [...pointFields, ...textFields].flatMap((name) => (Array.isArray(field(entry, name)) ? listOf(field(entry, name)) : []));
  const [only, ...others] = entriesOf(entry).filter(([key, value]) => !facts.has(key) && Array.isArray(value) && value.length > 0);
  return known.length > 0 || !only || others.length > 0 ? known : listOf(only[1]);
}

/** Whether an entry groups others: it has a group, something with fields, or several lists. */
function hasEntries(entry: Fields): boolean {
  if (groups.some((name) => listOf(field(entry, name)).length > 0)) return true;
  const fields = entriesOf(entry).filter(
    ([key, value]) => !facts.has(key) && (isFields(value) || (Array.isArray(value) && value.length > 0)),
  );
  const isNamed = textField(entry, ...nameFields) !== '';
  // Without a name, what is said under several keys is said of what those name.
  if (
    !isNamed &&
    textsOf(entry) === '' &&
    entriesOf(entry).filter(([key, value]) => !facts.has(key) && isSentence(textOf(value))).length > 0
  )
    return true;
  return fields.some(([, value]) => isFields(value) || (Array.isArray(value) && value.some(isFields))) || fields.length > (isNamed ? 1 : 0);
}

/** A map of texts whose keys name the entries beside it: what those are about. */
function descriptionsAmong(entries: readonly Entry[]): Fields | null {
  const names = new Set(entries.flatMap(([key, entry]) => [key, textField(entry, ...nameFields)]).filter((name) => name !== ''));
  const found = entries.find(([, entry]) => {
    const keys = Object.keys(isFields(entry) ? entry : {});
    const known = keys.filter((key) => names.has(key)).length;
    return known > 1 && known * 2 >= keys.length && Object.values(entry as Fields).every((text) => typeof text === 'string');
  });
  return found ? (found[1] as Fields) : null;
}
