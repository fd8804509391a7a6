import type { Draft } from '../domain/entity';
import type { Competency, Expectation, Framework, Role } from '../domain/framework';
import type { Portfolio } from '../domain/portfolio';
import type { PromotionCase } from '../domain/promotion-case';
import { act, type Done, type Writer } from './act';
import { addedTo, besideText, type Carried, carryOver, markToReread, rolesOver, type Succession } from './carry-over';
import type { Database } from './database';
import { readPortfolio } from './live';
import { emptyCase } from './promotion-case';
import { ConflictError } from './store-errors';

/** A framework before it is stored: competencies name one another by ids of their own, which become stored ids. */
export type FrameworkDraft = {
  /** Its roles name competencies by the same keys. */
  framework: Draft<Framework>;
  competencies: (Omit<Draft<Competency>, 'frameworkId' | 'parentId'> & { key: string; parentKey: string | null })[];
  expectations: (Omit<Draft<Expectation>, 'frameworkId' | 'competencyId'> & { competencyKey: string })[];
};

/** What an import is: what it writes into the case, and the edition that it takes the place of, as the learner confirmed it. */
export type ImportUse = {
  case: Partial<Draft<PromotionCase>>;
  replaces: Succession | null;
  /** Further criteria stand beside those of the case, which goes on as it is. */
  beside?: boolean;
};

/** What an import brought. */
export type Imported = { framework: Framework; carried: Carried };

/**
 * Stores a framework in one act and makes it the one of the case, which begins here if there is none, unless it is to
 * stand beside. Where it takes the place of an older edition, what stands behind the older competencies is carried to
 * their successors, the older edition stays, the evidence itself is never touched, and undo brings everything back.
 */
export async function importFramework(db: Database, draft: FrameworkDraft, use: ImportUse, now: number): Promise<Done<Imported>> {
  return act(db, 'import criteria', now, async (write) => {
    const before = await readPortfolio(db);
    const replaced = use.replaces?.frameworkId ?? null;
    if (replaced !== null && !before.frameworks.some((one) => one.id === replaced)) throw new ConflictError('frameworks', replaced, null);
    const idOf = new Map<string, string>(draft.competencies.map((one) => [one.key, crypto.randomUUID()]));
    const succession = use.replaces ? storedSuccession(use.replaces, idOf, before) : null;
    const framework = await storeFramework(write, withWhatWasAdded(draft, use.replaces, before), idOf, succession);
    let carried: Carried = { mappings: 0, reread: 0 };
    if (succession) carried = await carryOver(db, write, succession, before);
    await useInCase(write, framework, use, succession, before, await db.cases.toArray());
    if (succession) carried.reread = await markToReread(db, write, succession, before, now);
    return { framework, carried };
  });
}

async function storeFramework(
  write: Writer,
  draft: FrameworkDraft,
  idOf: ReadonlyMap<string, string>,
  succession: Succession | null,
): Promise<Framework> {
  const replaced = succession ? { replacesId: succession.frameworkId } : {};
  const framework = await write.add('frameworks', { ...draft.framework, ...replaced, ...rolesWith(idOf, draft.framework.roles) });
  const formerOf = new Map<string, string[]>();
  for (const { newer, older } of succession?.successors ?? []) formerOf.set(newer, [...(formerOf.get(newer) ?? []), older]);
  await inHandfuls(draft.competencies, ({ key, parentKey, ...competency }) => {
    const id = idOf.get(key);
    const parentId = parentKey === null ? null : (idOf.get(parentKey) ?? null);
    const former = formerOf.get(id ?? '');
    return write.add('competencies', { ...competency, ...(former ? { formerIds: former } : {}), frameworkId: framework.id, parentId }, id);
  });
  await inHandfuls(draft.expectations, async ({ competencyKey, ...expectation }) => {
    const competencyId = idOf.get(competencyKey);
    if (competencyId) await write.add('expectations', { ...expectation, frameworkId: framework.id, competencyId });
  });
  return framework;
}

/** So many rows are written without waiting for each: quick, and never so many that the page stands still. */
const handful = 32;

async function inHandfuls<T>(all: readonly T[], write: (one: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += handful) await Promise.all(all.slice(at, at + handful).map(write));
}

/** The succession in stored ids, without what another tab has removed meanwhile. */
function storedSuccession(said: Succession, idOf: ReadonlyMap<string, string>, before: Portfolio): Succession {
  const known = new Set(before.competencies.map((one) => one.id));
  const successors = said.successors.flatMap(({ older, newer }) => {
    const id = idOf.get(newer);
    return id && known.has(older) ? [{ older, newer: id }] : [];
  });
  return { ...said, successors };
}

/** The draft with what the learner had added to the older edition, wherever the newer says nothing of it. */
function withWhatWasAdded(draft: FrameworkDraft, said: Succession | null, before: Portfolio): FrameworkDraft {
  const older = before.frameworks.find((one) => one.id === said?.frameworkId);
  if (!said || !older) return draft;
  const agoOf = new Map<string, string[]>();
  for (const one of said.successors) agoOf.set(one.newer, [...(agoOf.get(one.newer) ?? []), one.older]);
  const levelAgo = new Map(said.levels.map((one) => [one.newer, one.older]));
  const beforeOf = (key: string) => before.competencies.filter((one) => agoOf.get(key)?.includes(one.id));
  return {
    framework: {
      ...draft.framework,
      ...(draft.framework.roles || !older.roles ? {} : { roles: rolesOver(older, said) }),
      ...(draft.framework.rule || !older.rule ? {} : { rule: older.rule }),
    },
    competencies: draft.competencies.map((one) => {
      const { prioritySaidBy, ...added } = addedTo(beforeOf(one.key));
      if (one.priority) return { ...added, ...one };
      // Who said how much it matters belongs to the priority that was said.
      return { ...one, ...added, ...(prioritySaidBy ? { prioritySaidBy } : {}) };
    }),
    expectations: draft.expectations.map((one) => {
      const ago = agoOf.get(one.competencyKey) ?? [];
      const level = levelAgo.get(one.levelId);
      return { ...besideText(before.expectations.filter((text) => ago.includes(text.competencyId) && text.levelId === level)), ...one };
    }),
  };
}

/** Makes stored criteria those of the case, and lets what the case says of the older edition follow to the newer. */
async function useInCase(
  write: Writer,
  framework: Framework,
  use: ImportUse,
  succession: Succession | null,
  { case: known }: Portfolio,
  cases: readonly PromotionCase[],
): Promise<void> {
  const isOfCase = succession !== null && known?.frameworkId === succession.frameworkId;
  if (use.beside || (succession && !isOfCase && known?.frameworkId)) return;
  const followed = known && succession && isOfCase ? followedBy(known, framework, succession) : roleIn(known, framework);
  const changes = { ...followed, ...use.case, frameworkId: framework.id };
  if (known) await write.put('cases', { ...known, ...changes });
  else await write.add('cases', { ...emptyCase, ...nameOfLearner(cases), ...changes });
}

/** Level, role and focus of the case under the newer edition; what has no successor is left open, never put lower. */
function followedBy(known: PromotionCase, framework: Framework, { successors, levels }: Succession): Partial<PromotionCase> {
  const heirs = new Map(successors.map((one) => [one.older, one.newer]));
  const role = known.targetRole ? framework.roles?.find((one) => plainName(one.name) === plainName(known.targetRole ?? '')) : undefined;
  const focus = [...new Set((known.focusIds ?? []).flatMap((id) => heirs.get(id) ?? []))];
  return {
    targetLevelId: levels.find((one) => one.older === known.targetLevelId)?.newer ?? null,
    ...(known.targetRole === undefined ? {} : { targetRole: role?.name ?? null }),
    ...(known.focusIds === undefined ? {} : { focusIds: focus }),
  };
}

/** Other criteria may not know the role that the case aimed at. */
function roleIn(known: PromotionCase | null, { roles }: Framework): Partial<PromotionCase> {
  return known?.targetRole && !roles?.some((one) => one.name === known.targetRole) ? { targetRole: null } : {};
}

const plainName = (name: string) => name.replace(/\s+/g, ' ').trim().toLowerCase();

/** Who leaves an employer and begins anew is the same person. */
function nameOfLearner(cases: readonly PromotionCase[]): Pick<PromotionCase, 'learner'> {
  const last = [...cases].sort((a, b) => b.createdAt - a.createdAt)[0];
  return { learner: last?.learner ?? '' };
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

/** Stores a changed framework: title, levels, attached file. */
export async function editFramework(db: Database, framework: Framework, now: number): Promise<Done<Framework>> {
  return act(db, 'edit the criteria', now, (write) => write.put('frameworks', framework));
}
