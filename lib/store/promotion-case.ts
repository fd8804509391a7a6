import type { Draft } from '../domain/entity';
import { type Claim, claimId, type PlanItem, type PromotionCase } from '../domain/promotion-case';
import { act, type Done, type Writer } from './act';
import type { Database } from './database';

/** A case before anything is said of it. */
export const emptyCase: Draft<PromotionCase> = {
  learner: '',
  company: '',
  fromRole: '',
  toRole: '',
  forWhom: '',
  reviewOn: null,
  coversFrom: null,
  coversTo: null,
  frameworkId: null,
  targetLevelId: null,
  ask: null,
  whyNow: '',
  askOfYou: '',
  headlineMetricIds: null,
  markDraft: true,
};

/** The case that goes on: the first that has not ended; null where there is none. */
export function currentCase(cases: readonly PromotionCase[]): PromotionCase | null {
  return [...cases].sort((a, b) => a.createdAt - b.createdAt).find((one) => !one.closedAt) ?? null;
}

/** Changes the case, or begins it; throws ConflictError when `known` was changed in another tab. */
export async function changeCase(
  db: Database,
  known: PromotionCase | null,
  changes: Partial<Draft<PromotionCase>>,
  now: number,
): Promise<Done<PromotionCase>> {
  return act(db, 'change the case', now, (write) =>
    known ? write.put('cases', { ...known, ...changes }) : write.add('cases', { ...emptyCase, ...changes }),
  );
}

const emptyClaim = (caseId: string, competencyId: string): Draft<Claim> => ({
  caseId,
  competencyId,
  statement: null,
  ownView: null,
  notApplicable: { privateReason: '', printedReason: '' },
  inReport: true,
  confidentiality: 'internal',
});

/** Changes the learner's own part of a competency; `known` is the claim as it was read, or null if there was none. */
export async function changeClaim(
  db: Database,
  place: { caseId: string; competencyId: string },
  known: Claim | null,
  changes: Partial<Draft<Claim>>,
  now: number,
): Promise<Done<Claim>> {
  // Who writes a statement anew has read what is asked now.
  const read = known?.reread && changes.statement !== undefined ? { reread: null } : {};
  return act(db, 'change a statement', now, (write) => putOrAdd(db, write, place, known, { ...changes, ...read }));
}

async function putOrAdd(
  db: Database,
  write: Writer,
  place: { caseId: string; competencyId: string },
  known: Claim | null,
  changes: Partial<Draft<Claim>>,
): Promise<Claim> {
  const id = claimId(place.caseId, place.competencyId);
  if (known) return write.put('claims', { ...known, ...changes });
  // Another tab may have begun the same claim meanwhile: writing over it as if it were new would lose its words.
  const other = await db.claims.get(id);
  if (other) return write.put('claims', { ...other, ...changes, revision: 0 });
  return write.add('claims', { ...emptyClaim(place.caseId, place.competencyId), ...changes }, id);
}

/** Writes the one line of a gap: what I do, by when. An empty line removes it. */
export async function changePlan(
  db: Database,
  place: { caseId: string; competencyId: string },
  known: PlanItem | null,
  line: Pick<PlanItem, 'what' | 'by'>,
  now: number,
): Promise<Done<PlanItem | null>> {
  return act(db, 'plan for a gap', now, async (write) => {
    if (line.what.trim() === '') {
      if (known) await write.remove('plan', known.id);
      return null;
    }
    return known ? write.put('plan', { ...known, ...line }) : write.add('plan', { ...place, ...line });
  });
}
