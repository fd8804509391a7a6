import { orderWith } from '../domain/criteria-order';
import type { Draft } from '../domain/entity';
import type { Competency, Expectation } from '../domain/framework';
import { act, type Done, type Writer } from './act';
import type { Database } from './database';
import { putInOrder } from './move-competency';

/**
 * What one level asks, as a form has it: `known` is the text as it was read, or null. Where text, signals, examples and
 * the value of the scale are all empty, the level asks nothing any more.
 */
export type LevelText = {
  levelId: string;
  known: Expectation | null;
  text: string;
  indicators: string[];
  signals?: string[];
  examples?: string[];
  /** The value of the framework's scale that is wanted here, empty for none; what was known stays where nothing is said of it. */
  required?: string;
};

/** A form's outcome: `known` is the competency or area as it was read, null for a new one. */
export type CompetencySaving = { known: Competency | null; competency: Draft<Competency>; texts: readonly LevelText[] };

/** The fields that a form speaks of and that are absent where it says nothing. */
const mayBeAbsent = ['prioritySaidBy', 'measured', 'objective'] as const satisfies readonly (keyof Competency)[];

/**
 * Stores a new or a changed competency with what its levels ask, in one act. A new one, and one that is put below
 * another area, stands last there. Throws ConflictError with nothing written when the competency or one of its texts was
 * changed since it was read.
 */
export async function saveCompetency(db: Database, { known, competency, texts }: CompetencySaving, now: number): Promise<Done<Competency>> {
  return act(db, known ? 'edit a competency' : 'add a competency', now, async (write) => {
    const stored = known ? await write.put('competencies', whole(known, competency)) : await write.add('competencies', competency);
    for (const text of texts) await saveText(write, stored, text);
    if (known && known.parentId === competency.parentId) return stored;
    await putLast(db, write, stored);
    return (await db.competencies.get(stored.id)) ?? stored;
  });
}

/** The known one with all that the form says, without what it leaves empty. */
function whole(known: Competency, competency: Draft<Competency>): Competency {
  const next = { ...known, ...competency };
  for (const field of mayBeAbsent) if (competency[field] === undefined) delete next[field];
  return next;
}

async function saveText(write: Writer, { id, frameworkId }: Competency, given: LevelText): Promise<void> {
  const { levelId, known, text, indicators, signals = [], examples = [], required = known?.required ?? '' } = given;
  const isSame = text === (known?.text ?? '') && isAlike(signals, known?.signals) && isAlike(examples, known?.examples);
  if (isSame && required === (known?.required ?? '')) return;
  if ([text.trim(), ...signals, ...examples, required].every((one) => one === '')) {
    if (known) await write.remove('expectations', known.id);
    return;
  }
  const { signals: _, examples: __, required: ___, ...rest } = known ?? {};
  const lists = { ...(signals.length > 0 ? { signals } : {}), ...(examples.length > 0 ? { examples } : {}) };
  const said = { text, indicators, ...lists, ...(required === '' ? {} : { required }) };
  if (known) await write.put('expectations', { ...(rest as Expectation), ...said });
  else await write.add('expectations', { frameworkId, competencyId: id, levelId, ...said });
}

const isAlike = (a: readonly string[], b: readonly string[] = []) => a.length === b.length && a.every((line, index) => line === b[index]);

async function putLast(db: Database, write: Writer, { id, frameworkId, parentId }: Competency): Promise<void> {
  const items = await db.competencies.where('frameworkId').equals(frameworkId).toArray();
  const ids = orderWith(items, id, { parentId, before: null });
  if (ids) await putInOrder(write, items, ids);
}
