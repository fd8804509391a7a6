/** The two weights that the paper uses, as TrueType files. */
export type ReportFonts = { regular: Uint8Array; strong: Uint8Array };
export type Weight = keyof ReportFonts;

/** What setting text needs of a font: which glyph stands for a character, and how wide it is in thousandths of an em. */
export type FontFace = {
  glyphOf: (codePoint: number) => number;
  advanceOf: (glyph: number) => number;
};
export type FontFaces = Record<Weight, FontFace>;

/** Both weights, read once for all that is set with them. */
export const readFaces = (fonts: ReportFonts): FontFaces => ({ regular: readFontFace(fonts.regular), strong: readFontFace(fonts.strong) });

/**
 * Reads the character map (format 4) and the advance widths of a TrueType font. Throws when the file is no such font:
 * the fonts are our own, so that is a fault of the build.
 */
export function readFontFace(bytes: Uint8Array): FontFace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`The font has no ${name} table.`);
    return at;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const glyphs = readCharacterMap(view, table('cmap'));
  return {
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    advanceOf: (glyph) => (view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm,
  };
}

function readCharacterMap(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 8 + i * 8);
    if (view.getUint16(at) === 4) readSegments(view, at, glyphs);
  }
  if (glyphs.size === 0) throw new Error('The font has no character map of format 4.');
  return glyphs;
}

/** Format 4: runs of characters, each with a shift to its glyphs or a list of them. */
function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(at + 6);
  for (let offset = 0; offset < size; offset += 2) {
    const last = view.getUint16(at + 14 + offset);
    const first = view.getUint16(at + 16 + size + offset);
    const delta = view.getUint16(at + 16 + size * 2 + offset);
    const rangeAt = at + 16 + size * 3 + offset;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + (code - first) * 2);
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
