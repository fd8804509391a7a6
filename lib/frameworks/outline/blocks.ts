import { isLevelName } from '../heads/header-words';

/**
 * A piece of a document as it is laid out. `term` is the bold or named beginning of an item ("Adopts"), `rest` what follows
 * it; `text` is all of it, as a reader sees it; `isBold` says that its term was bold, `isAbout` that it only explains the
 * heading above, `isLink` that the item only leads to another page. `row` is the line of the source, where it is known.
 */
export type Block =
  | { kind: 'heading'; depth: number; text: string; row: number | null }
  | { kind: 'item'; depth: number; text: string; term: string; rest: string; row: number | null; isLink?: boolean }
  | { kind: 'text'; text: string; term: string; rest: string; row: number | null; isBold?: boolean; isAbout?: boolean }
  | { kind: 'table'; rows: string[][]; row: number | null };

/** An item or a paragraph: what stands below a heading. */
export type TextBlock = Extract<Block, { kind: 'item' | 'text' }>;

/** The depth of a heading that is only bold: below all that are marked as headings. */
export const boldHeading = 7;

/** A term and what follows it, with the colon or the dash between them belonging to neither. */
export function withTerm(text: string, bold: string): { term: string; rest: string } {
  const term = bold.replace(/\s*:\s*$/, '').trim();
  if (term === '' || term.length > 120) return { term: '', rest: text };
  const after = text.slice(text.indexOf(bold) + bold.length).replace(/^\s*[:–—-]?\s*/, '');
  return { term, rest: after };
}

/** Short words before a colon, or the name of a level before a dash, as the term of a text in which nothing is bold. */
export function withNamed(text: string): { term: string; rest: string } {
  const [, term = '', sign = ''] = /^([^:.!?\n–—]{2,60}?)(:|\s[–—-])\s+\S/.exec(text) ?? [];
  return term !== '' && (sign === ':' || isLevelName(term)) ? withTerm(text, term) : { term: '', rest: text };
}

/** A bold line that is a sentence says something; one that is none names what follows. */
export const isSentenceAlone = (text: string): boolean => /\S\s+\S+\s.*[.!]$/.test(text);

/**
 * Bold words with a short explanation right above a list name what the list is about: a heading, and what explains it. So
 * do words before a colon in a page that has several of them and no heading right above any list.
 */
export function withListHeadings(blocks: readonly Block[]): Block[] {
  const isNamed = (block: Block, index: number) =>
    block.kind === 'text' && block.term !== '' && block.rest.length <= 160 && blocks[index + 1]?.kind === 'item';
  const named = blocks.filter(isNamed).length;
  const isHeaded = blocks.some((block, index) => block.kind === 'heading' && blocks[index + 1]?.kind === 'item');
  const byColon = named > 1 && !isHeaded;
  // Beside such names, a bold name that comes again with its text on the same line is one too.
  const isBoldName = (block: Block, index: number) =>
    block.kind === 'text' && block.isBold === true && (block.rest !== '' || isNamed(block, index));
  const times = new Map<string, number>();
  for (const [index, block] of blocks.entries())
    if (block.kind === 'text' && isBoldName(block, index)) times.set(block.term, (times.get(block.term) ?? 0) + 1);
  const isBesideLists = blocks.some((block, index) =>
    block.kind === 'heading'
      ? block.depth === boldHeading && blocks[index + 1]?.kind === 'item'
      : isBoldName(block, index) && isNamed(block, index),
  );
  const isLevelAlone = levelsAlone(blocks);
  return blocks.flatMap((block, index): Block[] => {
    if (block.kind !== 'text') return [block];
    if (isLevelAlone(block, index)) return [{ kind: 'heading', depth: boldHeading + 1, text: block.text, row: block.row }];
    if (isBesideLists && block.isBold && block.rest !== '' && !isNamed(block, index) && (times.get(block.term) ?? 0) > 1)
      return [
        { kind: 'heading', depth: boldHeading, text: block.term, row: block.row },
        { kind: 'text', text: block.rest, term: '', rest: block.rest, row: block.row },
      ];
    if (!isNamed(block, index) || !(block.isBold || byColon)) return [block];
    const heading: Block = { kind: 'heading', depth: boldHeading, text: block.term, row: block.row };
    // After a colon what follows is part of what is asked, unless the colon is all that makes the name.
    const isAbout = !block.isBold || !/^\s*[:–—-]/.test(block.text.slice(block.text.indexOf(block.term) + block.term.length));
    const about: Block[] =
      block.rest === '' ? [] : [{ kind: 'text', text: block.rest, term: '', rest: block.rest, row: block.row, isAbout }];
    return [heading, ...about];
  });
}

/** Tells paragraphs that are nothing but the name of a level above a list, where the same come again and again. */
function levelsAlone(blocks: readonly Block[]): (block: Block, index: number) => boolean {
  const isAlone = (block: Block, index: number) =>
    block.kind === 'text' && block.text.split(/\s+/).length <= 4 && blocks[index + 1]?.kind === 'item' && isLevelName(block.text);
  const names = blocks.flatMap((block, index) => (block.kind === 'text' && isAlone(block, index) ? [block.text] : []));
  return new Set(names).size > 1 && new Set(names).size < names.length ? isAlone : () => false;
}
