import { isBullet, withoutBullet } from './bullets';

/** A bullet of a text with the lines that it takes there: from `from` up to, but not including, `to`. */
export type BulletBlock = { bullet: string; from: number; to: number };

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** The bullets of a text, by the same rule as `indicatorsOf`: a line without a sign after a bullet belongs to it. */
export function bulletBlocks(text: string): BulletBlock[] {
  const blocks: BulletBlock[] = [];
  for (const [at, line] of linesOf(text).entries()) {
    const last = blocks.at(-1);
    if (isBullet(line)) blocks.push({ bullet: withoutBullet(line), from: at, to: at + 1 });
    else if (last && line.trim() !== '') Object.assign(last, { bullet: `${last.bullet} ${line.trim()}`, to: at + 1 });
  }
  return blocks;
}

/** The text with those of its bullets that `keeps` answers for, counted from 0, and everything that is no bullet; verbatim where all are kept. */
export function keepBullets(text: string, keeps: (at: number) => boolean): string {
  const blocks = bulletBlocks(text);
  if (blocks.every((_, at) => keeps(at))) return text;
  const gone = blocks.filter((_, at) => !keeps(at));
  const left = linesOf(text).filter((_, line) => !gone.some(({ from, to }) => line >= from && line < to));
  return withoutEmptyEnds(left).join('\n');
}

/** Whether a bullet stands in a text, whatever its sign. */
export const hasBullet = (text: string, bullet: string): boolean => bulletBlocks(text).some((one) => one.bullet === bullet);

/** A text without a bullet. */
export function withoutBulletBlock(text: string, bullet: string): string {
  const blocks = bulletBlocks(text);
  return keepBullets(text, (at) => blocks[at]?.bullet !== bullet);
}

/** A text with a bullet of `source` as it stands there: after the bullet that comes before it there, else before the next one, else last. */
export function withBulletBlock(text: string, source: string, bullet: string): string {
  if (hasBullet(text, bullet)) return text;
  const known = bulletBlocks(source);
  const at = known.findIndex((one) => one.bullet === bullet);
  const block = known[at];
  if (!block) return text;
  const [own, standing] = [linesOf(source).slice(block.from, block.to), bulletBlocks(text)];
  const find = (one: BulletBlock) => standing.find((other) => other.bullet === one.bullet);
  const before = known.slice(0, at).reverse().map(find).find(Boolean);
  const after = known
    .slice(at + 1)
    .map(find)
    .find(Boolean);
  const lines = text === '' ? [] : linesOf(text);
  lines.splice(before?.to ?? after?.from ?? lines.length, 0, ...own);
  return lines.join('\n');
}

function withoutEmptyEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
