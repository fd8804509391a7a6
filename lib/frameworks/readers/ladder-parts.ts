import { entriesOf, field, foldName, isFields, listOf, textField, textOf } from '../data/fields';

/** Fields that name an entry. */
export const nameFields = ['name', 'title', 'displayName', 'label', 'competency', 'competence', 'capability', 'skill', 'criterion'];
/** What an entry is called; of a name that is a word for programs and a title that says the same for people, the title. */
export function nameOf(entry: unknown): string {
  const [first = '', ...others] = nameFields.map((name) => textField(entry, name)).filter((name) => name !== '');
  const isKey = first === first.toLowerCase();
  return (isKey && others.find((other) => other.toLowerCase().includes(spoken(first).toLowerCase()))) || first;
}

/** Fields that say in words what an entry is or asks, in the order in which they are kept. */
export const textFields = [
  'summary',
  'text',
  'description',
  'detail',
  'details',
  'descriptor',
  'expectation',
  'statement',
  'criteria',
  'body',
  'indicator',
  'behaviour',
  'behavior',
];
/** Fields that hold what is asked, each point a line. */
export const pointFields = [
  'signals',
  'examples',
  'behaviours',
  'behaviors',
  'bullets',
  'points',
  'indicators',
  'expectations',
  'requirements',
];

/**
 * A key as words: `project_management` and `projectManagement` were joined for a program, `JavaScript`, `iOS` and `Front-end`
 * are written so.
 */
export function spoken(key: string): string {
  if (/\s/.test(key)) return key;
  if (/^[a-z]{2,}[a-z0-9]*([A-Z][a-z0-9]+)+$/.test(key)) return key.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  return key === key.toLowerCase() ? key.replace(/[_-]+/g, ' ') : key.replace(/_+/g, ' ');
}

// What is meant for a list of points may be one text.
const orderOfTexts = new Map([...textFields, ...pointFields].map((name, order) => [foldName(name), order]));

/** All that an entry says of itself in words, each text once. */
export function textsOf(entry: unknown): string {
  const found = entriesOf(entry).flatMap(([key, value]) => {
    const order = orderOfTexts.get(foldName(key));
    const text = order === undefined || Array.isArray(value) || value === null ? '' : textOf(value);
    return text === '' || text === '~' || text === 'null' ? [] : [{ order: order as number, text }];
  });
  return [...new Set(found.sort((a, b) => a.order - b.order).map(({ text }) => text))].join('\n');
}

/** What a text has beside its summary: every list of points, in the order of the file, each point a line. */
export const pointsOf = (cell: unknown): string[] =>
  entriesOf(cell).flatMap(([key, value]) => (Array.isArray(value) && isPointList(key) ? value.flatMap(linesOfPoint) : []));

/** Lists of names, addresses and labels ask nothing. */
const isPointList = (key: string) =>
  !/(url|uri|link|tag|keyword|ref|image|icon|avatar|course|alias|id)s?$/i.test(key) && !/^(levels|names?)$/i.test(key);

/** A point, and what stands inside it, such as examples of its own. */
const linesOfPoint = (point: unknown): string[] =>
  (isFields(point) ? [textsOf(point) || textField(point, ...nameFields) || textOf(point), ...pointsOf(point)] : [textOf(point)]).filter(
    (line) => line !== '',
  );

/** The bullets that the source itself calls signals or examples, those of a single point too. */
export const calledSo = (cell: unknown): { signals: string[]; examples: string[] } => ({
  signals: linesIn(cell, 'signals'),
  examples: linesIn(cell, 'examples'),
});

function linesIn(cell: unknown, name: string): string[] {
  const own = listOf(field(cell, name)).map(textOf);
  const inside = entriesOf(cell).flatMap(([, value]) =>
    Array.isArray(value) ? value.filter(isFields).flatMap((one) => linesIn(one, name)) : [],
  );
  return [...own, ...inside].filter((line) => line !== '');
}

/** How long one typically stands on a level, where its entry says so. */
export const typicalTimeOf = (level: unknown): string =>
  textField(level, 'typicalTimeInLevel', 'typicalTime', 'timeInLevel', 'timeAtLevel', 'expectedTimeInLevel', 'typicalTenure');

/** Whether a text is more than a word or a value: three words, or as much in a script without blanks. */
export const isSentence = (text: string): boolean =>
  /\p{L}\S*\s+\S*\p{L}\S*\s+\S*\p{L}/u.test(text) ||
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6,}/u.test(text);
