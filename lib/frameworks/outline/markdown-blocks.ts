import { Lexer, type Token, type Tokens } from 'marked';
import { ImportError } from '../imported/import-error';
import { cellLimit, columnLimit, rowLimit } from '../imported/limits';
import { type Block, boldHeading, isSentenceAlone, withListHeadings, withNamed, withTerm } from './blocks';
import { inlineText } from './inline-text';
import { pageBlocks } from './page-blocks';

/** How deep lists and quotations may stand inside one another before they are no document any more. */
const nestingLimit = 30;

/** A Markdown document as blocks. Only its structure is read by the library, line by line; nothing becomes HTML. Throws ImportError. */
export function markdownBlocks(markdown: string): Block[] {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
  if (lines.length > rowLimit) throw new ImportError('tooManyRows', { limit: rowLimit });
  for (const [index, line] of lines.entries()) refuseLine(line, index + 1);
  return withListHeadings(segments(lines).flatMap(({ text, row, html }) => (html ? pageBlocks(text, row) : blocksOf(lexed(text), row))));
}

function refuseLine(line: string, row: number): void {
  if (line.length > cellLimit * 2) throw new ImportError('cellTooLong', { row, column: 1, limit: cellLimit * 2 });
  const start = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '';
  const markers = start.match(/[>*+]|-(?=\s)|\d[.)]/g)?.length ?? 0;
  if (markers > nestingLimit && !/^([-*_]\s*)+$/.test(line.trim())) throw new ImportError('isTooDeep', { limit: nestingLimit });
  if (start.trimEnd() !== '' && start.search(/\S/) > nestingLimit * 8) throw new ImportError('isTooDeep', { limit: nestingLimit });
}

type Segment = { text: string; row: number; html: boolean };

/** Tables written in HTML are cut out whole: Markdown would end them at their first blank line. */
function segments(lines: readonly string[]): Segment[] {
  const found: Segment[] = [];
  let current: string[] = [];
  let from = 1;
  let fence = '';
  let open = 0;
  const close = (html: boolean, next: number) => {
    if (current.length > 0) found.push({ text: current.join('\n'), row: from, html });
    current = [];
    from = next;
  };
  for (const [index, line] of lines.entries()) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && open === 0) fence = fence === '' ? mark.slice(0, 3) : fence === mark.slice(0, 3) ? '' : fence;
    if (fence === '' && open === 0 && /^\s*<table\b/i.test(line)) close(false, index + 1);
    if (fence === '' && (open > 0 || /^\s*<table\b/i.test(line))) {
      open += (line.match(/<table\b/gi)?.length ?? 0) - (line.match(/<\/table\b/gi)?.length ?? 0);
      current.push(line);
      if (open <= 0) {
        open = 0;
        close(true, index + 2);
      }
    } else current.push(line);
  }
  close(open > 0, lines.length);
  return found;
}

function lexed(text: string): Token[] {
  try {
    return new Lexer({ gfm: true }).blockTokens(text, []);
  } catch (error) {
    // Deeper nesting than the count above foresaw ends in a full stack, which harms nothing.
    if (error instanceof RangeError) throw new ImportError('isTooDeep', { limit: nestingLimit });
    throw error;
  }
}

function blocksOf(tokens: readonly Token[], firstRow: number): Block[] {
  let row = firstRow;
  return tokens.flatMap((token) => {
    const at = row;
    row += token.raw.split('\n').length - 1;
    return blockOf(token, at);
  });
}

function blockOf(token: Token, row: number): Block[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', depth: token.depth, text: inlineText(token.text), row }];
    case 'paragraph':
    case 'text':
      return paragraph(token.text, row);
    case 'list':
      return itemsOf(token as Tokens.List, row, 1);
    case 'table':
      return [{ kind: 'table', rows: gridOf(token as Tokens.Table, row), row }];
    case 'html':
      return pageBlocks(token.text, row);
    case 'blockquote':
      return blocksOf(token.tokens ?? [], row);
    default:
      return [];
  }
}

/** A paragraph that is bold as a whole is a heading; one that begins bold names what it is about. */
function paragraph(text: string, row: number): Block[] {
  const alone = /^(\*\*|__)([^*_\n]{1,120})\1\s*:?$/.exec(text.trim());
  if (alone && !isSentenceAlone((alone[2] as string).trim()))
    return [{ kind: 'heading', depth: boldHeading, text: inlineText(alone[2] as string).replace(/\s*:$/, ''), row }];
  const plain = inlineText(text);
  return plain === '' ? [] : [{ kind: 'text', text: plain, ...termOf(text, plain), row, isBold: /^\s*(\*\*|__)/.test(text) }];
}

function itemsOf(list: Tokens.List, firstRow: number, depth: number): Block[] {
  let row = firstRow;
  return list.items.flatMap((item) => {
    const at = row;
    row += item.raw.split('\n').length - 1;
    const own = item.tokens.filter((token) => token.type !== 'list').map((token) => ('text' in token ? String(token.text) : ''));
    const plain = inlineText(own.join('\n'));
    const nested = item.tokens.filter((token) => token.type === 'list').flatMap((token) => itemsOf(token as Tokens.List, at, depth + 1));
    return [
      ...(plain === ''
        ? []
        : [
            {
              kind: 'item' as const,
              depth,
              text: plain,
              ...termOf(own.join('\n'), plain),
              row: at,
              ...(isLink(own) ? { isLink: true } : {}),
            },
          ]),
      ...nested,
    ];
  });
}

/** Nothing but a link, also one whose address has blanks, which Markdown does not take for one. */
const isLink = (own: readonly string[]) => /^\s*\[[^[\]\n]+\]\([^()\n]*\)\s*$/.test(own.join('\n'));

/** The bold words at the beginning; where nothing is bold, short words before a colon. */
function termOf(markdown: string, plain: string): { term: string; rest: string } {
  const bold = /^\s*(\*\*|__)([^*_\n]{1,120})\1/.exec(markdown)?.[2];
  if (bold) return withTerm(plain, inlineText(bold));
  return withNamed(plain);
}

function gridOf(table: Tokens.Table, row: number): string[][] {
  if (table.header.length > columnLimit) throw new ImportError('tooManyColumns', { row, limit: columnLimit });
  const cells = (from: readonly Tokens.TableCell[]) => from.map((cell) => inlineText(cell.text));
  return [cells(table.header), ...table.rows.map(cells)];
}
