import type { Report } from '../report';
import { listTexts } from '../report-texts';
import type { FontFaces } from './font-face';
import { leftOut, toPrintable } from './printable-text';

/**
 * A character that the paper cannot show: `replaced` by a visible mark (it can still be copied and searched), or
 * `left out` because it has no shape and only steers (such as a mark that turns the reading direction).
 */
export type Undrawable = { where: string; character: string; code: string; fate: 'replaced' | 'left out'; count: number };

/** Every such character in the report, per text in which it stands; an empty list means that all is drawn. */
export function findUndrawable(report: Report, faces: FontFaces): Undrawable[] {
  const found = new Map<string, Undrawable>();
  const note = (where: string, character: string, fate: Undrawable['fate']) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const key = `${where}|${code}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { where, character, code, fate, count: 1 });
  };
  for (const { where, text } of listTexts(report)) {
    for (const character of leftOut(text)) note(where, character, 'left out');
    for (const character of toPrintable(text)) {
      if (character !== '\n' && faces.regular.glyphOf(character.codePointAt(0) ?? 0) === 0) note(where, character, 'replaced');
    }
  }
  return [...found.values()];
}
