import { field, listOf, textField, textOf } from '../data/fields';

/** What a text has beside its summary: signals and examples, each a line. */
export function pointsOf(cell: unknown): string[] {
  return ['signals', 'examples', 'behaviours', 'behaviors', 'bullets', 'points', 'indicators', 'expectations'].flatMap((name) =>
    linesIn(cell, name),
  );
}

const linesIn = (cell: unknown, name: string): string[] =>
  listOf(field(cell, name))
    .map(textOf)
    .filter((line) => line !== '');

/** The bullets that the source itself calls signals or examples. */
export const calledSo = (cell: unknown): { signals: string[]; examples: string[] } => ({
  signals: linesIn(cell, 'signals'),
  examples: linesIn(cell, 'examples'),
});

/** How long one typically stands on a level, where its entry says so. */
export const typicalTimeOf = (level: unknown): string =>
  textField(level, 'typicalTimeInLevel', 'typicalTime', 'timeInLevel', 'timeAtLevel', 'expectedTimeInLevel', 'typicalTenure');
