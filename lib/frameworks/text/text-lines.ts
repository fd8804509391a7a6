import { isBullet } from '../imported/bullets';
import { ImportError } from '../imported/import-error';
import { byteLimit, rowLimit } from '../imported/limits';
import { levelLine, repeatedLevels } from './level-lines';

/** What a line of pasted text is: the name of an area or a competency, what is asked, or nothing to keep. */
export type LineMark = 'area' | 'competency' | 'text' | 'ignore';
export const lineMarks: readonly LineMark[] = ['area', 'competency', 'text', 'ignore'];

/** A line of pasted text, verbatim but for the white space at its ends; `row` is the line of the source that it began on. */
export type TextLine = { text: string; mark: LineMark; row: number };

/** The most lines of a paste that the preview can still be worked through. */
const lineLimit = 5_000;

/** The lines of pasted text with a guess for each; lines that a PDF broke in mid-sentence come joined. Throws ImportError. */
export function readTextLines(text: string): TextLine[] {
  if (text.length > byteLimit)
    throw new ImportError('fileTooLarge', { megabytes: Math.ceil(text.length / 1_048_576), limit: byteLimit / 1_048_576 });
  const source = text.split(/\r\n|\r|\n|\u2028|\f/);
  if (source.length > rowLimit) throw new ImportError('tooManyRows', { limit: rowLimit });
  const lines: Sketch[] = [];
  let gap = true;
  for (const [index, raw] of source.entries()) {
    const line = raw.trim();
    if (line === '') {
      gap = true;
      continue;
    }
    const before = lines[lines.length - 1];
    if (before && !gap && continues(before.text, line)) before.text = joined(before.text, line);
    else lines.push({ text: line, row: index + 1, gapBefore: gap });
    gap = false;
  }
  if (lines.length === 0) throw new ImportError('empty');
  if (lines.length > lineLimit) throw new ImportError('tooManyRows', { limit: lineLimit });
  const levels = repeatedLevels(lines.map((line) => line.text));
  const isLevel = (line: Sketch) => levels.has(levelLine(line.text)?.level ?? '');
  const split = lines.flatMap(
    apart(
      lines.filter((line) => !isLevel(line)),
      isLevel,
    ),
  );
  return marked(split, isLevel);
}

/** A line while it is looked at; `isText` says that it stood behind a name on the same line. */
type Sketch = { text: string; row: number; gapBefore: boolean; isText?: boolean };

/** A line goes on when the one before stops in mid-sentence at a page's width and this one begins small. */
function continues(before: string, line: string): boolean {
  if (isBullet(line) || /^#{1,6}\s/.test(line) || /^#{1,6}\s/.test(before)) return false;
  if (/[a-z]-$/.test(before)) return /^\p{Ll}/u.test(line);
  return before.length >= 40 && !/[.!?:;]["'”’)]?$/.test(before) && /^[\p{Ll}(“"]/u.test(line);
}

/** Two lines as one; a hyphen at the break stays, because it may belong to the word. */
const joined = (first: string, second: string) => (/\p{L}-$/u.test(first) ? first + second : `${first} ${second}`);

/** Splits "Planning: breaks work down …" into name and text, where at least three lines are written so. */
function apart(lines: readonly Sketch[], isLevel: (line: Sketch) => boolean): (line: Sketch) => Sketch[] {
  // "Planning: …", or "Planning. …" where the name is a word or a few.
  const named = /^([^:.!?]{2,60}):\s+(\S.{19,})$|^(\p{Lu}[\p{L}'’&-]*(?: [\p{L}'’&-]+){0,3})\.\s+(\p{Lu}.{19,})$/su;
  const enough = lines.filter((line) => !isBullet(line.text) && named.test(line.text)).length >= 3;
  return (line) => {
    const parts = enough && !isBullet(line.text) && !isLevel(line) ? named.exec(line.text) : null;
    if (!parts) return [line];
    return [
      { ...line, text: `${parts[1] ?? parts[3]}:` },
      { text: (parts[2] ?? parts[4]) as string, row: line.row, gapBefore: false, isText: true },
    ];
  };
}

/** What each line is; a level's line belongs to what the competency above asks. */
function marked(lines: readonly Sketch[], isLevel: (line: Sketch) => boolean): TextLine[] {
  const furniture = furnitureOf(lines);
  const depths = lines.map((line, index) =>
    furniture[index] || line.isText || isLevel(line) ? null : headingDepth(line, lines[index + 1]),
  );
  const used = [...new Set(depths.filter((depth) => depth !== null))].sort((a, b) => a - b);
  const areas = areaDepth(depths, used);
  const marks = lines.map((_, index): LineMark => {
    const depth = depths[index] ?? null;
    if (furniture[index]) return 'ignore';
    if (depth === null) return 'text';
    return areas !== null && depth <= areas ? 'area' : 'competency';
  });
  // A heading with nothing below it but another heading groups what follows; at the top alone it is the title of the whole.
  for (const [index, mark] of marks.entries()) {
    const next = marks.slice(index + 1).find((one) => one !== 'ignore');
    if (mark === 'competency' && next === 'competency' && depths[index] === depths[index + 1] && groups(marks, index))
      marks[index] = 'area';
  }
  ignoreTitle(marks);
  return lines.map(({ text, row }, index) => ({ text, row, mark: marks[index] ?? 'text' }));
}

/** Page numbers, copyright lines and what repeats on every page. */
function furnitureOf(lines: readonly Sketch[]): boolean[] {
  const times = new Map<string, number>();
  const plain = (text: string) => text.replace(/\d+/g, '0').toLowerCase();
  for (const line of lines) times.set(plain(line.text), (times.get(plain(line.text)) ?? 0) + 1);
  return lines.map(({ text }) => {
    if (/^(page\s*)?\d{1,4}(\s*(of|\/|von|de)\s*\d{1,4})?$/i.test(text) || /^[-–—_=*.\s|]+$/.test(text)) return true;
    if (/^(©|\(c\)|copyright\b)/i.test(text)) return true;
    return (
      text.length < 100 &&
      !isBullet(text) &&
      /\d/.test(text) &&
      (times.get(plain(text)) ?? 0) >= 3 &&
      /\b(page|version|confidential|v\d)/i.test(text)
    );
  });
}

/** How deep a heading stands, 1 being the highest; null for text. Written marks and numbers count before looks. */
function headingDepth(line: Sketch, next: Sketch | undefined): number | null {
  const marks = /^(#{1,6})\s/.exec(line.text)?.[1];
  if (marks) return marks.length;
  if (line.text.length > 90 || isDashBullet(line.text)) return null;
  const numbers = /^(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+\p{Lu}[^.!?;]*$/u.exec(line.text)?.[1];
  // "1 Delivery" above "1.1 Planning" or above text is a heading; above "2 Craft" it is an item of a list.
  if (numbers && next && !/^\d{1,2}[.)]?\s/.test(next.text)) return 10 + numbers.split('.').length;
  if (numbers?.includes('.')) return 10 + numbers.split('.').length;
  if (isBullet(line.text)) return null;
  if (/^\p{Lu}[\p{Lu}\d\s&/,()'’-]{2,}$/u.test(line.text)) return 20;
  const endsLikeText = /[.!?;,…]$/.test(line.text);
  const words = line.text.split(/\s+/).length;
  return !endsLikeText && words <= 8 && /^[\p{Lu}\d“"]/u.test(line.text) && next !== undefined ? 21 : null;
}

const isDashBullet = (text: string) => isBullet(text) && !/^\s*\(?\d/.test(text);

/** The depth that names areas: the higher of two or more in use, where competencies stand below it. */
function areaDepth(depths: readonly (number | null)[], used: readonly number[]): number | null {
  const deepest = used[used.length - 1];
  if (deepest === undefined || used.length < 2) return null;
  const count = (depth: number) => depths.filter((one) => one === depth).length;
  // Marked headings with stray short lines below them: the short lines are text, or the deeper names.
  const above = used.filter((depth) => depth < deepest && count(depth) <= count(deepest));
  return above[above.length - 1] ?? null;
}

/** Whether several competencies with text follow a heading that has none: then it is their area. */
function groups(marks: readonly LineMark[], index: number): boolean {
  return marks[index + 2] === 'text' || marks[index + 2] === 'ignore';
}

/** A heading at the very top with nothing of its own, right above the first area, is the title of the document. */
function ignoreTitle(marks: LineMark[]): void {
  const first = marks.findIndex((mark) => mark !== 'ignore');
  const second = marks.findIndex((mark, index) => index > first && mark !== 'ignore');
  if (first >= 0 && marks[first] !== 'text' && marks[second] === 'area') marks[first] = 'ignore';
}

/** The line and the next one as one line, with the first one's mark; unchanged at the end. */
export function joinWithNext(lines: readonly TextLine[], index: number): TextLine[] {
  const [first, second] = [lines[index], lines[index + 1]];
  if (!first || !second) return [...lines];
  return [...lines.slice(0, index), { ...first, text: joined(first.text, second.text) }, ...lines.slice(index + 2)];
}

/** One line as two, broken at `offset` characters; unchanged where one side would be empty. Both keep the mark. */
export function splitLine(lines: readonly TextLine[], index: number, offset: number): TextLine[] {
  const line = lines[index];
  const [first, second] = [line?.text.slice(0, offset).trimEnd(), line?.text.slice(offset).trimStart()];
  if (!line || !first || !second) return [...lines];
  return [...lines.slice(0, index), { ...line, text: first }, { ...line, text: second }, ...lines.slice(index + 1)];
}

/** The lines with another mark for those from `from` through `to`. */
export function markLines(lines: readonly TextLine[], from: number, to: number, mark: LineMark): TextLine[] {
  return lines.map((line, index) => (index >= Math.min(from, to) && index <= Math.max(from, to) ? { ...line, mark } : line));
}

/** Where a line is best split when nobody says where: after the first sentence or colon, else in the middle of its words. */
export function splitPoint(text: string): number {
  const sentence = /[.!?:;]["'”’)]?\s+/.exec(text);
  if (sentence) return sentence.index + sentence[0].length;
  const middle = text.indexOf(' ', Math.floor(text.length / 2));
  return middle === -1 ? text.lastIndexOf(' ') : middle;
}
