import { cleanText } from './clean-text';

/** An object of foreign JSON; of its values nothing is known. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no list. */
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a list; an empty one where it is none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The own value of a key: `toString` and the like are no data. */
export const ownValue = (value: unknown, key: string): unknown => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined);

/** The value at a path of keys. */
export const at = (value: unknown, ...path: string[]): unknown => path.reduce(ownValue, value);

/** The clean text at a path of keys; null where there is none. */
export const textAt = (value: unknown, ...path: string[]): string | null => cleanText(at(value, ...path));

/** The data that a text is; null where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
