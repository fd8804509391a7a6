import { limits } from './limits';
import { isPng, readPngText } from './png-text';
import { readSvgText } from './svg-text';

/** What an image holds beside its picture: the texts of a credential, best first; nothing; or why it cannot be told. */
export type Unbaked = { kind: 'baked'; texts: string[] } | { kind: 'bare' } | { kind: 'unreadable'; why: UnbakeFault };

export type UnbakeFault =
  /** Neither PNG nor SVG. */
  | 'not-an-image'
  | 'too-large'
  /** Parts of it are missing or changed. */
  | 'damaged'
  /** An SVG that defines entities. */
  | 'forbidden';

/** Keywords in a PNG, the whole credential before the one that may only point to itself (Open Badges baking 3.0 and 2.0). */
const keywords = ['openbadgecredential', 'openbadges'];

/** Takes the credential out of a badge image (PNG or SVG), without showing or decoding the picture. */
export async function unbake(bytes: Uint8Array): Promise<Unbaked> {
  if (bytes.length > limits.file) return { kind: 'unreadable', why: 'too-large' };
  if (isPng(bytes)) {
    const read = await readPngText(bytes, new Set(keywords));
    if (read.kind === 'damaged') return { kind: 'unreadable', why: 'damaged' };
    return baked(keywords.flatMap((keyword) => read.texts.get(keyword)?.trim() || []));
  }
  const head = new TextDecoder().decode(bytes.subarray(0, 4_096));
  if (!/^\s*(?:<\?xml|<!--|<!DOCTYPE\s+svg|<svg)/i.test(head)) return { kind: 'unreadable', why: 'not-an-image' };
  const read = readSvgText(new TextDecoder().decode(bytes));
  return read.kind === 'texts' ? baked(read.texts) : { kind: 'unreadable', why: read.kind };
}

const baked = (texts: string[]): Unbaked => (texts.length > 0 ? { kind: 'baked', texts } : { kind: 'bare' });
