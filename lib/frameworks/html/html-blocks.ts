import type { HtmlToken } from './html-tokens';

const blocks = new Set(
  'address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Collects text as a reader sees it: white space collapsed, one line per block, list items with a bullet. */
export type TextCollector = { take(token: HtmlToken): void; text(): string };

/** A collector for one cell or one page; `markHeadings` writes `#` before headings, so that they can be told from text. */
export function collectText(markHeadings = false): TextCollector {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    lines.push(line.trimEnd());
    line = '';
  };
  const beginBlock = () => {
    if (line.trim() !== '' && line !== '• ') endLine();
  };
  return {
    take(token) {
      if (token.kind === 'text') {
        // A no-break space is a character of the text and stays; the others are only how the source was laid out.
        const piece = token.text.replace(/[ \t\r\n\f]+/g, ' ');
        line += line === '' || /\s$/.test(line) ? piece.replace(/^ /, '') : piece;
        return;
      }
      if (token.name === 'br') {
        if (token.kind === 'open') endLine();
      } else if (token.name === 'li') {
        beginBlock();
        line = token.kind === 'open' ? '• ' : '';
      } else if (blocks.has(token.name)) {
        beginBlock();
        const depth = /^h([1-6])$/.exec(token.name)?.[1];
        if (markHeadings && depth && token.kind === 'open') line = `${'#'.repeat(Number(depth))} `;
        else if (token.kind === 'close' && depth) line = '';
      } else if ((token.name === 'td' || token.name === 'th') && line !== '' && token.kind === 'open') line += ' ';
    },
    text() {
      endLine();
      return lines
        .filter((one) => !/^#{1,6}$|^•$/.test(one.trim()))
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+|\n+$/g, '');
    },
  };
}
