import type { Draft } from '../domain/entity';
import { type Rating, ratingId } from '../domain/rating';
import { act, type Done } from './act';
import type { Database } from './database';

/** Writes how somebody judged a competency; what the same rater said before gives way. */
export async function recordRating(db: Database, rating: Draft<Rating>, now: number): Promise<Done<Rating>> {
  return act(db, 'record a judgement', now, async (write) => {
    const id = ratingId(rating.caseId, rating.competencyId, rating.levelId, rating.by);
    const known = await db.ratings.get(id);
    const { scores: _, ...before } = known ?? ({} as Rating);
    return known ? write.put('ratings', { ...before, ...rating }) : write.add('ratings', rating, id);
  });
}

/** Takes a judgement away. */
export async function removeRating(db: Database, id: string, now: number): Promise<Done<void>> {
  return act(db, 'remove a judgement', now, (write) => write.remove('ratings', id));
}
