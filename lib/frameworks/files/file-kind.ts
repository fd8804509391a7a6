import { ImportError, type ImportErrorCode } from '../imported/import-error';

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte);

/** The beginning of a file as Latin letters, enough to know it by. */
const beginning = (bytes: Uint8Array, length: number) => String.fromCharCode(...bytes.subarray(0, length));

/** What a file that calls itself a table is in truth, or null when nothing speaks against text. */
export function betterNameFor(bytes: Uint8Array): ImportErrorCode | null {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return nameOfZip(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'isPdf';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return isLocked(bytes) ? 'isEncrypted' : 'isOldOffice';
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'isRichText';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x47, 0x49, 0x46, 0x38))
    return 'isImage';
  // Two-byte text is half zeros, so only text without its mark is tried for control characters.
  const twoByteText = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  return !twoByteText && looksBinary(bytes) ? 'isBinary' : null;
}

/** A workbook with a password is wrapped in the form of older Office programs, with a stream of this name (two bytes a letter). */
function isLocked(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const directory = bytes.subarray(0, 1_000_000);
  for (let at = directory.indexOf(name[0] as number); at !== -1; at = directory.indexOf(name[0] as number, at + 1))
    if (name.every((byte, index) => directory[at + index] === byte)) return true;
  return false;
}

function nameOfZip(bytes: Uint8Array): ImportErrorCode {
  const names = beginning(bytes, 4_000) + beginning(bytes.subarray(Math.max(0, bytes.length - 4_000)), 4_000);
  if (names.includes('xl/')) return 'isWorkbook';
  return names.includes('word/') ? 'isWordDocument' : 'isZip';
}

/** Text has no control characters but tab, line ends, form feed and escape; two-byte text has zeros on one side only. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8_192);
  const zeros = [0, 0];
  let controls = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0 && (even === 0 || odd === 0) && Math.max(even, odd) > sample.length / 5) return controls > sample.length / 8;
  return even + odd + controls > sample.length / 200;
}

/** Refuses text that is another format, by its first characters: a web page, XML or JSON. */
export function refuseOtherText(text: string): void {
  const start = text.slice(0, 2_000).trimStart();
  if (start === '' && text.trim() === '') throw new ImportError('empty');
  if (/^(<!--[\s\S]*?-->\s*)?<(!doctype\s+html|html|head|body|table|div)\b/i.test(start)) throw new ImportError('isWebPage');
  if (/^<\?xml\b/i.test(start)) throw new ImportError('isXml');
  if (/^[[{]/.test(start) && isJson(text)) throw new ImportError('isJson');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // A cut-off file still begins like one; a cell in square brackets does not.
    return /^\s*\{\s*"/.test(text);
  }
}
