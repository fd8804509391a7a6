import { inLadderOrder } from '../heads/header-words';
import { areLevelNames } from '../heads/level-names';
import { withoutBullet } from '../imported/bullets';
import { FrameworkBuilder } from '../imported/framework-builder';
import type { ImportedFramework } from '../imported/imported-framework';
import { levelLine, repeatedLevels } from './level-lines';
import type { TextLine } from './text-lines';

/**
 * Reads marked lines as a framework: each competency asks what stands below its name, on the levels whose names stand
 * there again and again, else on one. What has to be said of a line counts as the source does, or as a preview that shows
 * the lines does. Throws ImportError.
 */
export function frameworkFromLines(
  lines: readonly TextLine[],
  names: { title: string; onlyLevel: string },
  counted: 'in the source' | 'as shown' = 'in the source',
): ImportedFramework {
  const builder = new FrameworkBuilder('text', names.title);
  const above = lines.filter((line) => line.mark === 'area').map((line) => nameOf(line.text));
  const titles = lines.filter((line) => line.mark === 'competency').map((line) => nameOf(line.text));
  // Names of levels above competencies that come again below each are no areas.
  const areasAreLevels = above.length > 1 && areLevelNames(above) && new Set(titles).size < titles.length;
  const known = new Map<string, string | null>();
  let levelAbove: string | null = null;
  let area: string | null = null;
  let competency: { id: string; texts: string[]; row: number; level: string | null } | null = null;
  const levels = repeatedLevels(lines.filter((line) => line.mark === 'text').map((line) => line.text));
  const close = () => {
    if (!competency || competency.texts.length === 0) return;
    const place = { row: competency.row, column: null };
    const text = competency.texts.join('\n');
    competency.texts = [];
    // Above the first of its levels a text tells of the competency.
    if (levels.size > 0 && competency.level === null && levelAbove === null) builder.describe(competency.id, text, place);
    else builder.expect(competency.id, builder.level(competency.level ?? levelAbove ?? names.onlyLevel), text, place);
  };
  for (const [index, line] of lines.entries()) {
    const place = { row: counted === 'as shown' ? index + 1 : line.row, column: null };
    switch (line.mark) {
      case 'ignore':
        break;
      case 'text':
        if (competency) {
          const named = levelLine(line.text);
          if (named && levels.has(named.level)) {
            close();
            competency.level = named.level;
            competency.row = place.row;
            if (named.text !== '') competency.texts.push(named.text);
          } else competency.texts.push(line.text);
        } else builder.warn('textWithoutCompetency', place, {}, true);
        break;
      case 'area': {
        close();
        competency = null;
        if (areasAreLevels) {
          levelAbove = nameOf(line.text);
          break;
        }
        const { code, title } = codeAndTitle(line.text);
        area = builder.area(title, place, code);
        break;
      }
      case 'competency': {
        close();
        const { code, title } = codeAndTitle(line.text);
        const again = areasAreLevels ? known.get(title) : undefined;
        const id = again ?? builder.competency({ title, code, parent: area }, place);
        known.set(title, id);
        competency = id === null ? null : { id, texts: [], row: place.row, level: null };
        break;
      }
      default:
        line.mark satisfies never;
    }
  }
  close();
  return builder.finish(levels.size > 0 || areasAreLevels ? inLadderOrder : undefined);
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
