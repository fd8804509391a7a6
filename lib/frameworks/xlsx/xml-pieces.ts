import { guessEncoding } from '../files/decode-text';
import { ImportError } from '../imported/import-error';
import { depthLimit } from '../imported/limits';

/** What follows the parts of a markup file, in order. Names come without the prefix of their vocabulary. */
export type XmlListener = { open?(name: string, attributes: string): void; close?(name: string): void; text?(text: string): void };

/**
 * Goes once through a part of a workbook. Declarations of markup are refused, so no entity is ever defined; only the five
 * of the standard and numbers are resolved. Throws ImportError when the markup does not close.
 */
export function readXml(bytes: Uint8Array, part: string, listener: XmlListener): void {
  const xml = new TextDecoder(guessEncoding(bytes)).decode(bytes);
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    if (next === -1 || next > at) {
      const text = xml.slice(at, next === -1 ? xml.length : next);
      if (open.length > 0) listener.text?.(resolved(text));
      else if (text.trim() !== '') throw broken(part);
      if (next === -1) break;
    }
    at = markup(xml, next, part, open, listener);
  }
  if (open.length > 0) throw broken(part);
}

const broken = (part: string) => new ImportError('notXml', { part });

const lessThan = 0x3c;
const slash = 0x2f;

/** Takes one piece of markup and answers where it ends. */
function markup(xml: string, at: number, part: string, open: string[], listener: XmlListener): number {
  const next = xml.charCodeAt(at + 1);
  if (next === 0x21 || next === 0x3f) return aside(xml, at, part, listener);
  const isEnd = next === slash;
  const from = at + (isEnd ? 2 : 1);
  const nameEnd = endOfName(xml, from);
  const close = endOfTag(xml, nameEnd);
  if (close === -1) throw broken(part);
  const whole = xml.slice(from, nameEnd);
  const name = whole.slice(whole.indexOf(':') + 1);
  if (isEnd) {
    if (open.pop() !== name) throw broken(part);
    listener.close?.(name);
    return close + 1;
  }
  listener.open?.(name, xml.slice(nameEnd, close));
  if (xml.charCodeAt(close - 1) === slash) listener.close?.(name);
  else if (open.push(name) > depthLimit) throw new ImportError('isTooDeep', { limit: depthLimit });
  return close + 1;
}

/** Instructions and comments say nothing, marked text is text, and a declaration is refused. */
function aside(xml: string, at: number, part: string, listener: XmlListener): number {
  const end = (sign: string, from: number) => {
    const found = xml.indexOf(sign, from);
    if (found === -1) throw broken(part);
    return found;
  };
  if (xml.startsWith('<?', at)) return end('?>', at) + 2;
  if (xml.startsWith('<!--', at)) return end('-->', at) + 3;
  if (!xml.startsWith('<![CDATA[', at)) throw new ImportError('xmlDeclaration', { part });
  const close = end(']]>', at);
  listener.text?.(xml.slice(at + 9, close));
  return close + 3;
}

function endOfName(xml: string, from: number): number {
  let at = from;
  for (; at < xml.length; at++) {
    const sign = xml.charCodeAt(at);
    if (sign <= 0x20 || sign === slash || sign === 0x3e || sign === lessThan) break;
  }
  return at;
}

/** Where a tag closes, or -1; a bigger-than sign inside quotes does not close it. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charCodeAt(at);
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === 0x22 || sign === 0x27) quote = sign;
    else if (sign === 0x3e) return at;
    else if (sign === lessThan) return -1;
  }
  return -1;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute, or null; the prefix of a vocabulary before its name is ignored. */
export function attribute(attributes: string, name: string): string | null {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*("([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? resolved(found[2] ?? found[3] ?? '') : null;
}
