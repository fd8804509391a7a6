import type { Badge } from '../../../lib/domain/badge';
import type { CivilDate } from '../../../lib/domain/civil-date';
import type { MappedKind } from '../../../lib/domain/entity';
import { groupBadges } from '../../../lib/domain/grouping';
import type { Portfolio } from '../../../lib/domain/portfolio';
import type { ReadSource } from '../../../lib/suggestions/match-texts';
import { type PieceSays, textOfPiece } from '../../../lib/suggestions/piece-text';
import { prepareSupportInSteps, type SupportOf } from '../../../lib/suggestions/propose-support';
import { useWorkspace } from '../workspace';
import { isProvable } from './is-provable';
import { type Among, type KeptCriteria, useCriteria, versionOf } from './use-criteria';
import { useInSlices } from './use-in-slices';

/** The badges that may support something (parts of an award count with their whole), and a text that changes with any piece. */
type Readable = { day: CivilDate; badges: readonly Badge[]; version: string };

/** For each kind of evidence, and for notes, which of them may support a competency. */
export type Support = Readonly<Record<MappedKind, SupportOf>>;

/** Which pieces may support each of the competencies; null until all of them are read, after the page is drawn. */
export function useSupport(among: Among): Support | null {
  const { portfolio, today } = useWorkspace();
  const kept = useCriteria(among);
  const all = portfolio.value;
  const day = today();
  const readable = readableOf(all, day);
  const { version } = readable;
  const key = `${kept?.version}|${version}`;
  const known = kept?.support?.version === version ? kept.support : null;
  const work = kept && (() => readSupport(kept, all, readable));
  return useInSlices(key, known, work)?.of ?? null;
}

function* readSupport(kept: KeptCriteria, all: Portfolio, { badges, version }: Readable) {
  const read = new Map<string, ReadSource>();
  const reader =
    <P extends { id: string; revision: number }>(saying: (piece: P) => PieceSays) =>
    (piece: P): ReadSource => {
      const says = saying(piece);
      const key = `${says.kind}:${piece.id}:${piece.revision}`;
      const known = kept.sources.get(key) ?? kept.criteria.readSource(textOfPiece(says));
      // What was read stays read where this is broken off, as when one goes on to another competency.
      kept.sources.set(key, known);
      read.set(key, known);
      return known;
    };
  const { criteria } = kept;
  const of: Support = {
    badge: yield* prepareSupportInSteps(
      badges,
      criteria,
      reader((piece) => ({ kind: 'badge', piece })),
    ),
    artifact: yield* prepareSupportInSteps(
      all.artifacts,
      criteria,
      reader((piece) => ({ kind: 'artifact', piece })),
    ),
    metric: yield* prepareSupportInSteps(
      all.metrics,
      criteria,
      reader((piece) => ({ kind: 'metric', piece })),
    ),
    feedback: yield* prepareSupportInSteps(
      all.feedback,
      criteria,
      reader((piece) => ({ kind: 'feedback', piece })),
    ),
    win: yield* prepareSupportInSteps(
      all.wins.filter(({ workId }) => workId === null),
      criteria,
      reader((piece) => ({ kind: 'win', piece })),
    ),
  };
  kept.sources = read;
  kept.support = { version, of };
  return kept.support;
}

/** Looked through once for each state of the portfolio, not for each competency that is opened. */
const lookedThrough = new WeakMap<Portfolio, Readable>();

function readableOf(all: Portfolio, day: CivilDate): Readable {
  const known = lookedThrough.get(all);
  if (known?.day === day) return known;
  const provable = all.badges.filter((badge) => isProvable(badge, day));
  const badges = groupBadges(provable, all.stacks).map(({ badge }) => badge);
  const version = [badges, all.artifacts, all.metrics, all.feedback, all.wins].map(versionOf).join('|');
  const found = { day, badges, version };
  lookedThrough.set(all, found);
  return found;
}
