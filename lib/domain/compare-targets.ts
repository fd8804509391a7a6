import { competenciesOf, levelsAskedBy, targetLevelOf } from './asked';
import type { CivilDate } from './civil-date';
import type { Competency, Framework } from './framework';
import type { Portfolio } from './portfolio';
import type { OwnView } from './promotion-case';
import { assessReadiness, claimFor, type Readiness } from './readiness';
import { labelOfLevel, levelsInOrder, type Target } from './target';

/** What one side of a comparison asks of a competency, verbatim; the text is empty where the criteria have none. */
export type Asked = { levelId: string; label: string; text: string; indicators: string[] };

/** How what is asked changes; `rungs` counts steps of the ladder. */
export type AskedChange =
  | { kind: 'new' | 'gone' | 'same' | 'other level' }
  | { kind: 'higher' | 'lower'; rungs: number; isSameText: boolean };

/** One competency as two levels or roles ask it, and what the learner has for it. */
export type ComparedCompetency = {
  competency: Competency;
  before: Asked | null;
  after: Asked | null;
  change: AskedChange;
  readiness: Readiness;
  /** The learner's own view, where it was given of the very level that is asked afterwards. */
  ownView: OwnView | null;
  /** Whether it is asked afterwards, and no work stands behind it or the learner is not there by their own view. */
  isMissing: boolean;
};

/** A comparison, and how many competencies are so; counts of things, never a share. */
export type Comparison = { rows: ComparedCompetency[]; asked: number; withWork: number; missing: number; fresh: number; higher: number };

/** What a second level or role asks that a first one does not, competency by competency in the framework's order. */
export function compareTargets(portfolio: Portfolio, framework: Framework, from: Target | null, to: Target, today: CivilDate): Comparison {
  const before = from ? levelsAskedBy(portfolio, framework.id, from) : new Map<string, string>();
  const after = levelsAskedBy(portfolio, framework.id, to);
  const texts = new Map(portfolio.expectations.map((one) => [`${one.competencyId}|${one.levelId}`, one]));
  const askedAt = (competencyId: string, levelId: string | undefined): Asked | null => {
    if (levelId === undefined) return null;
    const text = texts.get(`${competencyId}|${levelId}`);
    return { levelId, label: labelOfLevel(framework, levelId), text: text?.text ?? '', indicators: text?.indicators ?? [] };
  };
  const rungOf = new Map(levelsInOrder(framework).map(({ id }, rung) => [id, rung]));
  const rows = competenciesOf(portfolio, framework.id).flatMap((competency): ComparedCompetency[] => {
    const [one, other] = [askedAt(competency.id, before.get(competency.id)), askedAt(competency.id, after.get(competency.id))];
    if (!one && !other) return [];
    const readiness = assessReadiness(portfolio, competency.id, today);
    const isSameLevel = other !== null && targetLevelOf(portfolio, competency.id) === other.levelId;
    const ownView = isSameLevel ? (claimFor(portfolio, competency.id)?.ownView ?? null) : null;
    const isMissing = other !== null && (isUnproven(readiness) || ownView === 'begun' || ownView === 'partly');
    return [{ competency, before: one, after: other, change: changeFrom(one, other, rungOf), readiness, ownView, isMissing }];
  });
  const asked = rows.filter((row) => row.after !== null);
  const count = (test: (row: ComparedCompetency) => boolean) => asked.filter(test).length;
  return {
    rows,
    asked: asked.length,
    withWork: count((row) => row.readiness.marks.artifact),
    missing: count((row) => row.isMissing),
    fresh: from === null ? 0 : count((row) => row.change.kind === 'new'),
    higher: count((row) => row.change.kind === 'higher'),
  };
}

const isUnproven = ({ word }: Readiness): boolean => word === 'open' || word === 'learned';

function changeFrom(before: Asked | null, after: Asked | null, rungOf: ReadonlyMap<string, number>): AskedChange {
  if (before === null) return { kind: 'new' };
  if (after === null) return { kind: 'gone' };
  if (before.levelId === after.levelId) return { kind: 'same' };
  const [from, to] = [rungOf.get(before.levelId), rungOf.get(after.levelId)];
  // A role may name a level that stands on no rung of the ladder.
  if (from === undefined || to === undefined || from === to) return { kind: 'other level' };
  const same = (one: Asked) => JSON.stringify([one.text.trim(), one.indicators]);
  return { kind: to > from ? 'higher' : 'lower', rungs: Math.abs(to - from), isSameText: same(before) === same(after) };
}
