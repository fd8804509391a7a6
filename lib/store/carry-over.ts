import { askedTextOf } from '../domain/asked-text';
import type { Competency, Expectation, Framework } from '../domain/framework';
import type { Portfolio } from '../domain/portfolio';
import { type Claim, claimId, mappingId } from '../domain/promotion-case';
import { ratingId } from '../domain/rating';
import type { Writer } from './act';
import type { Database } from './database';
import { readPortfolio } from './live';

/**
 * Which edition a newer one takes the place of, and what became of what, as the learner confirmed it: competencies of
 * the older by their stored ids, those of the newer by the keys of the draft (before it is stored) or their ids (after).
 */
export type Succession = {
  frameworkId: string;
  successors: readonly { older: string; newer: string }[];
  levels: readonly { older: string; newer: string }[];
};

/** What was carried: mappings, and statements that have to be read again because something else is asked now. */
export type Carried = { mappings: number; reread: number };

/** What the learner added to an older competency, for a newer one that says nothing of it. */
export function addedTo(older: readonly Competency[]): Partial<Competency> {
  const first = <K extends keyof Competency>(field: K) => older.map((one) => one[field]).find(Boolean);
  const [priority, prioritySaidBy, measured, objective] = [
    first('priority'),
    first('prioritySaidBy'),
    first('measured'),
    first('objective'),
  ];
  return {
    ...(priority ? { priority } : {}),
    ...(prioritySaidBy ? { prioritySaidBy } : {}),
    ...(measured ? { measured } : {}),
    ...(objective ? { objective } : {}),
  };
}

/** The roles of an older edition, for a newer one that names none; what has no successor is not required any more. */
export function rolesOver(older: Framework, { successors, levels }: Succession): NonNullable<Framework['roles']> {
  const heirs = new Map(successors.map((one) => [one.older, one.newer]));
  const heirLevels = new Map(levels.map((one) => [one.older, one.newer]));
  return (older.roles ?? []).map(({ name, requires }) => ({
    name,
    requires: requires.flatMap(({ competencyId, levelId }) => {
      const [competency, level] = [heirs.get(competencyId), heirLevels.get(levelId)];
      return competency && level ? [{ competencyId: competency, levelId: level }] : [];
    }),
  }));
}

/** The signals and examples that stand at one level of an older competency and that an import does not know. */
export function besideText(older: readonly Expectation[]): Pick<Expectation, 'signals' | 'examples'> {
  const all = (field: 'signals' | 'examples') => [...new Set(older.flatMap((one) => one[field] ?? []))].slice(0, 200);
  const [signals, examples] = [all('signals'), all('examples')];
  return { ...(signals.length > 0 ? { signals } : {}), ...(examples.length > 0 ? { examples } : {}) };
}

/**
 * Carries what stands behind the competencies of an older edition to their successors, within the act of an import:
 * mappings, statements, ratings, plans. The older edition keeps its own, evidence is not touched, and what has no
 * successor stays where it is.
 */
export async function carryOver(db: Database, write: Writer, { successors, levels }: Succession, before: Portfolio): Promise<Carried> {
  const heirLevels = new Map(levels.map((one) => [one.older, one.newer]));
  let mappings = 0;
  for (const { older, newer } of successors) {
    mappings += await carryMappings(db, write, older, newer);
    for (const claim of before.claims.filter((one) => one.competencyId === older)) await carryClaim(db, write, claim, newer);
    for (const rating of before.ratings.filter((one) => one.competencyId === older)) {
      const levelId = rating.levelId === null ? null : heirLevels.get(rating.levelId);
      if (levelId === undefined) continue;
      const id = ratingId(rating.caseId, newer, levelId, rating.by);
      if (!(await db.ratings.get(id))) await write.add('ratings', { ...rating, competencyId: newer, levelId }, id);
    }
    for (const item of before.plan.filter((one) => one.competencyId === older)) await write.put('plan', { ...item, competencyId: newer });
  }
  return { mappings, reread: 0 };
}

async function carryMappings(db: Database, write: Writer, older: string, newer: string): Promise<number> {
  const known = await db.mappings.where('competencyId').equals(older).toArray();
  for (const { kind, evidenceId, verdict, words } of known) {
    const id = mappingId(newer, kind, evidenceId);
    // Two older competencies may have become one: what both had is carried once, and what the learner confirmed stands.
    const twin = await db.mappings.get(id);
    if (!twin) await write.add('mappings', { competencyId: newer, kind, evidenceId, verdict, words }, id);
    else if (verdict === 'confirmed' && twin.verdict === 'rejected') await write.put('mappings', { ...twin, verdict, words });
  }
  return known.length;
}

async function carryClaim(db: Database, write: Writer, claim: Claim, newer: string): Promise<void> {
  const id = claimId(claim.caseId, newer);
  const twin = await db.claims.get(id);
  if (!twin) {
    await write.add('claims', { ...claim, competencyId: newer }, id);
    return;
  }
  // Of two that became one no word may be lost, and nothing may become less guarded than it was.
  const statements = [twin.statement, claim.statement].filter((one) => one !== null && one.trim() !== '');
  const statement = statements.length > 0 ? [...new Set(statements)].join('\n\n').slice(0, 20_000) : null;
  const order = ['public', 'internal', 'confidential'] as const;
  const confidentiality = order[Math.max(order.indexOf(twin.confidentiality), order.indexOf(claim.confidentiality))] ?? 'confidential';
  await write.put('claims', { ...twin, statement, ownView: twin.ownView ?? claim.ownView, confidentiality });
}

/**
 * Marks the carried statements whose competency now asks something else at the level aimed at, with what it asked
 * before; runs when the case aims at the newer edition. One that was to be read again already keeps its oldest text.
 */
export async function markToReread(
  db: Database,
  write: Writer,
  { successors }: Succession,
  before: Portfolio,
  now: number,
): Promise<number> {
  const after = await readPortfolio(db);
  if (!before.case || !after.case) return 0;
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const textsBefore = new Map<string, string[]>();
  for (const { older, newer } of successors) textsBefore.set(newer, [...(textsBefore.get(newer) ?? []), askedTextOf(before, older)]);
  let marked = 0;
  for (const [competencyId, texts] of textsBefore) {
    const claim = await db.claims.get(claimId(after.case.id, competencyId));
    if (!claim || !saysSomething(claim) || claim.reread) continue;
    const asked = plain(askedTextOf(after, competencyId));
    if (texts.every((text) => plain(text) === asked)) continue;
    await write.put('claims', { ...claim, reread: { since: now, before: texts.join('\n\n').slice(0, 20_000) } });
    marked++;
  }
  return marked;
}

const saysSomething = ({ statement, ownView, notApplicable }: Claim): boolean =>
  statement !== null || ownView !== null || notApplicable.privateReason !== '' || notApplicable.printedReason !== '';
