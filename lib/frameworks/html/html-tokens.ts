/** A piece of HTML: the begin or end of an element, or text with its character references resolved. */
export type HtmlToken =
  | { kind: 'open'; name: string; attributes: string }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** Elements whose content is no text that anybody reads. */
const unread = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object', 'textarea', 'select']);

/**
 * The pieces of pasted HTML, in order. Pasted HTML is only ever taken apart into text here and never becomes a document:
 * the pages' security policy forbids parsing strings as documents, and so nothing in it can load, run or be clicked.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const length = html.length;
  let at = 0;
  while (at < length) {
    const next = html.indexOf('<', at);
    if (next === -1 || next > at) {
      yield { kind: 'text', text: resolveReferences(html.slice(at, next === -1 ? length : next)) };
      if (next === -1) return;
    }
    if (html.startsWith('<!--', next)) at = after(html, '-->', next + 4);
    else if (/^<[!?]/.test(html.slice(next, next + 2))) at = after(html, '>', next);
    else {
      const tag = readTag(html, next);
      if (!tag) {
        yield { kind: 'text', text: '<' };
        at = next + 1;
      } else {
        at = tag.end;
        yield tag.token;
        if (tag.token.kind === 'open' && unread.has(tag.token.name)) at = skipUnread(html, tag.token.name, at);
      }
    }
  }
}

const after = (html: string, sign: string, from: number) => {
  const found = html.indexOf(sign, from);
  return found === -1 ? html.length : found + sign.length;
};

function readTag(html: string, at: number): { token: HtmlToken; end: number } | null {
  const name = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/.exec(html.slice(at, at + 64));
  if (!name) return null;
  let end = at + name[0].length;
  // A bigger-than sign inside quotes does not end the tag.
  for (let quote = ''; end < html.length; end++) {
    const sign = html[end] as string;
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') break;
  }
  const attributes = html.slice(at + name[0].length, end);
  const element = (name[2] as string).toLowerCase();
  return { token: name[1] ? { kind: 'close', name: element } : { kind: 'open', name: element, attributes }, end: end + 1 };
}

function skipUnread(html: string, name: string, at: number): number {
  const close = new RegExp(`</${name}\\b`, 'gi');
  close.lastIndex = at;
  return close.exec(html)?.index ?? html.length;
}

/** How many rows or columns a cell spans, at least one; absurd spans are cut where no table can be. */
export function spanOf(attributes: string, which: 'rowspan' | 'colspan'): number {
  const found = new RegExp(`\\b${which}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(attributes);
  return Math.min(Math.max(Number(found?.[1] ?? 1), 1), which === 'colspan' ? 256 : 100_000);
}

/** The named references that office programs and web editors write; others stay as they stand. */
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  sect: '§',
  para: '¶',
  times: '×',
  divide: '÷',
  plusmn: '±',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  iexcl: '¡',
  iquest: '¿',
  micro: 'µ',
  ordm: 'º',
  ordf: 'ª',
  Agrave: 'À',
  Aacute: 'Á',
  Acirc: 'Â',
  Atilde: 'Ã',
  Auml: 'Ä',
  Aring: 'Å',
  AElig: 'Æ',
  Ccedil: 'Ç',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  Euml: 'Ë',
  Igrave: 'Ì',
  Iacute: 'Í',
  Icirc: 'Î',
  Iuml: 'Ï',
  Ntilde: 'Ñ',
  Ograve: 'Ò',
  Oacute: 'Ó',
  Ocirc: 'Ô',
  Otilde: 'Õ',
  Ouml: 'Ö',
  Oslash: 'Ø',
  Ugrave: 'Ù',
  Uacute: 'Ú',
  Ucirc: 'Û',
  Uuml: 'Ü',
  Yacute: 'Ý',
  szlig: 'ß',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  yacute: 'ý',
  yuml: 'ÿ',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  larr: '←',
  rarr: '→',
  ge: '≥',
  le: '≤',
  ne: '≠',
  minus: '−',
};

const knows = (name: string) => Object.hasOwn(named, name);

function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{1,7}));/g, (whole, hex, decimal, name) => {
    if (name) return knows(name) ? (named[name] as string) : whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}
