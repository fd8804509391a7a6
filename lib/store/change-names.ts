import type { Framework, Role } from '../domain/framework';
import type { Writer } from './act';
import type { Database } from './database';

/**
 * Has roles and focus lists name other competencies than before: `instead` says for each id by which it is named now, none
 * where it goes. `settle` makes one requirement of several that a role has of the same competency.
 */
export async function changeNames(
  db: Database,
  write: Writer,
  frameworkId: string,
  instead: (id: string) => readonly string[],
  settle: (requires: Role['requires'], framework: Framework) => Role['requires'] = (requires) => requires,
): Promise<void> {
  const framework = await db.frameworks.get(frameworkId);
  if (framework?.roles) {
    const renamed = (requires: Role['requires']) =>
      requires.flatMap(({ competencyId, levelId }) => instead(competencyId).map((id) => ({ competencyId: id, levelId })));
    const roles = framework.roles.map((role) => ({ ...role, requires: settle(renamed(role.requires), framework) }));
    if (!isSame(roles, framework.roles)) await write.put('frameworks', { ...framework, roles });
  }
  for (const one of await db.cases.toArray()) {
    if (!one.focusIds) continue;
    const focusIds = [...new Set(one.focusIds.flatMap(instead))];
    if (!isSame(focusIds, one.focusIds)) await write.put('cases', { ...one, focusIds });
  }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
