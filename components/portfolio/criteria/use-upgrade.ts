import { useMemo, useState } from 'preact/hooks';
import type { Framework } from '../../../lib/domain/framework';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { type CompetencyChange, changeOf, compareEditions, type EditionDiff } from '../../../lib/frameworks/compare-editions';
import { type EditionView, viewOfImport, viewOfStored } from '../../../lib/frameworks/edition-view';
import type { ImportedFramework } from '../../../lib/frameworks/imported-framework';
import { type EditionPair, matchEditions } from '../../../lib/frameworks/match-editions';
import type { Succession } from '../../../lib/store/carry-over';

/** A pair that is not sure: what it would change, and whether the learner has confirmed it. */
export type ProposedPair = { pair: EditionPair; change: CompetencyChange; confirmed: boolean };

/** A newer edition over an older one as the learner has it before them, and how they change what became of what. */
export type Upgrade = {
  older: Framework;
  before: EditionView;
  after: EditionView;
  /** What changes as things stand, without the pairs that are still proposals. */
  diff: EditionDiff;
  proposals: ProposedPair[];
  /** How a competency of the older edition was found in the newer; null where the learner said it, or it was not. */
  pairOf: (older: string) => EditionPair | null;
  succession: Succession;
  /** Says which competency an older one goes on as; null: none. */
  choose: (older: string, newer: string | null) => void;
};

/** The editions as they are stored, to hold an import against. */
export function storedView({ competencies, expectations }: Portfolio, framework: Framework): EditionView {
  return viewOfStored(framework, competencies, expectations);
}

/** Matches what was read with an older edition, and keeps what the learner says of it. */
export function useUpgrade(portfolio: Portfolio, older: Framework | null, imported: ImportedFramework | null): Upgrade | null {
  const [choices, setChoices] = useState<ReadonlyMap<string, string | null>>(new Map());
  const views = useMemo(
    () => (older && imported ? { before: storedView(portfolio, older), after: viewOfImport(imported) } : null),
    [older, portfolio.competencies, portfolio.expectations, imported],
  );
  const match = useMemo(() => (views ? matchEditions(views.before, views.after) : null), [views]);
  return useMemo(() => {
    if (!older || !views || !match) return null;
    const { before, after } = views;
    const isHere = new Set(after.items.map((one) => one.key));
    const successors = new Map(match.pairs.filter((one) => one.sure).map((one) => [one.older, one.newer]));
    for (const [from, to] of choices) {
      if (to !== null && isHere.has(to)) successors.set(from, to);
      else successors.delete(from);
    }
    const byKey = (view: EditionView, key: string) => view.items.find((one) => one.key === key);
    const proposals = match.pairs.flatMap((pair): ProposedPair[] => {
      const [one, other] = [byKey(before, pair.older), byKey(after, choices.get(pair.older) ?? pair.newer)];
      if (pair.sure || !one || !other) return [];
      return [{ pair, change: changeOf(one, other, before, after, match.levels), confirmed: successors.has(pair.older) }];
    });
    const open = {
      older: new Set(proposals.map((one) => one.change.older.key)),
      newer: new Set(proposals.map((one) => one.change.newer.key)),
    };
    const whole = compareEditions(before, after, successors, match.levels);
    const isOpen = (change: CompetencyChange) => open.older.has(change.older.key);
    const diff = {
      ...whole,
      same: whole.same.filter((one) => !isOpen(one)),
      changed: whole.changed.filter((one) => !isOpen(one)),
      gone: whole.gone.filter((one) => !open.older.has(one.key)),
      added: whole.added.filter((one) => !open.newer.has(one.key)),
    };
    return {
      older,
      before,
      after,
      diff,
      proposals,
      pairOf: (key) => (choices.has(key) ? null : (match.pairs.find((one) => one.older === key) ?? null)),
      succession: {
        frameworkId: older.id,
        successors: [...successors].map(([from, to]) => ({ older: from, newer: to })),
        levels: match.levels.map((pair) => ({ older: pair.older, newer: pair.newer })),
      },
      choose: (from, to) => setChoices((known) => new Map(known).set(from, to)),
    };
  }, [older, views, match, choices]);
}
