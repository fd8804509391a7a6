import { readingOrder, withParts } from '../domain/criteria-order';
import type { Competency, Expectation } from '../domain/framework';
import { highestOf, mergedClaim, mergedCompetency, mergedTexts } from '../domain/merged-competency';
import { claimId, mappingId } from '../domain/promotion-case';
import { ratingId } from '../domain/rating';
import { act, type Done, type Writer } from './act';
import { changeNames } from './change-names';
import type { Database } from './database';
import { putInOrder } from './move-competency';
import { refuseChanged } from './refuse-changed';

/** Which competencies become one: the one whose name and code stay, the others, and the texts of all as they were read. */
export type Merge = { kept: Competency; others: readonly Competency[]; texts: readonly Expectation[] };

/**
 * Makes one competency of several, in one act: texts below one another, mappings and requirements united, plan and
 * indicators moved, the own view and the ratings of the one that stays. Throws ConflictError with nothing written when
 * one of them was changed since it was read.
 */
export async function mergeCompetencies(db: Database, { kept, others, texts }: Merge, now: number): Promise<Done<Competency>> {
  return act(db, 'merge competencies', now, async (write) => {
    await refuseChanged(db, [kept, ...others], texts);
    const gone = new Set(others.map(({ id }) => id));
    const ids = new Set([kept.id, ...gone]);
    const items = await db.competencies.where('frameworkId').equals(kept.frameworkId).toArray();
    const framework = await db.frameworks.get(kept.frameworkId);
    const home = homeOf(items, kept, gone);
    const stored = await write.put('competencies', { ...mergedCompetency(kept, items, ids), parentId: home });
    for (const part of items.filter((one) => one.parentId !== null && gone.has(one.parentId) && !ids.has(one.id)))
      await write.put('competencies', { ...part, parentId: kept.id });
    for (const one of texts.filter(({ competencyId }) => gone.has(competencyId))) await write.remove('expectations', one.id);
    for (const merged of mergedTexts(items, ids, texts, framework?.levels ?? [])) {
      const own = texts.find((one) => one.competencyId === kept.id && one.levelId === merged.levelId);
      if (own) await write.put('expectations', { ...own, ...merged });
      else await write.add('expectations', { ...merged, frameworkId: kept.frameworkId, competencyId: kept.id });
    }
    for (const { id } of others) await moveMappings(db, write, id, kept.id);
    await moveClaims(db, write, kept.id, gone);
    for (const item of await db.plan.toArray())
      if (gone.has(item.competencyId)) await write.put('plan', { ...item, competencyId: kept.id });
    for (const { id } of others) await moveRatings(db, write, id, kept.id);
    await changeNames(
      db,
      write,
      kept.frameworkId,
      (id) => [gone.has(id) ? kept.id : id],
      (requires, { levels }) => highestOf(requires, levels),
    );
    for (const { id } of others) await write.remove('competencies', id);
    const left = await db.competencies.where('frameworkId').equals(kept.frameworkId).toArray();
    await putInOrder(
      write,
      left,
      readingOrder(left).map(({ id }) => id),
    );
    return (await db.competencies.get(kept.id)) ?? stored;
  });
}

/** Where the kept one stands; where it stood below one that goes, it takes that one's place. */
function homeOf(items: readonly Competency[], kept: Competency, gone: ReadonlySet<string>): string | null {
  let home = kept.parentId;
  const inside = withParts(items, kept.id);
  while (home !== null && (gone.has(home) || inside.has(home))) home = items.find((one) => one.id === home)?.parentId ?? null;
  return home;
}

/** A piece that stands behind both stands behind the kept one once, and what the learner confirmed beats what was rejected. */
async function moveMappings(db: Database, write: Writer, from: string, to: string): Promise<void> {
  for (const mapping of await db.mappings.where('competencyId').equals(from).toArray()) {
    const { kind, evidenceId, verdict, words } = mapping;
    const id = mappingId(to, kind, evidenceId);
    const twin = await db.mappings.get(id);
    if (!twin) await write.add('mappings', { competencyId: to, kind, evidenceId, verdict, words }, id);
    else if (twin.verdict === 'rejected' && verdict === 'confirmed') await write.put('mappings', { ...twin, verdict, words });
    await write.remove('mappings', mapping.id);
  }
}

async function moveClaims(db: Database, write: Writer, keptId: string, gone: ReadonlySet<string>): Promise<void> {
  const claims = await db.claims.toArray();
  for (const caseId of new Set(claims.map((one) => one.caseId))) {
    const others = claims.filter((one) => one.caseId === caseId && gone.has(one.competencyId));
    if (others.length === 0) continue;
    const id = claimId(caseId, keptId);
    const own = claims.find((one) => one.id === id) ?? null;
    const merged = mergedClaim(own, others);
    if (own) await write.put('claims', { ...own, ...merged });
    else if (merged) await write.add('claims', { ...merged, competencyId: keptId }, id);
    for (const one of others) await write.remove('claims', one.id);
  }
}

/** A rater's judgement goes along where the kept one has none of them. */
async function moveRatings(db: Database, write: Writer, from: string, to: string): Promise<void> {
  for (const rating of await db.ratings.where('competencyId').equals(from).toArray()) {
    const id = ratingId(rating.caseId, to, rating.levelId, rating.by);
    const { id: _, revision, createdAt, updatedAt, ...said } = rating;
    if (!(await db.ratings.get(id))) await write.add('ratings', { ...said, competencyId: to }, id);
    await write.remove('ratings', rating.id);
  }
}
