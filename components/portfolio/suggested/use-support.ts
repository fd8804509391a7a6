import { useMemo } from 'preact/hooks';
import type { CivilDate } from '../../../lib/domain/civil-date';
import type { EvidenceKind } from '../../../lib/domain/entity';
import { groupBadges } from '../../../lib/domain/grouping';
import type { Portfolio } from '../../../lib/domain/portfolio';
import type { Steps } from '../../../lib/suggestions/in-steps';
import type { ReadSource } from '../../../lib/suggestions/match-texts';
import { type PieceSays, textOfPiece } from '../../../lib/suggestions/piece-text';
import { type NamedSource, prepareSupportInSteps, type SupportOf } from '../../../lib/suggestions/propose-support';
import { useWorkspace } from '../workspace';
import { isProvable } from './is-provable';
import { type Among, type KeptCriteria, useCriteria, versionOf } from './use-criteria';
import { useInSlices } from './use-in-slices';

/** A piece as it is read; `key` stands for its text. */
type Source = NamedSource & { key: string };

/** For each kind of evidence, which pieces may support a competency. */
export type Support = Readonly<Record<EvidenceKind, SupportOf>>;

/** Which pieces may support each of the competencies; null until all of them are read, after the page is drawn. */
export function useSupport(among: Among): Support | null {
  const { portfolio, today } = useWorkspace();
  const kept = useCriteria(among);
  const all = portfolio.value;
  const day = today();
  const { sources, version } = useMemo(() => readable(all, day), [all, day]);
  const key = `${kept?.version}|${version}`;
  const known = kept?.support?.version === version ? kept.support : null;
  const work = kept && (() => readSupport(kept, sources, version));
  return useInSlices(key, known, work)?.of ?? null;
}

function* readSupport(kept: KeptCriteria, sources: Readonly<Record<EvidenceKind, Source[]>>, version: string) {
  const read = new Map<string, ReadSource>();
  const readOne = (source: Source) => {
    const known = kept.sources.get(source.key) ?? kept.criteria.readSource(source);
    // What was read stays read where this is broken off, as when one goes on to another competency.
    kept.sources.set(source.key, known);
    read.set(source.key, known);
    return known;
  };
  function* supportBy(kind: EvidenceKind): Steps<SupportOf> {
    return yield* prepareSupportInSteps(sources[kind], kept.criteria, { read: readOne });
  }
  const of: Support = {
    badge: yield* supportBy('badge'),
    artifact: yield* supportBy('artifact'),
    metric: yield* supportBy('metric'),
    feedback: yield* supportBy('feedback'),
  };
  kept.sources = read;
  kept.support = { version, of };
  return kept.support;
}

/** The pieces that may support something. Parts of an award count with their whole, so they are not suggested beside it. */
function readable(all: Portfolio, today: CivilDate) {
  const badges = groupBadges(
    all.badges.filter((badge) => isProvable(badge, today)),
    all.stacks,
  ).map(({ badge }) => badge);
  const sources: Record<EvidenceKind, Source[]> = {
    badge: badges.map((piece) => sourceOf(piece, { kind: 'badge', piece })),
    artifact: all.artifacts.map((piece) => sourceOf(piece, { kind: 'artifact', piece })),
    metric: all.metrics.map((piece) => sourceOf(piece, { kind: 'metric', piece })),
    feedback: all.feedback.map((piece) => sourceOf(piece, { kind: 'feedback', piece })),
  };
  const version = [badges, all.artifacts, all.metrics, all.feedback].map(versionOf).join('|');
  return { sources, version };
}

const sourceOf = ({ id, revision }: { id: string; revision: number }, says: PieceSays): Source => ({
  ...textOfPiece(says),
  id,
  key: `${says.kind}:${id}:${revision}`,
});
