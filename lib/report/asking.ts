import { competenciesOfCase, focusOfCase } from '../domain/asked';
import type { CivilDate } from '../domain/civil-date';
import type { Portfolio } from '../domain/portfolio';
import type { Ask } from '../domain/promotion-case';
import { assessReadiness } from '../domain/readiness';

/**
 * The ask that the case can carry today: promotion once every must-have has work behind it; a plan to agree on while
 * each open must-have has one; otherwise "tell me where I stand". Must-haves count inside and outside of the focus;
 * without any, every row that is argued counts as one.
 */
export function proposeAsk(portfolio: Portfolio, today: CivilDate): Ask {
  const rows = competenciesOfCase(portfolio);
  const musts = rows.filter((competency) => competency.priority === 'must');
  const open = (musts.length > 0 ? musts : focusOfCase(portfolio)).filter((competency) => isUnproven(portfolio, competency.id, today));
  if (rows.length === 0) return 'standing';
  if (open.length === 0) return 'promote';
  const planned = new Set(planOfCase(portfolio).map((item) => item.competencyId));
  return open.every((competency) => planned.has(competency.id)) ? 'plan' : 'standing';
}

/** Whether a row has nothing used in work behind it yet: the gaps that the report names. */
export function isUnproven(portfolio: Portfolio, competencyId: string, today: CivilDate): boolean {
  const { word } = assessReadiness(portfolio, competencyId, today);
  return word === 'open' || word === 'learned';
}

/** The plan of the portfolio's case, soonest first. */
export function planOfCase(portfolio: Portfolio) {
  return portfolio.plan
    .filter((item) => item.caseId === portfolio.case?.id && item.what.trim() !== '')
    .sort((a, b) => (a.by ?? '9999').localeCompare(b.by ?? '9999') || a.createdAt - b.createdAt);
}
