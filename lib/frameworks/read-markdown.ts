import { type Fields, isFields, textField } from './data/fields';
import { ImportError } from './imported/import-error';
import type { ImportedFramework } from './imported/imported-framework';
import type { Block } from './outline/blocks';
import { frontMatterOf } from './outline/front-matter';
import { markdownBlocks } from './outline/markdown-blocks';
import { frameworkOfOutline } from './outline/outline-framework';
import type { OutlineNames } from './outline/outline-names';
import { readLadder } from './readers/ladder';

/** A Markdown page as a framework: the ladder that the facts above it hold, else what the page itself says. Throws ImportError. */
export function readMarkdown(text: string, names: OutlineNames): ImportedFramework {
  const { facts, page } = frontMatterOf(text);
  const blocks = markdownBlocks(page);
  const ladder = facts && names.headings === undefined ? ladderIn(facts, names) : null;
  if (ladder) return withoutPage(ladder, blocks);
  const pageTitle = textField(facts, 'title', 'name', 'linkTitle');
  return frameworkOfOutline(blocks, { ...names, ...(pageTitle === '' ? {} : { pageTitle, isTitled: true }) });
}

/** Facts that are a ladder: competencies with several levels, not a list of authors. */
function ladderIn(facts: Fields, names: OutlineNames): ImportedFramework | null {
  if (!Object.values(facts).some((value) => isFields(value) || (Array.isArray(value) && value.some(isFields)))) return null;
  try {
    const found = readLadder(facts, { title: names.title, onlyLevel: names.onlyLevel, format: 'markdown' });
    return found.levels.length > 1 && found.expectations.length > 1 ? found : null;
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

/** The page below such facts tells of the ladder; that it was left out is said once. */
function withoutPage(ladder: ImportedFramework, blocks: readonly Block[]): ImportedFramework {
  const [first] = blocks;
  if (!first) return ladder;
  const start = first.kind === 'table' ? (first.rows[0]?.join(' ') ?? '') : first.text;
  const warning = { row: first.row, column: null, code: 'textLeftOut' as const, values: { start: start.slice(0, 60) }, leftOut: true };
  return { ...ladder, warnings: [...ladder.warnings, warning] };
}
