import { besidesFocus, competenciesOfCase, frameworkOfCase, roleOfCase, targetLevelOf } from '../../../lib/domain/asked';
import type { CivilDate } from '../../../lib/domain/civil-date';
import type { Competency } from '../../../lib/domain/framework';
import type { Portfolio } from '../../../lib/domain/portfolio';
import type { Claim } from '../../../lib/domain/promotion-case';
import { assessReadiness, claimFor, type Readiness } from '../../../lib/domain/readiness';
import { labelOfLevel } from '../../../lib/domain/target';

/** One line of the case: a competency with its area, how it is proven, and the learner's own part. */
export type CaseRow = {
  competency: Competency;
  area: Competency | null;
  readiness: Readiness;
  claim: Claim | null;
  /** The level that the role aimed at requires of it; null where one level is asked of all. */
  asked: string | null;
  /** False for what is asked as well, outside of the focus; without a focus list all are in it. */
  inFocus: boolean;
};

/** Rows that stand under one heading; `area` is null for what stands under none. */
export type CaseArea = { area: Competency | null; rows: CaseRow[] };

/** The rows of the case, in the framework's order. */
export function rowsOfCase(portfolio: Portfolio, today: CivilDate): CaseRow[] {
  const byId = new Map(portfolio.competencies.map((one) => [one.id, one]));
  const beside = new Set(besidesFocus(portfolio).map(({ id }) => id));
  const framework = roleOfCase(portfolio) ? frameworkOfCase(portfolio) : null;
  const askedOf = (id: string) => {
    const level = framework ? targetLevelOf(portfolio, id) : null;
    return framework && level ? labelOfLevel(framework, level) : null;
  };
  return competenciesOfCase(portfolio).map((competency) => ({
    competency,
    area: areaOf(competency, byId),
    readiness: assessReadiness(portfolio, competency.id, today),
    claim: claimFor(portfolio, competency.id) ?? null,
    asked: askedOf(competency.id),
    inFocus: !beside.has(competency.id),
  }));
}

/** The rows under their areas, each area once, where its first row stands. */
export function groupByArea(rows: readonly CaseRow[]): CaseArea[] {
  const areas = new Map<string | null, CaseArea>();
  for (const row of rows) {
    const key = row.area?.id ?? null;
    const known = areas.get(key);
    if (known) known.rows.push(row);
    else areas.set(key, { area: row.area, rows: [row] });
  }
  return [...areas.values()];
}

function areaOf(competency: Competency, byId: ReadonlyMap<string, Competency>): Competency | null {
  let above = competency.parentId;
  // An imported tree may point back at itself, so the climb has an end.
  for (let steps = 0; above !== null && steps < 20; steps++) {
    const parent = byId.get(above);
    if (!parent) return null;
    if (parent.kind === 'area') return parent;
    above = parent.parentId;
  }
  return null;
}
