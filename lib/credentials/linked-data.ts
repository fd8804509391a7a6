/** An object of JSON that somebody else made; of its values nothing is known. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no list. */
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value or several, as JSON-LD allows for nearly everything; empty where there is none. */
export const several = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The own value of a key: `toString` and `__proto__` are no data. */
export const own = (value: unknown, key: string): unknown => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined);

/** The value at a path of keys; where a list stands on the way, its first entry counts. */
export const at = (value: unknown, ...path: string[]): unknown => path.reduce((now, key) => own(several(now)[0], key), value);

/** A text, also where JSON-LD wraps it: `{ "@value": … }`, `{ "en": … }`, or a list of them; null where there is none. */
export function textOf(value: unknown): string | null {
  const [first] = several(value);
  if (typeof first === 'string') return first.trim() || null;
  if (!isObject(first)) return null;
  const inner = own(first, '@value') ?? own(first, 'en') ?? Object.values(first).find((one) => typeof one === 'string');
  return typeof inner === 'string' ? inner.trim() || null : null;
}

/** The address of something that is given as an address or as an object with one; null where there is none. */
export function addressOf(value: unknown): string | null {
  const [first] = several(value);
  const text = typeof first === 'string' ? first : (own(first, 'id') ?? own(first, '@id'));
  return typeof text === 'string' && text !== '' ? text : null;
}

/** Whether something is of one of these types, by `type` or `@type`, whatever stands before the last colon, slash or hash. */
export function isOfType(value: unknown, ...types: string[]): boolean {
  const named = [...several(own(value, 'type')), ...several(own(value, '@type'))];
  return named.some((one) => typeof one === 'string' && types.includes(one.replace(/^.*[:/#]/, '')));
}
