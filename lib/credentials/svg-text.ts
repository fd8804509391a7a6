import { limits } from './limits';

/** What an SVG carries of a credential: the text within its element, and what its `verify` names; or why it is not read. */
export type SvgText = { kind: 'texts'; texts: string[] } | { kind: 'too-large' } | { kind: 'forbidden' };

/** The elements that hold a credential, by namespace (Open Badges baking 2.0 and 3.0). */
const holders: Readonly<Record<string, string>> = {
  'http://openbadges.org': 'assertion',
  'https://purl.imsglobal.org/ob/v3p0': 'credential',
};

/** A tag: its name, its attributes as written, and whether it is empty. */
const tag = /<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/**
 * Reads the credential out of an SVG's text. The text is looked through and nothing of it is built or shown: an SVG is
 * code. One that defines entities is not read at all, since they are a way to make much out of little.
 */
export function readSvgText(svg: string): SvgText {
  if (svg.length > limits.svg) return { kind: 'too-large' };
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(svg)) return { kind: 'forbidden' };
  const prefixes = new Map<string, string>();
  for (let at = svg.indexOf('<'); at >= 0; at = svg.indexOf('<', at)) {
    const over = endOfOther(svg, at);
    if (over !== null) {
      at = over;
      continue;
    }
    tag.lastIndex = at;
    const [whole, name = '', written = '', empty] = tag.exec(svg) ?? [];
    if (whole === undefined) {
      at++;
      continue;
    }
    const attributes = attributesOf(written);
    // A prefix means the same in all of a badge; that one could be bound anew inside of an element is left aside.
    for (const [key, value] of attributes) if (key.startsWith('xmlns')) prefixes.set(key.slice(6), value.replace(/\/$/, ''));
    const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name];
    at += whole.length;
    if (holders[prefixes.get(prefix) ?? ''] !== local) continue;
    const content = empty ? '' : contentOf(svg, at, name);
    return { kind: 'texts', texts: [content, attributes.get('verify') ?? ''].map((text) => text.trim()).filter(Boolean) };
  }
  return { kind: 'texts', texts: [] };
}

/** Where a comment, character data or an instruction ends; null where a tag begins instead. */
function endOfOther(svg: string, at: number): number | null {
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
    ['<!', '>'],
  ] as const) {
    if (!svg.startsWith(open, at)) continue;
    const end = svg.indexOf(close, at + open.length);
    return end < 0 ? svg.length : end + close.length;
  }
  return null;
}

function attributesOf(written: string): Map<string, string> {
  return new Map([...written.matchAll(attribute)].map(([, key = '', double, single]) => [key, plain(double ?? single ?? '')]));
}

/** The text of an element that holds no other element. */
function contentOf(svg: string, from: number, name: string): string {
  const close = svg.indexOf(`</${name}`, from);
  const inside = close < 0 ? '' : svg.slice(from, close);
  const [, data] = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(inside) ?? [];
  return data ?? (inside.includes('<') ? '' : plain(inside));
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with the five names of XML and numbers of characters put in; any other name stays as it is written. */
function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
