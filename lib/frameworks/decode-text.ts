/** Which encoding a file's bytes were read with. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Guesses the encoding: by its mark, then by the zeros of two-byte text, then UTF-8 if that fits, else Windows-1252. */
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
    // Old spreadsheets write the Windows code page without saying so.
    return 'windows-1252';
  }
}

/** A file's bytes as text, with the encoding that was guessed; a byte order mark is no part of the text. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = guessEncoding(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
