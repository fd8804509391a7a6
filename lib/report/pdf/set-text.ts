import type { Link } from '../report';
import type { FontFace, FontFaces, Weight } from './font-face';

/** How a stretch of text looks: weight, size in points, colour as three parts of 255. */
export type TextStyle = { weight: Weight; size: number; color: Color };
export type Color = readonly [number, number, number];

/** A stretch of text in one style, perhaps a link. */
export type Run = TextStyle & { text: string; link?: Link };

/** A run as it lies on a line: `x` from the line's beginning, in points. */
export type SetRun = Run & { x: number; width: number };
export type Line = { runs: SetRun[]; width: number };

/** Drawn in place of a character that the font lacks: Noto's replacement mark, which nobody overlooks. */
export const replacement = 0xfffd;

/** The glyph of a character, or that of the replacement mark; `missing` says which. */
export function glyphFor(face: FontFace, codePoint: number): { glyph: number; missing: boolean } {
  const glyph = face.glyphOf(codePoint);
  return glyph === 0 ? { glyph: face.glyphOf(replacement), missing: true } : { glyph, missing: false };
}

const widths = new WeakMap<FontFace, Map<number, number>>();

/** The width of a text in points. */
export function measure(faces: FontFaces, style: Pick<TextStyle, 'weight' | 'size'>, text: string): number {
  const face = faces[style.weight];
  let known = widths.get(face);
  if (!known) {
    known = new Map();
    widths.set(face, known);
  }
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    let width = known.get(code);
    if (width === undefined) {
      width = face.advanceOf(glyphFor(face, code).glyph);
      known.set(code, width);
    }
    sum += width;
  }
  return (sum * style.size) / 1000;
}

type Word = { run: Run; text: string; width: number; kind: 'word' | 'space' | 'break'; glued: boolean };

/**
 * Breaks runs into lines no wider than `width`: after spaces, after dashes and slashes, after the hyphen between two
 * long words (never inside a code such as E-001 or in "must-have"), and anywhere in a word that is wider than a whole line. A line feed ends a line.
 */
export function breakLines(faces: FontFaces, runs: readonly Run[], width: number): Line[] {
  const lines: Line[] = [];
  let line: SetRun[] = [];
  let at = 0;
  const finish = () => {
    while (line.at(-1)?.text.trim() === '' && line.at(-1)?.text !== '\u00a0') line.pop();
    const last = line.at(-1);
    lines.push({ runs: mergeRuns(line), width: last ? last.x + last.width : 0 });
    line = [];
    at = 0;
  };
  const put = (word: Word) => {
    line.push({ ...word.run, text: word.text, x: at, width: word.width });
    at += word.width;
  };
  for (const group of groupWords(splitWords(faces, runs))) {
    const [first] = group;
    if (!first) continue;
    if (first.kind === 'break') {
      finish();
      continue;
    }
    if (first.kind === 'space') {
      if (line.length > 0) put(first);
      continue;
    }
    const groupWidth = group.reduce((sum, word) => sum + word.width, 0);
    if (at > 0 && groupWidth <= width && at + groupWidth > width + 0.01) finish();
    for (const word of group) {
      if (word.width <= width) {
        // A chain of glued words that no line can hold is broken between its parts.
        if (at > 0 && at + word.width > width + 0.01) finish();
        put(word);
        continue;
      }
      // A word that no line can hold (a hash, an address) begins where it stands if there is room worth the name.
      if (at > width * 0.7) finish();
      for (const text of cutToWidth(faces, word.run, word.text, width - at, width)) {
        if (at > 0 && at + measure(faces, word.run, text) > width + 0.01) finish();
        put({ ...word, text, width: measure(faces, word.run, text) });
      }
    }
  }
  finish();
  return lines;
}

/** Words that must stay on one line with what follows them directly: parts in different styles without a space between. */
function groupWords(words: Word[]): Word[][] {
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (word.glued && word.kind === 'word' && last?.[0]?.kind === 'word') last.push(word);
    else groups.push([word]);
  }
  return groups;
}

function splitWords(faces: FontFaces, runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let open = false;
  for (const run of runs) {
    // A per cent sign stays with its number.
    const text = run.text.replace(/(\d) (?=%)/g, '$1\u00a0');
    for (const [part] of text.matchAll(
      /\n| +|[^ \n]+?(?:(?<=[\p{L}\d])(?:(?<=\p{L}{5})-(?=\p{L}{5})|[–—/?&=_](?=[^ \n]))|(?=[ \n]|$))/gu,
    )) {
      if (part === '\n') words.push({ run, text: '', width: 0, kind: 'break', glued: false });
      else if (part.startsWith(' ')) words.push({ run, text: part, width: measure(faces, run, part), kind: 'space', glued: false });
      else words.push({ run, text: part, width: measure(faces, run, part), kind: 'word', glued: open });
      // After a hyphen or slash a line may end; anything else holds on to what follows it.
      open = part !== '\n' && !part.startsWith(' ') && !/[-–—/?&=_]$/.test(part);
    }
  }
  return words;
}

/** A word in pieces: the first fits the rest of a line, the others a whole line each. */
function cutToWidth(faces: FontFaces, run: Run, word: string, rest: number, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const step = measure(faces, run, character);
    if (piece !== '' && used + step > (pieces.length === 0 ? rest : width)) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += step;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Neighbouring parts of one run become one again, so that a line is few drawing operations and reads as one text. */
function mergeRuns(parts: SetRun[]): SetRun[] {
  const merged: SetRun[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const same =
      last && last.weight === part.weight && last.size === part.size && last.color === part.color && sameLink(last.link, part.link);
    if (same) {
      last.text += part.text;
      last.width += part.width;
    } else merged.push({ ...part });
  }
  return merged;
}

function sameLink(a: Link | undefined, b: Link | undefined): boolean {
  if (!a || !b) return a === b;
  return 'href' in a ? 'href' in b && a.href === b.href : 'to' in b && a.to === b.to;
}

/** At most `limit` lines; what is cut ends in an ellipsis, and stands in full elsewhere. */
export function clampLines(faces: FontFaces, lines: Line[], limit: number, width: number): Line[] {
  if (lines.length <= limit) return lines;
  const kept = lines.slice(0, limit);
  const last = kept.at(-1)?.runs.at(-1);
  if (last) {
    const before = last.x;
    let text = last.text.trimEnd();
    while (text !== '' && before + measure(faces, last, `${text}…`) > width) text = text.slice(0, -1).trimEnd();
    const width2 = measure(faces, last, `${text}…`);
    const runs = [...(kept.at(-1)?.runs.slice(0, -1) ?? []), { ...last, text: `${text}…`, width: width2 }];
    kept[kept.length - 1] = { runs, width: before + width2 };
  }
  return kept;
}
