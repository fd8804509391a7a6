import type { Framework } from '../domain/framework';
import type { LevelRule } from '../domain/level-rule';
import { act, type Done } from './act';
import type { Database } from './database';

/** Follows a rule by which the company decides, or none; judgements stay as they are. */
export async function followRule(db: Database, frameworkId: string, rule: LevelRule | null, now: number): Promise<Done<Framework | null>> {
  return change(db, 'choose how the company decides', frameworkId, now, (framework) => ({ ...framework, rule }));
}

/** Marks which value of the framework's scale says that a competency is reached; the values themselves stay as they are. */
export async function markProficient(
  db: Database,
  frameworkId: string,
  { valueId, proficient }: { valueId: string; proficient: boolean },
  now: number,
): Promise<Done<Framework | null>> {
  return change(db, 'mark what counts as reached', frameworkId, now, (framework) => ({
    ...framework,
    scale: framework.scale.map((one) => (one.id === valueId ? { ...one, proficient } : one)),
  }));
}

async function change(
  db: Database,
  what: string,
  frameworkId: string,
  now: number,
  next: (framework: Framework) => Framework,
): Promise<Done<Framework | null>> {
  return act(db, what, now, async (write) => {
    const framework = await db.frameworks.get(frameworkId);
    return framework ? write.put('frameworks', next(framework)) : null;
  });
}
