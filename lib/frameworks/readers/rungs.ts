import { entriesOf, type Fields, field, isFields, textField, textOf } from '../data/fields';
import { levelNamesAmong } from '../heads/level-names';
import type { FrameworkBuilder } from '../imported/framework-builder';
import { calledSo, nameFields, pointFields, pointsOf, spoken, textFields, textsOf, typicalTimeOf } from './ladder-parts';

/** Fields under which a competency holds its levels. */
export const rungFields = ['milestones', 'levels', 'expectations', 'grades', 'stages', 'rubric'];

/** Fields that describe the file or an entry, and are no entries themselves. */
export const facts: ReadonlySet<string> = new Set([
  ...nameFields,
  ...textFields,
  ...rungFields,
  ...pointFields,
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

/** What a competency asks at a level. */
export type Rung = { label: string; text: string; points: string[]; signals: string[]; examples: string[]; id: string; time: string };

/** The levels of a competency: a list of them, a map, or fields named like levels beside its name. */
export function rungsOf(entry: unknown, declared: ReadonlyMap<string, string>): Rung[] {
  if (!isFields(entry)) return [];
  const [name = '', value] = listOfRungs(entry);
  // Several lines that are expected are points of one level; a list of levels or milestones is one by position.
  const isByPosition = (list: unknown[]) => list.some(isFields) || (list.length > 1 && name !== 'expectations');
  if (Array.isArray(value)) return isByPosition(value) ? value.map((one, index) => rungOf(labelOf(one, index), one)) : [];
  // Under its number a level may have a name, unless the file lists its levels by these keys.
  if (isFields(value))
    return entriesOf(value).map(([key, one]) => rungOf((!declared.has(key) && textField(one, ...nameFields)) || key, one));
  return levelFieldsOf(entry, declared);
}

/** A field of a known name, else a list whose entries have a level and no name of their own. */
function listOfRungs(entry: Fields): [string, unknown] {
  const known = rungFields.find((name) => field(entry, name) !== undefined);
  if (known !== undefined) return [known, field(entry, known)];
  const isRung = (one: unknown) =>
    textField(one, 'level', 'grade', 'stage') !== '' && textField(one, ...nameFields, 'theme', 'role') === '';
  const other = entriesOf(entry).find(([, value]) => Array.isArray(value) && value.length > 0 && value.every(isRung));
  return other ?? ['', undefined];
}

/** Fields named like levels: most of those that are no facts. */
export function levelFieldsOf(entry: Fields, declared: ReadonlyMap<string, string>): Rung[] {
  const fields = entriesOf(entry).filter(([key]) => !facts.has(key));
  const asks = ([key, one]: [string, unknown]) => rungOf(key, one).text + rungOf(key, one).points.join('') !== '';
  const named = levelNamesAmong(fields.filter(asks).map(([key]) => spoken(key)));
  const levels = fields.filter((one) => (declared.has(one[0]) || named.has(spoken(one[0]))) && asks(one));
  return levels.length > 1 && levels.length >= fields.length * 0.6
    ? levels.map(([key, one]) => rungOf(declared.has(key) ? key : spoken(key), one))
    : [];
}

/** A milestone without a name is known by its number. */
const labelOf = (rung: unknown, index: number) => textField(rung, 'level', 'grade', 'stage', ...nameFields) || String(index + 1);

/** What stands at a level: a text, a list of points, or both with all that belongs to them. */
export function rungOf(label: string, value: unknown): Rung {
  const nothing = { signals: [], examples: [], id: '', time: '' };
  if (Array.isArray(value))
    return { label, text: '', points: pointsOf({ points: value }), ...nothing, examples: calledSo({ points: value }).examples };
  if (!isFields(value)) return { label, text: textOf(value), points: [], ...nothing };
  const text = textsOf(value);
  return { label, text, points: pointsOf(value), ...calledSo(value), id: textField(value, 'id'), time: typicalTimeOf(value) };
}

/** Adds what a level asks of a competency, where it asks anything. */
export function expectRung(
  builder: FrameworkBuilder,
  id: string,
  label: string,
  rung: Rung,
  place: { row: number; column: string | null },
): void {
  const text = [rung.text, ...rung.points.map((point) => `- ${point}`)].filter((line) => line !== '').join('\n');
  if (text === '') return;
  const { signals, examples } = rung;
  const extras = {
    ...(rung.points.length > 0 ? { indicators: rung.points } : {}),
    ...{ signals, examples },
    ...(rung.id === '' ? {} : { id: rung.id }),
  };
  const level = builder.level(label);
  builder.expect(id, level, text, place, true, extras);
  builder.levelTime(level, rung.time);
}
