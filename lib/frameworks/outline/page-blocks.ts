import { collectText, type TextCollector } from '../html/html-blocks';
import { htmlTablesOf } from '../html/html-table';
import { type HtmlToken, htmlTokens } from '../html/html-tokens';
import { type Block, boldHeading, isSentenceAlone, withListHeadings, withNamed, withTerm } from './blocks';

/** Parts of a page that lead elsewhere and say nothing of its subject. */
const furniture = new Set(['nav', 'footer', 'aside', 'button', 'svg', 'form', 'dialog']);
const breaks = /^(p|div|section|article|main|header|blockquote|pre|dl|dd|figure|figcaption|address|hr|body|center|details)$/;

/** A page of HTML as blocks; `row` is the line on which it begins, where it stands inside another text. */
export function pageBlocks(html: string, row: number | null = null): Block[] {
  const walk = new PageWalk(row);
  for (const token of htmlTokens(html)) walk.take(token);
  return walk.finish();
}

/** The walk through a page: one block is open at a time, and a table takes everything until it closes. */
class PageWalk {
  private readonly blocks: Block[] = [];
  private table: HtmlToken[] | null = null;
  private tables = 0;
  private skipped = '';
  private skippedDepth = 0;
  private lists = 0;
  private heading = 0;
  private folds = 0;
  private isItem = false;
  private text: TextCollector = collectText();
  private bold = '';
  private bolds: boolean[] = [];
  private seen = false;

  constructor(private readonly row: number | null) {}

  take(token: HtmlToken): void {
    if (this.skips(token) || this.takesTable(token)) return;
    if (token.kind === 'text') {
      // Bold words count as the name of a block only where nothing stands before them.
      if (this.bolds.includes(true) && (!this.seen || this.bold !== '')) this.bold += token.text;
      // "<b>Code</b> <b>quality</b>" is one name.
      else if (this.bold !== '' && token.text.trim() === '') this.bold += ' ';
      if (token.text.trim() !== '') this.seen = true;
      this.text.take(token);
      return;
    }
    const open = token.kind === 'open';
    const depth = /^h([1-6])$/.exec(token.name)?.[1];
    if (depth) this.begin(open ? { heading: Number(depth) } : {});
    // The name of a definition, and the words that unfold what is below them.
    else if (token.name === 'dt' || token.name === 'summary') this.begin(open ? { heading: boldHeading + this.folds } : {});
    else if (token.name === 'ul' || token.name === 'ol') this.list(open);
    else if (token.name === 'li') this.begin(open ? { isItem: true } : {});
    else if (token.name === 'b' || token.name === 'strong') {
      // Copied documents come inside a bold tag that says of itself that it is not bold.
      if (token.kind === 'open') this.bolds.push(!/font-weight\s*:\s*(normal|[1-4]00)/i.test(token.attributes));
      else this.bolds.pop();
    } else if (breaks.test(token.name)) {
      if (token.name === 'details') this.folds = Math.max(0, this.folds + (open ? 1 : -1));
      // Paragraphs inside an item belong to it.
      if (this.isItem) this.text.take({ ...token, name: 'p' } as HtmlToken);
      else this.begin({});
    } else this.text.take(token);
  }

  finish(): Block[] {
    this.closeTable();
    this.begin({});
    return withListHeadings(this.blocks);
  }

  private skips(token: HtmlToken): boolean {
    if (this.skipped === '') {
      if (token.kind !== 'open' || !furniture.has(token.name)) return false;
      this.skipped = token.name;
      this.skippedDepth = 1;
    } else if (token.kind !== 'text' && token.name === this.skipped) {
      this.skippedDepth += token.kind === 'open' ? 1 : -1;
      if (this.skippedDepth === 0) this.skipped = '';
    }
    return true;
  }

  private takesTable(token: HtmlToken): boolean {
    const isTable = token.kind !== 'text' && token.name === 'table';
    if (!this.table && !(isTable && token.kind === 'open')) return false;
    if (!this.table) {
      this.begin({});
      this.table = [];
    }
    this.table.push(token);
    if (isTable) this.tables += token.kind === 'open' ? 1 : -1;
    if (this.tables <= 0) this.closeTable();
    return true;
  }

  private closeTable(): void {
    if (!this.table) return;
    for (const rows of htmlTablesOf(this.table)) this.blocks.push({ kind: 'table', rows, row: this.row });
    this.table = null;
    this.tables = 0;
  }

  private list(open: boolean): void {
    this.begin({});
    this.lists = Math.max(0, this.lists + (open ? 1 : -1));
  }

  /** Closes the open block and begins the next. */
  private begin(next: { heading?: number; isItem?: boolean }): void {
    const text = this.text.text().trim();
    const bold = this.bold.replace(/\s+/g, ' ').trim();
    const term = bold === '' ? withNamed(text) : withTerm(text, bold);
    if (text !== '') {
      if (this.heading > 0) this.blocks.push({ kind: 'heading', depth: this.heading, text: text.replace(/\n+/g, ' '), row: this.row });
      else if (this.isItem) this.blocks.push({ kind: 'item', depth: Math.max(1, this.lists), text, ...term, row: this.row });
      else if (bold !== '' && bold === text.replace(/\s+/g, ' ') && text.length <= 120 && !isSentenceAlone(bold))
        this.blocks.push({ kind: 'heading', depth: boldHeading, text: bold.replace(/\s*:$/, ''), row: this.row });
      else this.blocks.push({ kind: 'text', text, ...term, row: this.row, isBold: bold !== '' });
    }
    this.heading = next.heading ?? 0;
    this.isItem = next.isItem ?? false;
    this.text = collectText();
    this.bold = '';
    this.seen = false;
  }
}
