import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Framework } from '../../../../lib/domain/framework';
import type { Portfolio } from '../../../../lib/domain/portfolio';
import { type CompetencyChange, changeOf, compareEditions, type EditionDiff } from '../../../../lib/frameworks/editions/compare-editions';
import { type EditionItem, type EditionView, viewOfImport, viewOfStored } from '../../../../lib/frameworks/editions/edition-view';
import type { EditionPair } from '../../../../lib/frameworks/editions/match-editions';
import type { MatchedEditions } from '../../../../lib/frameworks/editions/match-order';
import type { ImportedFramework } from '../../../../lib/frameworks/imported/imported-framework';
import type { Succession } from '../../../../lib/store/carry-over';
import { useWorker } from '../worker/use-worker';

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

/** Two editions beside each other; `older` is what the older is stored as. */
type Editions = { older: Framework; before: EditionView; after: EditionView };

type Choices = ReadonlyMap<string, string | null>;

/**
 * Matches what was read with an older edition, beside the page, and keeps what the learner says of it. `upgrade` is null
 * while nothing is to be matched or the matching is under way; `onFailed` hears where it fails.
 */
export function useUpgrade(
  portfolio: Portfolio,
  older: Framework | null,
  imported: ImportedFramework | null,
  onFailed: (error: unknown) => void,
) {
  const [choices, setChoices] = useState<Choices>(new Map());
  const [found, setFound] = useState<(Editions & { match: MatchedEditions }) | null>(null);
  const { underWay, run, cancel } = useWorker();
  const match = async (known: Framework, read: ImportedFramework) => {
    const outcome = await run(known.title, async (carryOut) => {
      // Each of these takes a moment with large criteria, so the page has its turn in between.
      const before = storedView(portfolio, known);
      await aTurn();
      const after = viewOfImport(read);
      await aTurn();
      return { older: known, before, after, match: await carryOut({ kind: 'match', older: before, newer: after }) };
    });
    if (outcome.kind === 'done') setFound(outcome.value);
    if (outcome.kind === 'failed') onFailed(outcome.error);
  };
  const isWanted = older !== null && imported !== null;
  useEffect(() => {
    if (older && imported) void match(older, imported);
    else {
      cancel();
      setFound(null);
    }
  }, [older, portfolio.competencies, portfolio.expectations, imported]);
  const choose = (from: string, to: string | null) => setChoices((known) => new Map(known).set(from, to));
  const known = useMemo(() => (found ? knownChanges(found, found.match) : null), [found]);
  const upgrade = useMemo(
    () => (isWanted && found && known ? upgradeOf(found, found.match, known, choices, choose) : null),
    [isWanted, found, known, choices],
  );
  return { upgrade, comparing: underWay, stop: cancel };
}

const aTurn = () => new Promise<void>((done) => setTimeout(done));

/** What changed in each pair, as far as it was compared already; what is asked for the first time is compared and kept. */
type KnownChanges = (older: EditionItem, newer: EditionItem) => CompetencyChange;

function knownChanges({ before, after }: Editions, { pairs, changes, levels }: MatchedEditions): KnownChanges {
  const keyOf = (older: string, newer: string) => `${older}\n${newer}`;
  const compared = new Map(pairs.map((pair, at) => [keyOf(pair.older, pair.newer), changes[at]]));
  // The same pair is the same change each time, so that a row is drawn anew only where something became of it.
  const known = new Map<string, CompetencyChange>();
  return (older, newer) => {
    const key = keyOf(older.key, newer.key);
    const change = known.get(key) ?? { ...(compared.get(key) ?? changeOf(older, newer, before, after, levels)), older, newer };
    known.set(key, change);
    return change;
  };
}

function upgradeOf(
  { older, before, after }: Editions,
  match: MatchedEditions,
  changeOfPair: KnownChanges,
  choices: Choices,
  choose: Upgrade['choose'],
): Upgrade {
  const [olderBy, newerBy] = [new Map(before.items.map((one) => [one.key, one])), new Map(after.items.map((one) => [one.key, one]))];
  const successors = new Map(match.pairs.filter((one) => one.sure).map((one) => [one.older, one.newer]));
  for (const [from, to] of choices) {
    if (to !== null && newerBy.has(to)) successors.set(from, to);
    else successors.delete(from);
  }
  const proposals = match.pairs.flatMap((pair): ProposedPair[] => {
    if (pair.sure) return [];
    const [one, other] = [olderBy.get(pair.older), newerBy.get(choices.get(pair.older) ?? pair.newer)];
    return one && other ? [{ pair, change: changeOfPair(one, other), confirmed: successors.has(pair.older) }] : [];
  });
  const pairs = new Map(match.pairs.map((one) => [one.older, one]));
  return {
    ...{ older, before, after, proposals, choose },
    diff: withoutOpen(compareEditions(before, after, successors, match.levels, changeOfPair), proposals),
    pairOf: (key) => (choices.has(key) ? null : (pairs.get(key) ?? null)),
    succession: {
      frameworkId: older.id,
      successors: [...successors].map(([from, to]) => ({ older: from, newer: to })),
      levels: match.levels.map((pair) => ({ older: pair.older, newer: pair.newer })),
    },
  };
}

/** What changes without what is still a proposal, which is shown by itself. */
function withoutOpen(whole: EditionDiff, proposals: readonly ProposedPair[]): EditionDiff {
  const open = {
    older: new Set(proposals.map((one) => one.change.older.key)),
    newer: new Set(proposals.map((one) => one.change.newer.key)),
  };
  const isSettled = (change: CompetencyChange) => !open.older.has(change.older.key);
  return {
    ...whole,
    same: whole.same.filter(isSettled),
    changed: whole.changed.filter(isSettled),
    gone: whole.gone.filter((one) => !open.older.has(one.key)),
    added: whole.added.filter((one) => !open.newer.has(one.key)),
  };
}
