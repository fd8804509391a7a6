import { useMemo } from 'preact/hooks';
import { type Proposal, proposeBeside } from '../../../lib/suggestions/propose';
import { useWorkspace } from '../workspace/workspace';
import { type AnsweredFor, answeredIn } from './answered-competencies';
import { type Readable, readableIn } from './readable-pieces';
import { type Among, type BadgeProposals, type KeptCriteria, sourceOf, useCriteria } from './use-criteria';
import { useInSlices } from './use-in-slices';

/** The competencies that each badge may speak to, the strongest first, by the badge's id. */
export type ProposalsOfBadges = ReadonlyMap<string, readonly Proposal[]>;

/**
 * What is suggested for all badges at once, the same as for each of them alone. Worked out after the page is drawn; what
 * was is kept, so that a tick on a large map costs one badge. Null until it is there for the first time.
 */
export function useProposalsOfBadges(among: Among): ProposalsOfBadges | null {
  const { portfolio, today } = useWorkspace();
  const kept = useCriteria(among);
  const all = portfolio.value;
  const readable = readableIn(all, today());
  const answered = answeredIn(all);
  const known = useMemo(() => kept && standing(kept, readable, answered), [kept, readable, answered]);
  const key = useMemo(() => ({}), [kept, readable, answered]);
  return useInSlices(key, known, kept && (() => work(kept, readable, answered)));
}

/** The proposals where none of the badges or of the answers for it has changed since they were worked out. */
function standing({ proposed }: KeptCriteria, { badges }: Readable, answered: AnsweredFor): ProposalsOfBadges | null {
  const isSame = badges.every(({ id, revision }) => isStanding(proposed.get(id), revision, answered('badge', id)));
  return isSame ? new Map(badges.map(({ id }) => [id, proposed.get(id)?.proposals ?? []])) : null;
}

function* work(kept: KeptCriteria, { badges }: Readable, answered: AnsweredFor) {
  const proposed = new Map(kept.proposed);
  kept.proposed = proposed;
  for (const piece of badges) {
    const { id, revision } = piece;
    const closed = answered('badge', id);
    if (isStanding(proposed.get(id), revision, closed)) continue;
    const { source } = sourceOf(kept, { kind: 'badge', piece }, piece);
    proposed.set(id, { revision, answered: closed, proposals: proposeBeside(kept.criteria, source, closed) });
    yield;
  }
  return new Map(badges.map(({ id }) => [id, proposed.get(id)?.proposals ?? []])) as ProposalsOfBadges;
}

const isStanding = (known: BadgeProposals | undefined, revision: number, answered: ReadonlySet<string>): boolean =>
  known?.revision === revision && known.answered.size === answered.size && [...answered].every((id) => known.answered.has(id));
