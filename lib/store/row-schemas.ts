import { artifactSchema } from '../domain/artifact';
import { badgeSchema } from '../domain/badge';
import { editionSchema } from '../domain/edition';
import { feedbackSchema } from '../domain/feedback';
import { competencySchema, expectationSchema, frameworkSchema } from '../domain/framework';
import { metricSchema } from '../domain/metric';
import { claimSchema, mappingSchema, planItemSchema, promotionCaseSchema, stackSchema } from '../domain/promotion-case';
import { ratingSchema } from '../domain/rating';
import { sightingSchema } from '../domain/sighting';
import { winSchema } from '../domain/win';
import type { Rows, RowTable } from './database';
import { UnfitRowError } from './store-errors';

const schemas = {
  badges: badgeSchema,
  artifacts: artifactSchema,
  metrics: metricSchema,
  feedback: feedbackSchema,
  frameworks: frameworkSchema,
  competencies: competencySchema,
  expectations: expectationSchema,
  cases: promotionCaseSchema,
  claims: claimSchema,
  mappings: mappingSchema,
  plan: planItemSchema,
  stacks: stackSchema,
  sightings: sightingSchema,
  ratings: ratingSchema,
  editions: editionSchema,
  wins: winSchema,
} as const satisfies Record<RowTable, unknown>;

/**
 * The row as its table holds it, fields that the table does not know left out. Throws UnfitRowError, which names the
 * field, when it has not the shape: what is stored can always be backed up, and what is backed up can be restored.
 */
export function fitRow<T extends RowTable>(table: T, row: unknown): Rows[T] {
  const parsed = schemas[table].safeParse(row);
  if (parsed.success) return parsed.data as Rows[T];
  const [issue] = parsed.error.issues;
  throw new UnfitRowError(table, String((row as { id?: unknown } | null)?.id ?? ''), issue?.path.join('.') ?? '', issue?.message ?? '');
}
