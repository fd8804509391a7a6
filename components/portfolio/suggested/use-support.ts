import type { MappedKind } from '../../../lib/domain/entity';
import type { Portfolio } from '../../../lib/domain/portfolio';
import type { ReadSource } from '../../../lib/suggestions/match-texts';
import type { PieceSays } from '../../../lib/suggestions/piece-text';
import { prepareSupportInSteps, type SupportOf } from '../../../lib/suggestions/propose-support';
import { useWorkspace } from '../workspace/workspace';
import { type Readable, readableIn } from './readable-pieces';
import { type Among, type KeptCriteria, sourceOf, useCriteria } from './use-criteria';
import { useInSlices } from './use-in-slices';

/** For each kind of evidence, and for notes, which of them may support a competency. */
export type Support = Readonly<Record<MappedKind, SupportOf>>;

/** Which pieces may support each of the competencies; null until all of them are read, after the page is drawn. */
export function useSupport(among: Among): Support | null {
  const { portfolio, today } = useWorkspace();
  const kept = useCriteria(among);
  const all = portfolio.value;
  const day = today();
  const readable = readableIn(all, day);
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
      const { key, source } = sourceOf(kept, saying(piece), piece);
      read.set(key, source);
      return source;
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
