import { isObject, several } from '../../credentials/linked-data';
import { all } from '../reading/page-access';

/** Characters of data that one page may have read. */
const most = 1_000_000;

/** The data that a page carries about itself in its own scripts (JSON-LD); what is no JSON is left out. */
export function embeddedData(root: Element): unknown[] {
  let room = most;
  return all(root, 'script[type="application/ld+json" i]').flatMap((script) => {
    const text = script.textContent ?? '';
    room -= text.length;
    if (room < 0) return [];
    try {
      return [JSON.parse(text) as unknown];
    } catch {
      return [];
    }
  });
}

/** One thing that the data describes, and the thing and property under which it stands. */
export type Described = { thing: Readonly<Record<string, unknown>>; under: Readonly<Record<string, unknown>> | null; as: string | null };

/** Everything that data describes, outermost first; data that goes too deep or too far is followed no further. */
export function describedIn(data: unknown, deepest = 8, most = 2_000): Described[] {
  const found: Described[] = [];
  const walk = (value: unknown, under: Described['under'], as: string | null, depth: number) => {
    for (const one of several(value)) {
      if (found.length >= most) return;
      if (!isObject(one)) continue;
      found.push({ thing: one, under, as });
      if (depth > 0)
        for (const [key, inner] of Object.entries(one))
          walk(inner, key.startsWith('@') ? under : one, key.startsWith('@') ? as : key, depth - 1);
    }
  };
  walk(data, null, null, deepest);
  return found;
}
