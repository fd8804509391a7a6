import type { Framework, Role } from '../domain/framework';
import { act, type Done, type Writer } from './act';
import type { Database } from './database';
import { ConflictError } from './store-errors';

/**
 * Changes the roles of a framework as it stands now, so that one change after another never meets its own past. Throws
 * ConflictError when the role of that name is gone, as after a change in another tab; nothing happens when the framework is.
 */
async function changeRoles(
  db: Database,
  what: string,
  { frameworkId, name }: { frameworkId: string; name: string | null },
  now: number,
  change: (roles: readonly Role[], write: Writer) => Role[] | Promise<Role[]>,
): Promise<Done<Framework | null>> {
  return act(db, what, now, async (write) => {
    const framework = await db.frameworks.get(frameworkId);
    if (!framework) return null;
    const roles = framework.roles ?? [];
    if (name !== null && !roles.some((one) => one.name === name)) throw new ConflictError('frameworks', frameworkId, framework);
    return write.put('frameworks', { ...framework, roles: await change(roles, write) });
  });
}

/** Adds a role of which nothing is required yet, or what another requires; it stands last. */
export const addRole = (
  db: Database,
  frameworkId: string,
  role: { name: string; requires?: Role['requires'] },
  now: number,
): Promise<Done<Framework | null>> =>
  changeRoles(db, 'add a role', { frameworkId, name: null }, now, (roles) => [
    ...roles,
    { name: role.name, requires: [...(role.requires ?? [])] },
  ]);

/** Gives a role another name; cases that aim at it go on aiming at it. */
export const renameRole = (
  db: Database,
  frameworkId: string,
  { from, to }: { from: string; to: string },
  now: number,
): Promise<Done<Framework | null>> =>
  changeRoles(db, 'rename a role', { frameworkId, name: from }, now, async (roles, write) => {
    for (const one of await casesAimingAt(db, frameworkId, from)) {
      // The learner's own words follow only where they were the same.
      const toRole = one.toRole === from ? to : one.toRole;
      await write.put('cases', { ...one, targetRole: to, toRole });
    }
    return roles.map((one) => (one.name === from ? { ...one, name: to } : one));
  });

/** Removes a role; a case that aimed at it aims at nothing then, until the learner chooses. */
export const removeRole = (db: Database, frameworkId: string, name: string, now: number): Promise<Done<Framework | null>> =>
  changeRoles(db, 'remove a role', { frameworkId, name }, now, async (roles, write) => {
    for (const one of await casesAimingAt(db, frameworkId, name)) await write.put('cases', { ...one, targetRole: null });
    return roles.filter((one) => one.name !== name);
  });

/** Writes the level of a competency that a role requires; null where the role does not ask for it. */
export const requireLevel = (
  db: Database,
  frameworkId: string,
  { role, competencyId, levelId }: { role: string; competencyId: string; levelId: string | null },
  now: number,
): Promise<Done<Framework | null>> =>
  changeRoles(db, 'change what a role requires', { frameworkId, name: role }, now, (roles) =>
    roles.map((one) => (one.name === role ? { ...one, requires: withLevel(one.requires, competencyId, levelId) } : one)),
  );

function withLevel(requires: Role['requires'], competencyId: string, levelId: string | null): Role['requires'] {
  if (levelId === null) return requires.filter((one) => one.competencyId !== competencyId);
  const isKnown = requires.some((one) => one.competencyId === competencyId);
  const changed = requires.map((one) => (one.competencyId === competencyId ? { ...one, levelId } : one));
  return isKnown ? changed : [...changed, { competencyId, levelId }];
}

async function casesAimingAt(db: Database, frameworkId: string, name: string) {
  return (await db.cases.toArray()).filter((one) => one.frameworkId === frameworkId && one.targetRole === name);
}
