import { askedOf } from '../domain/asked';
import type { Competency } from '../domain/framework';
import type { Portfolio } from '../domain/portfolio';
import type { CompetencyText } from './match-texts';

/** Competencies with what the case asks of each: the text at the level aimed at, or those of all levels. */
export function competencyTexts(portfolio: Portfolio, competencies: readonly Competency[]): CompetencyText[] {
  return competencies.map(({ id, title, statement }) => ({
    id,
    title,
    statement,
    texts: askedOf(portfolio, id).flatMap((one) => [one.text, ...one.indicators]),
  }));
}
