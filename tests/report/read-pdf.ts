import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';

/** One stretch of text as it is drawn: what a reader's program would copy, and where it stands. */
export type DrawnText = { text: string; x: number; y: number; size: number };
export type ReadPdf = { pages: DrawnText[][]; uris: string[]; bookmarks: string[]; objects: Map<number, string>; raw: string };

/** Reads back what the writer wrote: texts by way of ToUnicode and ActualText, link addresses and bookmarks. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(Number(match[1]), match[2] ?? '');
  const all = [...objects.values()];
  const kids = /\/Kids \[([^\]]*)\]/.exec(all.find((body) => body.includes('/Type /Pages')) ?? '')?.[1] ?? '';
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map((ref) => objects.get(Number(ref[1])) ?? '');
  const resources = all.find((body) => body.includes('/Font <<')) ?? '';
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((font) => [font[1] ?? '', unicodeOf(objects, objects.get(Number(font[2])) ?? '')]),
  );
  return {
    raw,
    objects,
    pages: pages.map((page) => textsOf(streamOf(objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])) ?? ''), fonts)),
    uris: all.flatMap((body) => [...body.matchAll(/\/URI \(((?:[^\\)]|\\.)*)\)/g)].map((uri) => (uri[1] ?? '').replace(/\\(.)/g, '$1'))),
    bookmarks: all.flatMap((body) =>
      body.includes('/Parent') && body.startsWith('<</Title') ? [fromHex(/\/Title <([0-9A-Fa-f]*)>/.exec(body)?.[1] ?? '')] : [],
    ),
  };
}

/** The text of a page or of all pages, a line end after each stretch. */
export const textOf = (pdf: ReadPdf, page?: number): string =>
  (page === undefined ? pdf.pages : [pdf.pages[page - 1] ?? []]).map((texts) => texts.map((one) => one.text).join('\n')).join('\n');

/** Without any white space, since lines are broken where the page ends them. */
export const squeezed = (text: string): string => text.replace(/\s/g, '');

function streamOf(body: string): string {
  const data = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? '';
  const bytes = Buffer.from(data, 'latin1');
  return body.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : data;
}

function unicodeOf(objects: Map<number, string>, font: string): Map<string, string> {
  const map = streamOf(objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1])) ?? '');
  return new Map(
    [...map.matchAll(/<([0-9a-f]{4})><([0-9a-f]{4})>/g)].map((pair) => [
      pair[1] ?? '',
      String.fromCharCode(Number.parseInt(pair[2] ?? '', 16)),
    ]),
  );
}

function textsOf(content: string, fonts: Map<string, Map<string, string>>): DrawnText[] {
  return [...content.matchAll(/BT \/(F\d+) ([\d.]+) Tf .*? 1 0 0 1 ([\d.-]+) ([\d.-]+) Tm\n([\s\S]*?)\nET/g)].map(
    ([, font = '', size, x, y, body = '']) => {
      const unicode = fonts.get(font);
      const text = body
        .split('\n')
        .map((line) => {
          const instead = /ActualText <([0-9A-F a-f]*)>/.exec(line)?.[1];
          if (instead) return fromHex(instead);
          const glyphs = /<([0-9a-f]*)> Tj/.exec(line)?.[1] ?? '';
          return (glyphs.match(/.{4}/g) ?? []).map((glyph) => unicode?.get(glyph) ?? '⟦?⟧').join('');
        })
        .join('');
      return { text, x: Number(x), y: Number(y), size: Number(size) };
    },
  );
}

function fromHex(hex: string): string {
  if (!/^FEFF/i.test(hex)) return Buffer.from(hex, 'hex').toString('latin1');
  return (hex.slice(4).match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** Whether a program is on this machine; tests that need one say so when they are skipped. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
