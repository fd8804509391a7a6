import type { Draft } from '../domain/entity';
import type { Competency, Expectation, Framework, Role } from '../domain/framework';
import { claimId, mappingId, type PromotionCase } from '../domain/promotion-case';
import { act, type Done, type Writer } from './act';
import type { Database } from './database';
import { currentCase, emptyCase } from './promotion-case';

/** A framework before it is stored: competencies name one another by ids of their own, which become stored ids. */
export type FrameworkDraft = {
  /** Its roles name competencies by the same keys. */
  framework: Draft<Framework>;
  competencies: (Omit<Draft<Competency>, 'frameworkId' | 'parentId'> & { key: string; parentKey: string | null })[];
  expectations: (Omit<Draft<Expectation>, 'frameworkId' | 'competencyId'> & { competencyKey: string })[];
};

/** What becomes of the case at an import: the fields to write, and the framework that the new one takes the place of. */
export type ImportUse = { case: Partial<Draft<PromotionCase>>; replaces: string | null };

/**
 * Stores a framework in one act and makes it the one of the case, which begins here if there is none. Where it
 * replaces another, mappings, statements and plans are carried to competencies of equal code or title; the evidence
 * itself is never touched, and undo brings everything back.
 */
export async function importFramework(
  db: Database,
  draft: FrameworkDraft,
  use: ImportUse,
  now: number,
): Promise<Done<{ framework: Framework; carried: number; left: number }>> {
  return act(db, 'import criteria', now, async (write) => {
    const idOf = new Map<string, string>(draft.competencies.map((one) => [one.key, crypto.randomUUID()]));
    const framework = await write.add('frameworks', { ...draft.framework, ...rolesWith(idOf, draft.framework.roles) });
    for (const { key, parentKey, ...competency } of draft.competencies) {
      const parentId = parentKey === null ? null : (idOf.get(parentKey) ?? null);
      await write.add('competencies', { ...competency, frameworkId: framework.id, parentId }, idOf.get(key));
    }
    for (const { competencyKey, ...expectation } of draft.expectations) {
      const competencyId = idOf.get(competencyKey);
      if (competencyId) await write.add('expectations', { ...expectation, frameworkId: framework.id, competencyId });
    }
    const moved = use.replaces ? await carryOver(db, write, use.replaces, framework.id) : { carried: 0, left: 0 };
    const known = currentCase(await db.cases.toArray());
    const changes = { ...use.case, frameworkId: framework.id };
    if (known) await write.put('cases', { ...known, ...changes });
    else await write.add('cases', { ...emptyCase, ...changes });
    return { framework, ...moved };
  });
}

/** The roles with the ids under which competencies are stored; what is not stored cannot be required. */
function rolesWith(idOf: ReadonlyMap<string, string>, roles: Framework['roles']): Pick<Framework, 'roles'> {
  if (!roles) return {};
  const stored = ({ competencyId, levelId }: Role['requires'][number]) => {
    const id = idOf.get(competencyId);
    return id === undefined ? [] : [{ competencyId: id, levelId }];
  };
  return { roles: roles.map(({ name, requires }) => ({ name, requires: requires.flatMap(stored) })) };
}

/** The competency of a newer framework that an older one became: equal code, else equal title. */
export function successorOf(old: Competency, candidates: readonly Competency[]): Competency | null {
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const alike = candidates.filter((one) => one.kind === old.kind);
  return alike.find((one) => old.code !== '' && one.code === old.code) ?? alike.find((one) => fold(one.title) === fold(old.title)) ?? null;
}

async function carryOver(
  db: Database,
  write: Writer,
  fromFramework: string,
  toFramework: string,
): Promise<{ carried: number; left: number }> {
  const before = await db.competencies.where('frameworkId').equals(fromFramework).toArray();
  const after = await db.competencies.where('frameworkId').equals(toFramework).toArray();
  const [claims, plan] = [await db.claims.toArray(), await db.plan.toArray()];
  let [carried, left] = [0, 0];
  for (const old of before) {
    const mappings = await db.mappings.where('competencyId').equals(old.id).toArray();
    const next = successorOf(old, after);
    if (!next) {
      left += mappings.length;
      continue;
    }
    for (const { kind, evidenceId, verdict, words } of mappings) {
      const id = mappingId(next.id, kind, evidenceId);
      carried++;
      // Two old competencies may have become one: what both had is carried once, and what the learner confirmed stands.
      const twin = await db.mappings.get(id);
      if (!twin) await write.add('mappings', { competencyId: next.id, kind, evidenceId, verdict, words }, id);
      else if (verdict === 'confirmed') await write.put('mappings', { ...twin, verdict, words });
    }
    for (const claim of claims.filter((one) => one.competencyId === old.id)) {
      const id = claimId(claim.caseId, next.id);
      if (!(await db.claims.get(id))) await write.add('claims', { ...claim, competencyId: next.id }, id);
    }
    for (const item of plan.filter((one) => one.competencyId === old.id)) await write.put('plan', { ...item, competencyId: next.id });
  }
  return { carried, left };
}

/** Stores a changed framework: title, levels, attached file. */
export async function editFramework(db: Database, framework: Framework, now: number): Promise<Done<Framework>> {
  return act(db, 'edit the criteria', now, (write) => write.put('frameworks', framework));
}
