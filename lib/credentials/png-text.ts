import { inflateUpTo } from './inflate';
import { limits } from './limits';

/** The texts that a PNG carries under the keywords asked for, the first of each; or why it cannot be read. */
export type PngText = { kind: 'texts'; texts: Map<string, string> } | { kind: 'damaged' };

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The three kinds of parts that hold text: plain, packed, international. */
const textual = new Set(['tEXt', 'zTXt', 'iTXt']);

/** Whether bytes begin as a PNG does. */
export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

/**
 * Reads the texts of a PNG (PNG 1.2, section 11.3.4) without decoding its picture. A part whose checksum is wrong, or
 * that reaches beyond the end, makes the whole file a damaged one: what it says could be anything.
 */
export async function readPngText(bytes: Uint8Array, keywords: ReadonlySet<string>): Promise<PngText> {
  const texts = new Map<string, string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signature.length;
  for (let count = 0; count < limits.chunks; count++) {
    if (at + 12 > bytes.length) return { kind: 'damaged' };
    const length = view.getUint32(at);
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const end = at + 8 + length;
    if (end + 4 > bytes.length || (count === 0) !== (type === 'IHDR')) return { kind: 'damaged' };
    if (type === 'IEND') return { kind: 'texts', texts };
    if (textual.has(type)) {
      if (crc(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return { kind: 'damaged' };
      const text = await textOf(type, bytes.subarray(at + 8, end), keywords);
      if (text && !texts.has(text.keyword)) texts.set(text.keyword, text.value);
    }
    at = end + 4;
  }
  return { kind: 'damaged' };
}

/** Keyword and text of one part; null where the keyword is none that was asked for, or the text cannot be unpacked. */
async function textOf(type: string, data: Uint8Array, keywords: ReadonlySet<string>): Promise<{ keyword: string; value: string } | null> {
  const [name, rest] = cutAtZero(data);
  const keyword = latin1(name);
  if (rest === null || !keywords.has(keyword)) return null;
  const value = await valueIn(type, rest);
  return value === null ? null : { keyword, value };
}

async function valueIn(type: string, rest: Uint8Array): Promise<string | null> {
  if (type === 'tEXt') return decoded(rest);
  if (type === 'zTXt') return rest[0] === 0 ? unpacked(rest.subarray(1)) : null;
  // Two flags, then the language and the translated keyword, which mean nothing for badges.
  const [, afterLanguage] = cutAtZero(rest.subarray(2));
  const text = afterLanguage && cutAtZero(afterLanguage)[1];
  if (!text) return null;
  return rest[0] === 1 ? unpacked(text) : decoded(text);
}

async function unpacked(packed: Uint8Array): Promise<string | null> {
  const bytes = await inflateUpTo(packed, limits.text);
  return bytes && decoded(bytes);
}

/** Text in UTF-8, or, where it is none, in Latin-1 as old plain texts are; null where it is too long. */
function decoded(bytes: Uint8Array): string | null {
  if (bytes.length > limits.text) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return latin1(bytes);
  }
}

function cutAtZero(bytes: Uint8Array): [Uint8Array, Uint8Array | null] {
  const zero = bytes.indexOf(0);
  return zero < 0 ? [bytes, null] : [bytes.subarray(0, zero), bytes.subarray(zero + 1)];
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The checksum of PNG parts (ISO 3309), bit by bit: texts are short, and a table would be the larger piece. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
