import type { CivilDate } from '../../../lib/domain/civil-date';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { emptyCase } from '../../../lib/store/promotion-case';
import { type CaseRow, rowsOfCase } from '../claim/case-rows';

/** The rows of criteria beside the case, as if it were argued against them at no particular level. */
export function rowsOfFramework(portfolio: Portfolio, frameworkId: string, today: CivilDate): CaseRow[] {
  const known = portfolio.case ?? { ...emptyCase, id: '', revision: 0, createdAt: 0, updatedAt: 0 };
  return rowsOfCase({ ...portfolio, case: { ...known, frameworkId, targetLevelId: null, targetRole: null, focusIds: [] } }, today);
}
