import type { MappedKind } from '../../../lib/domain/entity';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { claimFor } from '../../../lib/domain/readiness';

/** The competencies that are not suggested for a piece: those that the learner has said yes or no to, or that are not applicable. */
export type AnsweredFor = (kind: MappedKind, id: string | null) => ReadonlySet<string>;

/** Looked through once for each state of the portfolio, since a map asks for every badge. */
const lookedThrough = new WeakMap<Portfolio, AnsweredFor>();

/** What is answered for each piece in this state of the portfolio. */
export function answeredIn(all: Portfolio): AnsweredFor {
  const known = lookedThrough.get(all);
  if (known) return known;
  const out = all.competencies.map(({ id }) => id).filter((id) => claimFor(all, id)?.ownView === 'not applicable');
  const byPiece = new Map<string, Set<string>>();
  for (const { kind, evidenceId, competencyId } of all.mappings) {
    const key = `${kind}:${evidenceId}`;
    const answered = byPiece.get(key) ?? new Set(out);
    byPiece.set(key, answered.add(competencyId));
  }
  const nothing = new Set(out);
  const found: AnsweredFor = (kind, id) => byPiece.get(`${kind}:${id}`) ?? nothing;
  lookedThrough.set(all, found);
  return found;
}
