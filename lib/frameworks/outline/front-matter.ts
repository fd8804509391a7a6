import { type Fields, isFields } from '../data/fields';
import { parseYaml } from '../data/parse-data';
import { ImportError } from '../imported/import-error';

/** Facts about a page that stand above it between two lines of dashes, and the page with blank lines in their place. */
export type FrontMatter = { facts: Fields | null; page: string };

/** Above this many lines only what can be read as facts is taken for them. */
const shortEnough = 200;

/** Parts a page from the facts above it; a page that only begins with a line stays whole. */
export function frontMatterOf(text: string): FrontMatter {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line)) : -1;
  if (end === -1) return { facts: null, page: text };
  const facts = factsIn(lines.slice(1, end).join('\n'));
  if (facts === null && end > shortEnough) return { facts, page: text };
  return { facts, page: lines.map((line, index) => (index <= end ? '' : line)).join('\n') };
}

function factsIn(yaml: string): Fields | null {
  try {
    const data = parseYaml(yaml);
    return isFields(data) ? data : null;
  } catch (error) {
    // What cannot be read as facts says nothing that the page needs.
    if (error instanceof ImportError) return null;
    throw error;
  }
}
