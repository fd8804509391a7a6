import { useMemo } from 'preact/hooks';
import { askedOf } from '../../../lib/domain/asked';
import type { MappedKind } from '../../../lib/domain/entity';
import type { Competency } from '../../../lib/domain/framework';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { competencyTexts } from '../../../lib/suggestions/competency-texts';
import { type Criteria, type ReadSource, readCriteriaInSteps } from '../../../lib/suggestions/match-texts';
import { type PieceSays, textOfPiece } from '../../../lib/suggestions/piece-text';
import type { Proposal } from '../../../lib/suggestions/propose';
import type { SupportOf } from '../../../lib/suggestions/propose-support';
import { useWorkspace, type Workspace } from '../workspace/workspace';
import { useInSlices } from './use-in-slices';
import { versionOf } from './version-of';

/** Chooses the competencies that are suggested and suggested for; a function that stays the same. */
export type Among = (portfolio: Portfolio) => readonly Competency[];

/** Criteria as they are compared, with what was read to compare it with them: all of it goes when one of their texts changes. */
export type KeptCriteria = {
  version: string;
  criteria: Criteria;
  /** By the piece's kind, id and revision. */
  sources: Map<string, ReadSource>;
  support: { version: string; of: Readonly<Record<MappedKind, SupportOf>> } | null;
  /** By the badge's id. */
  proposed: ReadonlyMap<string, BadgeProposals>;
};

/** The competencies that are proposed for a badge, and the state of it and of the learner's answers in which they were. */
export type BadgeProposals = { revision: number; answered: ReadonlySet<string>; proposals: readonly Proposal[] };

/** Kept beside the workspace, latest first, so that the next competency that is opened has its suggestions at once. */
const kept = new WeakMap<Workspace, KeptCriteria[]>();
/** How many are kept: the criteria of the case, and further ones that are looked at on the same page. */
const most = 4;

/** The competencies read to be compared; null until that is done, after the page is drawn. */
export function useCriteria(among: Among): KeptCriteria | null {
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const { competencies, version } = useMemo(() => {
    const chosen = among(portfolio);
    const asked = chosen.flatMap(({ id }) => askedOf(portfolio, id));
    return { competencies: chosen, version: `${versionOf(chosen)}|${versionOf(asked)}` };
  }, [portfolio, among]);
  const known = kept.get(workspace)?.find((one) => one.version === version) ?? null;
  return useInSlices(version, known, function* () {
    const criteria = yield* readCriteriaInSteps(competencyTexts(portfolio, competencies));
    const done: KeptCriteria = { version, criteria, sources: new Map(), support: null, proposed: new Map() };
    kept.set(workspace, [done, ...(kept.get(workspace) ?? [])].slice(0, most));
    return done;
  });
}

/** A piece as it is compared, and the key under which that is kept; what was read stays read where the work is broken off. */
export function sourceOf(kept: KeptCriteria, says: PieceSays, { id, revision }: { id: string; revision: number }) {
  const key = `${says.kind}:${id}:${revision}`;
  const source = kept.sources.get(key) ?? kept.criteria.readSource(textOfPiece(says));
  kept.sources.set(key, source);
  return { key, source };
}
