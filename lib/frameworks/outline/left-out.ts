import type { FrameworkBuilder } from '../imported/framework-builder';
import type { Block, TextBlock } from './blocks';
import type { Section } from './sections';

/** The paragraphs at the top describe the whole; what else stands below headings that were not taken is said. */
export function sayLeftOut(builder: FrameworkBuilder, blocks: readonly Block[], all: readonly Section[], kept: ReadonlySet<Section>): void {
  const [first] = all;
  const before = blocks.slice(
    0,
    blocks.findIndex((block) => block.kind === 'heading'),
  );
  const isTitle =
    first !== undefined && !kept.has(first) && (first.depth === 1 || all.every((other) => other === first || other.depth > first.depth));
  const top = [...before, ...(isTitle ? first.content : [])].filter(
    (block) => block.kind === 'text' || block.kind === 'item',
  ) as TextBlock[];
  const [start] = top;
  if (top.some((block) => block.kind === 'item')) {
    if (start) builder.warn('textLeftOut', { row: start.row, column: null }, { start: start.text.slice(0, 60) }, true);
  } else builder.describeWhole({ description: top.map((block) => block.text).join('\n') });
  for (const section of all)
    if (!kept.has(section) && !(isTitle && section === first) && section.content.length > 0)
      builder.warn('textLeftOut', { row: section.row, column: null }, { start: section.title.slice(0, 60) }, true);
}
