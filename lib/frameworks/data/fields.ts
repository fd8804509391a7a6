/** A piece of read data with named fields. */
export type Fields = { readonly [name: string]: unknown };

/** Whether a value has named fields. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name of a field without its case, hyphens and blanks. */
export const foldName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '');

/** The first of these fields that is there, whatever its case and its hyphens; only fields of its own, never inherited ones. */
export function field(value: unknown, ...names: string[]): unknown {
  if (!isFields(value)) return undefined;
  for (const name of names) if (Object.hasOwn(value, name) && isSaid(value[name])) return value[name];
  const wanted = new Map(names.map((name, order) => [foldName(name), order]));
  const found = Object.keys(value)
    .filter((key) => wanted.has(foldName(key)) && isSaid(value[key]))
    .sort((a, b) => (wanted.get(foldName(a)) ?? 0) - (wanted.get(foldName(b)) ?? 0));
  return found[0] === undefined ? undefined : value[found[0]];
}

/** The text of the first of these fields that has any, verbatim but for blank ends of lines; '' where none has. */
export const textField = (value: unknown, ...names: string[]): string => textOf(field(value, ...names));

/** A single value as text; a text in several languages gives the English one, else its first. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+$/, '');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return textOf(inEnglish(value) ?? value[0]);
  if (!isFields(value)) return '';
  const text = field(value, '@value', 'value', '#text');
  if (typeof text === 'string') return textOf(text);
  const says = (one: unknown) => typeof one === 'string' || (Array.isArray(one) && typeof one[0] === 'string');
  const tongues = Object.keys(value).filter((key) => /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(key) && says(value[key]));
  const tongue = tongues.find((key) => /^en\b/i.test(key)) ?? (tongues.length === Object.keys(value).length ? tongues[0] : undefined);
  return tongue === undefined ? '' : textOf(value[tongue]);
}

const inEnglish = (values: readonly unknown[]) => values.find((one) => /^en\b/i.test(String(field(one, '@language') ?? '')));

/** The values of a field that is a list, bare or held as linked data holds one, or a single value. */
export function listOf(value: unknown): unknown[] {
  const list = field(value, '@list', '@set') ?? value;
  if (Array.isArray(list)) return list;
  return isSaid(value) ? [value] : [];
}

/** The entries of a map, in the order of the file. */
export const entriesOf = (value: unknown): [string, unknown][] => (isFields(value) ? Object.entries(value) : []);

/** What a map holds by its keys, or a list without any; nothing of a single value, such as the number of levels. */
export function listed(value: unknown): [string, unknown][] {
  return Array.isArray(value) ? value.map((one) => ['', one]) : entriesOf(value);
}

/** YAML and JSON both have ways of saying nothing. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== '~' && value !== 'null';
}
