import { withoutBullet } from '../imported/bullets';
import { FrameworkBuilder } from '../imported/framework-builder';
import type { ImportedFramework } from '../imported/imported-framework';
import type { TextLine } from './text-lines';

/**
 * Reads marked lines as a framework of one level: each competency asks what stands below its name. What has to be said
 * of a line counts as the source does, or as a preview that shows the lines does. Throws ImportError.
 */
export function frameworkFromLines(
  lines: readonly TextLine[],
  names: { title: string; onlyLevel: string },
  counted: 'in the source' | 'as shown' = 'in the source',
): ImportedFramework {
  const builder = new FrameworkBuilder('text', names.title);
  let area: string | null = null;
  let competency: { id: string; texts: string[]; row: number } | null = null;
  let level: string | null = null;
  const close = () => {
    if (!competency || competency.texts.length === 0) return;
    level ??= builder.level(names.onlyLevel);
    builder.expect(competency.id, level, competency.texts.join('\n'), { row: competency.row, column: null });
  };
  for (const [index, line] of lines.entries()) {
    const place = { row: counted === 'as shown' ? index + 1 : line.row, column: null };
    switch (line.mark) {
      case 'ignore':
        break;
      case 'text':
        if (competency) competency.texts.push(line.text);
        else builder.warn('textWithoutCompetency', place, {}, true);
        break;
      case 'area': {
        close();
        competency = null;
        const { code, title } = codeAndTitle(line.text);
        area = builder.area(title, place, code);
        break;
      }
      case 'competency': {
        close();
        const { code, title } = codeAndTitle(line.text);
        const id = builder.competency({ title, code, parent: area }, place);
        competency = id === null ? null : { id, texts: [], row: place.row };
        break;
      }
      default:
        line.mark satisfies never;
    }
  }
  close();
  return builder.finish();
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
