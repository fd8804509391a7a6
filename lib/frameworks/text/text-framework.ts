import { inLadderOrder } from '../heads/header-words';
import { areLevelNames } from '../heads/level-names';
import { withoutBullet } from '../imported/bullets';
import { FrameworkBuilder } from '../imported/framework-builder';
import type { ImportedFramework } from '../imported/imported-framework';
import { levelLine, repeatedLevels } from './level-lines';
import type { TextLine } from './text-lines';

/** What a framework of lines is called, and its level where it has only one: because none is named, or because the learner says so. */
export type LineNames = { title: string; onlyLevel: string; isOneLevel?: boolean };

/**
 * Reads marked lines as a framework: each competency asks what stands below its name, on the levels whose names stand
 * there again and again, else on one. What has to be said of a line counts as the source does, or as a preview that shows
 * the lines does. Throws ImportError.
 */
export function frameworkFromLines(
  lines: readonly TextLine[],
  names: LineNames,
  counted: 'in the source' | 'as shown' = 'in the source',
): ImportedFramework {
  const walk = new LinesWalk(lines, names);
  for (const [index, line] of lines.entries()) walk.take(line, counted === 'as shown' ? index + 1 : line.row);
  return walk.finish();
}

/** The levels that marked lines name, in order: at the beginning of texts, and above competencies that come again below each. */
export function levelsNamedIn(lines: readonly TextLine[]): { inTexts: ReadonlySet<string>; above: ReadonlySet<string> } {
  const marked = (mark: TextLine['mark']) => lines.filter((line) => line.mark === mark).map(({ text }) => text);
  const [areas, titles] = [marked('area').map(nameOf), marked('competency').map(nameOf)];
  const areLevels = areas.length > 1 && areLevelNames(areas) && new Set(titles).size < titles.length;
  return { inTexts: repeatedLevels(marked('text')), above: new Set(areLevels ? areas : []) };
}

/** The walk down marked lines; one competency is open at a time, and one of its levels where it names any. */
class LinesWalk {
  private readonly builder: FrameworkBuilder;
  private readonly levels: ReadonlySet<string>;
  private readonly levelsAbove: ReadonlySet<string>;
  private readonly known = new Map<string, string | null>();
  private area: string | null = null;
  private levelAbove: string | null = null;
  private open: { id: string; texts: string[]; row: number; level: string | null } | null = null;

  constructor(
    lines: readonly TextLine[],
    private readonly names: LineNames,
  ) {
    this.builder = new FrameworkBuilder('text', names.title);
    const { inTexts, above } = levelsNamedIn(names.isOneLevel ? [] : lines);
    this.levels = inTexts;
    this.levelsAbove = above;
  }

  take(line: TextLine, row: number): void {
    if (line.mark === 'text') this.takeText(line.text, row);
    else if (line.mark === 'area') this.takeArea(line.text, row);
    else if (line.mark === 'competency') this.takeCompetency(line.text, row);
    else line.mark satisfies 'ignore';
  }

  finish(): ImportedFramework {
    this.close();
    return this.builder.finish(this.levels.size + this.levelsAbove.size > 0 ? inLadderOrder : undefined);
  }

  private takeText(text: string, row: number): void {
    if (!this.open) {
      this.builder.warn('textWithoutCompetency', { row, column: null }, {}, true);
      return;
    }
    const named = levelLine(text);
    if (!named || !this.levels.has(named.level)) {
      this.open.texts.push(text);
      return;
    }
    this.close();
    this.open = { id: this.open.id, texts: named.text === '' ? [] : [named.text], row, level: named.level };
  }

  private takeArea(text: string, row: number): void {
    this.close();
    this.open = null;
    const { code, title } = codeAndTitle(text);
    if (this.levelsAbove.size > 0) this.levelAbove = nameOf(text);
    else this.area = this.builder.area(title, { row, column: null }, code);
  }

  private takeCompetency(text: string, row: number): void {
    this.close();
    const { code, title } = codeAndTitle(text);
    const again = this.levelsAbove.size > 0 ? this.known.get(title) : undefined;
    const id = again ?? this.builder.competency({ title, code, parent: this.area }, { row, column: null });
    this.known.set(title, id);
    this.open = id === null ? null : { id, texts: [], row, level: this.levelAbove };
  }

  /** Stores what was gathered of the open competency and level. */
  private close(): void {
    if (!this.open || this.open.texts.length === 0) return;
    const { id, texts, row, level } = this.open;
    const place = { row, column: null };
    const text = texts.join('\n');
    // Above the first of its levels a text tells of the competency.
    if (level === null && this.levels.size > 0) this.builder.describe(id, text, place);
    else this.builder.expect(id, this.builder.level(level ?? this.names.onlyLevel), text, place);
  }
}

/** A heading as a name: without the signs that only made it a heading. */
function nameOf(text: string): string {
  const plain = withoutBullet(text.replace(/^#{1,6}\s+/, ''))
    .replace(/^(\*\*|__)(.+)\1(:?)$/, '$2$3')
    .replace(/\s*:$/, '')
    .trim();
  return plain || text;
}

/** "3.2 Stakeholder communication" is the code 3.2 and a title. */
function codeAndTitle(text: string): { code: string; title: string } {
  const name = text.replace(/^#{1,6}\s+/, '').trim();
  const parts = /^((?:[A-Z]{1,3}[-.]?)?\d{1,2}(?:\.\d{1,2}){0,3})[.):]?\s+(\p{L}.*)$/su.exec(name);
  return parts ? { code: parts[1] as string, title: nameOf(parts[2] as string) } : { code: '', title: nameOf(text) };
}
