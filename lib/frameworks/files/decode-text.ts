/** Which encoding a file's bytes were read with. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1252';

/** Guesses the encoding: by its mark, then by the zeros of two-byte text, then UTF-8 if that fits, else a Windows code page. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 8_192);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5) return 'utf-16le';
  if (even > sample.length / 5) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    // Old spreadsheets write the Windows code page of their country without saying so.
    return isCentralEuropean(bytes) ? 'windows-1250' : 'windows-1252';
  }
}

/** Bytes that are letters in the code page of Central Europe and signs such as ³ and ¿ in that of the West. */
const lettersInEast = new Set([0x8d, 0x8f, 0x9c, 0x9d, 0x9f, 0xa3, 0xa5, 0xaa, 0xaf, 0xb3, 0xb9, 0xba, 0xbc, 0xbe, 0xbf]);

/** Which of two code pages the letters of a text speak for: each byte is one letter in one and another in the other. */
function isCentralEuropean(bytes: Uint8Array): boolean {
  const counts = new Uint32Array(256);
  let score = 0;
  const isLetter = (byte: number | undefined) => byte !== undefined && ((byte | 32) >= 0x61 && (byte | 32) <= 0x7a ? true : byte >= 0xc0);
  for (let at = 0; at < Math.min(bytes.length, 1_000_000); at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    counts[byte] = (counts[byte] ?? 0) + 1;
    const [before, after] = [isLetter(bytes[at - 1]), isLetter(bytes[at + 1])];
    if (lettersInEast.has(byte) && before && after) score += 3;
    // š and ž are in both, and rare in the West.
    else if ((byte === 0x9a || byte === 0x9e || byte === 0x8a || byte === 0x8e) && (before || after)) score += 2;
    else if (byte === 0xec && after) score += 1;
    else if (byte === 0xe0 || byte === 0xe5) score -= 2;
    else if (byte === 0xe3 && bytes[at + 1] === 0x6f) score -= 2;
  }
  const count = (...list: number[]) => list.reduce((sum, byte) => sum + (counts[byte] ?? 0), 0);
  // ř without æ and å is no Danish ø; ő and ű without ã, ç and è are no õ and û.
  if (count(0xe6, 0xe5) === 0) score += count(0xf8) * 2;
  if (count(0xe3, 0xe7, 0xe8, 0xea, 0xe0) === 0) score += count(0xf5, 0xfb);
  return score > 0;
}

/** A file's bytes as text, with the encoding that was guessed; a byte order mark is no part of the text. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = guessEncoding(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
