import { isObject, type Json } from '../reading/json-access';
import { maskName } from './mask';
import type { Secrets } from './secrets';

const deepest = 8;
const mostLines = 150;

/** The names of the keys of some data, as an indented list, without any value; keys of one shape are folded. */
export function keysOf(data: unknown, secrets: Secrets): string[] {
  const lines: string[] = [];
  listKeys(data, secrets, 1, lines);
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '  …'] : lines;
}

function listKeys(value: unknown, secrets: Secrets, depth: number, lines: string[]): void {
  if (depth > deepest || lines.length > mostLines) return;
  const indent = '  '.repeat(depth);
  if (Array.isArray(value)) {
    const first = value.find((one) => typeof one === 'object' && one !== null);
    if (first) lines.push(`${indent}first of ${value.length}:`);
    listKeys(first, secrets, depth + 1, lines);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, { inner, count }] of foldedKeys(value, secrets)) {
    lines.push(`${indent}${key}: ${kindOf(inner)}${count > 1 ? ` × ${count}` : ''}`);
    listKeys(inner, secrets, depth + 1, lines);
    if (lines.length > mostLines) return;
  }
}

/** Keys as they may be shown, each once, with the first value and how often. */
function foldedKeys(object: Json, secrets: Secrets): Map<string, { inner: unknown; count: number }> {
  const keys = new Map<string, { inner: unknown; count: number }>();
  for (const [key, inner] of Object.entries(object)) {
    const shown = maskKey(key, secrets);
    const known = keys.get(shown);
    if (known) known.count += 1;
    else keys.set(shown, { inner, count: 1 });
  }
  return keys;
}

/** What stands before the first mark that an id or an argument follows: `Course_Course:…`, `Memberships({"code":…`. */
function maskKey(key: string, secrets: Secrets): string {
  const [, name = '', rest = ''] = /^([@$]?[A-Za-z_][\w-]*)((?:[:(@~].*)?)$/s.exec(key) ?? [];
  // A capital and small letters are what somebody's name looks like; types of a site's data are of several words.
  if (name === '' || (rest === '' && /^[A-Z][a-z]*$/.test(name))) return '‹key›';
  const masked = maskName(name, secrets);
  return rest === '' ? masked : `${masked}‹…›`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `list of ${value.length}`;
  return value === null ? 'null' : typeof value;
}
