import { deflateSync } from 'node:zlib';

/** How a text is put into a PNG: as plain, packed or international text, and the last also packed. */
export type TextPart = 'tEXt' | 'zTXt' | 'iTXt' | 'iTXt packed';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pieces of bytes as one. */
export const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** The checksum of a PNG's part. */
function crc(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

const uint32 = (value: number): Uint8Array => new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]);

/** One part of a PNG, whole and with a right checksum. */
export function part(type: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const named = joined(bytesOf(type), data);
  return joined(uint32(data.length), named, uint32(crc(named)));
}

/** A part with text under a keyword. */
export function textPart(keyword: string, text: string | Uint8Array, how: TextPart = 'iTXt'): Uint8Array {
  const data = typeof text === 'string' ? bytesOf(text) : text;
  const zero = new Uint8Array(1);
  switch (how) {
    case 'tEXt':
      return part('tEXt', joined(bytesOf(keyword), zero, data));
    case 'zTXt':
      return part('zTXt', joined(bytesOf(keyword), zero, zero, new Uint8Array(deflateSync(data))));
    case 'iTXt':
      return part('iTXt', joined(bytesOf(keyword), new Uint8Array(5), data));
    case 'iTXt packed':
      return part('iTXt', joined(bytesOf(keyword), new Uint8Array([0, 1, 0, 0, 0]), new Uint8Array(deflateSync(data))));
    default:
      return how satisfies never;
  }
}

export const pngSignature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One grey point. */
export const pngHead = part('IHDR', joined(uint32(1), uint32(1), new Uint8Array([8, 0, 0, 0, 0])));
const pixels = part('IDAT', new Uint8Array(deflateSync(new Uint8Array([0, 128]))));

/** A picture of one grey point, with further parts between its head and its point. */
export const png = (...parts: Uint8Array[]): Uint8Array => joined(pngSignature, pngHead, ...parts, pixels, part('IEND'));

/** An SVG that carries a badge of Open Badges 2. */
export const bakedSvg = (content: string, verify = ''): string =>
  `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org" viewBox="0 0 8 8">
  <!-- <openbadges:assertion verify="https://in-a-comment.example/"/> -->
  <openbadges:assertion${verify && ` verify="${verify}"`}>${content && `<![CDATA[${content}]]>`}</openbadges:assertion>
  <circle r="4"/>
</svg>`;

/** A signed token around data; the signature is none. */
export function token(payload: unknown): string {
  const piece = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${piece({ alg: 'RS256', typ: 'JWT' })}.${piece(payload)}.c2lnbmF0dXJl`;
}
