import { competenciesOfCase, focusOfCase } from './asked';
import type { CivilDate } from './civil-date';
import type { Competency } from './framework';
import type { Portfolio } from './portfolio';
import { assessReadiness, type NextAct, type Readiness } from './readiness';

export type RankedAct = { competency: Competency; readiness: Readiness; act: NextAct };

/**
 * At most `limit` acts that add most proof before the review: those of the focus before all others, must-haves first,
 * then what is already begun and closest to its next word, and only one act per competency.
 */
export function listNextActs(portfolio: Portfolio, today: CivilDate, limit = 3): RankedAct[] {
  const focus = new Set(focusOfCase(portfolio).map(({ id }) => id));
  const weigh = (ranked: RankedAct) => weightOf(ranked) + (focus.has(ranked.competency.id) ? 1_000 : 0);
  return competenciesOfCase(portfolio)
    .map((competency) => ({ competency, readiness: assessReadiness(portfolio, competency.id, today) }))
    .flatMap(({ competency, readiness }) => (readiness.next ? [{ competency, readiness, act: readiness.next }] : []))
    .map((ranked, position) => ({ ranked, position, weight: weigh(ranked) }))
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
    .slice(0, limit)
    .map(({ ranked }) => ranked);
}

function weightOf({ competency, readiness, act }: RankedAct): number {
  const priority = { must: 40, important: 10, nice: 0 }[competency.priority ?? 'nice'];
  const begun = 'evidenceId' in act ? 6 : 0;
  const filled = Object.values(readiness.marks).filter(Boolean).length;
  // A missing badge adds least: many competencies have no credential at all.
  return priority + begun + filled * 3 - (act.code === 'map a badge' ? 20 : 0);
}
