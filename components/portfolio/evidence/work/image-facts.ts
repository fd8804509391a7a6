/** A picture as its own bytes describe it, whatever its name or media type claims. */
export type ImageFacts = { type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'; width: number; height: number };

/** More picture points than this are not drawn: a small file can unpack to gigabytes. */
const mostPoints = 40_000_000;

/**
 * The kind and size of a PNG, JPEG, GIF or WebP from the first bytes of a file; null for anything else, and for
 * pictures too large to draw.
 */
export function readImageFacts(bytes: Uint8Array): ImageFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const facts = fromPng(view) ?? fromGif(view) ?? fromWebp(view) ?? fromJpeg(view);
    return facts && facts.width > 0 && facts.height > 0 && facts.width * facts.height <= mostPoints ? facts : null;
  } catch (error) {
    // Bytes that end too early are no picture that could be shown.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const textAt = (view: DataView, at: number, length: number) =>
  String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, Math.min(length, Math.max(0, view.byteLength - at))));

function fromPng(view: DataView): ImageFacts | null {
  if (textAt(view, 0, 8) !== '\x89PNG\r\n\x1a\n' || textAt(view, 12, 4) !== 'IHDR') return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function fromGif(view: DataView): ImageFacts | null {
  if (!/^GIF8[79]a$/.test(textAt(view, 0, 6))) return null;
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function fromWebp(view: DataView): ImageFacts | null {
  if (textAt(view, 0, 4) !== 'RIFF' || textAt(view, 8, 4) !== 'WEBP') return null;
  const three = (at: number) => view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
  switch (textAt(view, 12, 4)) {
    case 'VP8X':
      return { type: 'image/webp', width: three(24) + 1, height: three(27) + 1 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { type: 'image/webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { type: 'image/webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
}

function fromJpeg(view: DataView): ImageFacts | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  // From marker to marker until the frame header, which bears the size (ITU-T T.81, B.2.2).
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}
