/**
 * A piece of a document as it is laid out. `term` is the bold or named beginning of an item ("Adopts"), `rest` what follows
 * it; `text` is all of it, as a reader sees it. `row` is the line of the source, where it is known.
 */
export type Block =
  | { kind: 'heading'; depth: number; text: string; row: number | null }
  | { kind: 'item'; depth: number; text: string; term: string; rest: string; row: number | null }
  | { kind: 'text'; text: string; term: string; rest: string; row: number | null }
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
