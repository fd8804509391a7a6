import type { Artifact } from '../domain/artifact';
import type { Badge } from '../domain/badge';
import type { Feedback } from '../domain/feedback';
import type { Metric } from '../domain/metric';
import { titleOfWin, type Win } from '../domain/win';
import type { SourceText } from './match-texts';

/** What is read of a piece of each kind; a form that is still being written has as much. */
export type PieceSays =
  | { kind: 'badge'; piece: Pick<Badge, 'title' | 'skills' | 'description' | 'criteria'> }
  | { kind: 'artifact'; piece: Pick<Artifact, 'title' | 'text' | 'challenge' | 'action' | 'result' | 'myPart'> }
  | { kind: 'metric'; piece: Pick<Metric, 'name' | 'unit' | 'myPart'> }
  | { kind: 'feedback'; piece: Pick<Feedback, 'words'> }
  | { kind: 'win'; piece: Pick<Win, 'text'> };

/** The text of a piece of evidence, or of a note, that may speak to a competency. Who said or did something else is no word of it. */
export function textOfPiece({ kind, piece }: PieceSays): SourceText {
  switch (kind) {
    case 'badge':
      return { title: piece.title, skills: piece.skills, texts: [piece.description, piece.criteria] };
    case 'artifact':
      return { title: piece.title, texts: [piece.challenge, piece.action, piece.result, piece.myPart, piece.text] };
    case 'metric':
      return { title: piece.name, texts: [piece.unit, piece.myPart] };
    case 'feedback':
      return { title: '', texts: [piece.words] };
    case 'win':
      return textOfWin(piece);
    default:
      return kind satisfies never;
  }
}

/** A note has no title; what it is called by, its first sentence, names it as a title does. */
function textOfWin({ text }: Pick<Win, 'text'>): SourceText {
  const title = titleOfWin({ text }).replace(/…$/u, '');
  return { title, texts: [text.trim().slice(title.length)] };
}
