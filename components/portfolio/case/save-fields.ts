import type { Done } from '../../../lib/store/act';
import type { Workspace } from '../workspace/workspace';

/** What became of saving: stored, refused with its reason on screen, or held back because another tab wrote the same. */
export type Saved<T> =
  | { kind: 'saved'; value: T | null }
  | { kind: 'refused' }
  | { kind: 'conflict'; other: T; overwrite: () => Promise<Saved<T>> };

/**
 * Writes some fields of a thing that was read as `base`. What another tab wrote into its other fields meanwhile stays;
 * only where one of these very fields was changed is the learner asked, and nothing is written until then.
 */
export async function saveFields<T extends object>(
  { run }: Pick<Workspace, 'run'>,
  base: T | null,
  changes: Partial<T>,
  write: (known: T | null, now: number) => Promise<Done<T | null>>,
  { empty, said }: { empty: Partial<T>; said?: string },
): Promise<Saved<T>> {
  const outcome = await run((now) => write(base, now), said);
  if (outcome.done) return { kind: 'saved', value: outcome.value };
  if (!outcome.conflict) return { kind: 'refused' };
  const other = outcome.conflict.current as T | null;
  const before = base ?? empty;
  const isFieldOfOurs = (field: keyof T) => JSON.stringify(other?.[field]) !== JSON.stringify(before[field]);
  const again = () => saveFields({ run }, other, changes, write, { empty, said });
  if (other === null || !(Object.keys(changes) as (keyof T)[]).some(isFieldOfOurs)) return again();
  return { kind: 'conflict', other, overwrite: again };
}
