import type { Draft } from '../domain/entity';
import type { Competency, Expectation } from '../domain/framework';
import { act, type Done } from './act';
import type { Database } from './database';

/** What one level asks, as a form has it: `known` is the text as it was read, or null; an empty text removes it. */
export type LevelText = { levelId: string; known: Expectation | null; text: string; indicators: string[] };

/** A form's outcome: `known` is the competency or area as it was read, null for a new one. */
export type CompetencySaving = { known: Competency | null; competency: Draft<Competency>; texts: readonly LevelText[] };

/**
 * Stores a new or a changed competency with what its levels ask, in one act. Throws ConflictError with nothing written
 * when the competency or one of its texts was changed since it was read.
 */
export async function saveCompetency(db: Database, { known, competency, texts }: CompetencySaving, now: number): Promise<Done<Competency>> {
  return act(db, known ? 'edit a competency' : 'add a competency', now, async (write) => {
    const stored = known ? await write.put('competencies', { ...known, ...competency }) : await write.add('competencies', competency);
    const place = { frameworkId: stored.frameworkId, competencyId: stored.id };
    for (const { levelId, known: before, text, indicators } of texts) {
      if (text === (before?.text ?? '')) continue;
      if (text.trim() === '') {
        if (before) await write.remove('expectations', before.id);
      } else if (before) await write.put('expectations', { ...before, text, indicators });
      else await write.add('expectations', { ...place, levelId, text, indicators });
    }
    return stored;
  });
}
