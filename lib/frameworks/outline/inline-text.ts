import { htmlText } from '../html/html-table';

/** Markdown inside a line as the text that a reader sees, in one pass: marks, links and escapes go, words stay. */
export function inlineText(markdown: string): string {
  return markdown
    .split(/(`[^`]*`)/)
    .map((piece, index) => (index % 2 === 1 ? piece.slice(1, -1) : withoutMarks(piece)))
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
}

function withoutMarks(text: string): string {
  const linked = text
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]+)>/g, '$1');
  const plain = withoutEmphasis(linked);
  const html = /<[a-z/!]/i.test(plain) || /&[a-z#]/i.test(plain);
  // Line breaks of the source are blanks to HTML, so they are carried across.
  return html ? plain.split('\n').map(lineOfHtml).join('\n') : plain;
}

function lineOfHtml(line: string): string {
  const [, before = '', , after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? [];
  return `${before}${htmlText(line)}${after}`;
}

/** Stars and underscores that touch a word mark it; between blanks a star is a sign, within a word an underscore is a letter. */
function withoutEmphasis(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '\\' && /[\\`*_{}[\]()#+\-.!|<>~]/.test(text[at + 1] ?? '')) {
      out += text[++at];
      continue;
    }
    if (sign !== '*' && sign !== '_' && sign !== '~') {
      out += sign;
      continue;
    }
    let end = at;
    while (text[end] === sign) end++;
    const [before, after] = [text[at - 1] ?? ' ', text[end] ?? ' '];
    const loose = /\s/.test(before) && /\s/.test(after);
    const inside = sign === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (loose || inside || (sign === '~' && end - at < 2)) out += text.slice(at, end);
    at = end - 1;
  }
  return out;
}
